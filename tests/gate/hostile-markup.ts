const there = 'https://cdn.example/a';

/** What the gate has to say of a page with this in its body. */
export interface HostileMarkup {
  readonly markup: string;
  /** Ids of the rules that it breaks by itself, in order. */
  readonly rules: readonly string[];
  /** What a browser fetches for it. */
  readonly loads?: readonly string[];
}

/**
 * Markup that programs read in different ways. It comes from the tests of the HTML Standard's authors, of
 * sanitisers and of those who broke them; each is judged by what a browser builds.
 */
export const hostileMarkup: readonly HostileMarkup[] = [
  // Names that mean something else in SVG and MathML, and the places that lead back to HTML.
  {
    markup: '<svg><title><script>alert(1)</script></title></svg>',
    rules: ['inline'],
  },
  {
    markup: '<svg><desc><img src="/x" onerror="alert(1)"></desc></svg>',
    rules: ['inline'],
    loads: ['/x'],
  },
  {
    markup: '<svg><foreignObject><iframe src="javascript:alert(1)"></iframe></foreignObject></svg>',
    rules: ['inline'],
    loads: ['javascript:alert(1)'],
  },
  { markup: '<svg><textarea><script>alert(1)</script></textarea></svg>', rules: ['inline'] },
  { markup: '<svg><script>alert(1)</script></svg>', rules: ['inline'] },
  {
    markup: '<svg><script src="/a.js">alert(1)</script></svg>',
    rules: ['inline'],
    loads: ['/a.js'],
  },
  { markup: '<svg><script xlink:href="/a.js"></script></svg>', rules: [], loads: ['/a.js'] },
  { markup: '<script href="/a.js">alert(1)</script>', rules: ['inline'] },
  {
    markup: '<svg><style><img src="/x" onerror="alert(1)"></style></svg>',
    rules: ['markup', 'inline'],
    loads: ['/x'],
  },
  { markup: '<svg><style>text{fill:red}</style></svg>', rules: ['inline'] },
  { markup: '<math><style>p{}</style></math>', rules: ['inline'] },
  {
    markup: '<math><mtext><script>alert(1)</script></mtext></math>',
    rules: ['inline'],
  },
  {
    markup:
      '<math><annotation-xml encoding="text/html"><script>alert(1)</script></annotation-xml></math>',
    rules: ['inline'],
  },
  { markup: '<math><mi xlink:href="javascript:alert(1)">x</mi></math>', rules: ['inline'] },
  // Comments, sections and other places that are no markup, and seem to be, or the other way round.
  { markup: '<svg><![CDATA[<script>alert(1)</script>]]></svg>', rules: [] },
  { markup: '<![CDATA[<img src="/x" onerror="alert(1)">]]>', rules: ['markup'] },
  {
    markup: '<![CDATA[>]]<img src="/x" onerror="alert(1)">',
    rules: ['markup', 'inline'],
    loads: ['/x'],
  },
  { markup: '<!-- <script>alert(1)</script> -->', rules: [] },
  { markup: '<!--><script>alert(1)</script>-->', rules: ['markup', 'inline'] },
  { markup: '<!-- --!><script>alert(1)</script>', rules: ['markup', 'inline'] },
  { markup: '<?php <script>alert(1)</script> ?>', rules: ['markup'] },
  { markup: '</x <script>alert(1)</script>', rules: ['markup'] },
  {
    markup: '<noscript><p title="</noscript><img src=/x onerror=alert(1)>"></noscript>',
    rules: ['markup', 'inline'],
    loads: ['/x'],
  },
  { markup: '<noscript><p onclick="alert(1)">x</p></noscript>', rules: ['inline'] },
  { markup: `<noscript><img src="${there}" alt=""></noscript>`, rules: [], loads: [there] },
  { markup: '<template><script>alert(1)</script></template>', rules: ['inline'] },
  { markup: '<xmp><script>alert(1)</script></xmp>', rules: [] },
  { markup: '<title><img src="/x" onerror="alert(1)"></title>', rules: [] },
  { markup: '<textarea><script>alert(1)</script></textarea>', rules: [] },
  { markup: '<iframe><script>alert(1)</script></iframe>', rules: [] },
  // Markup that is put right by moving it: what the sanitisers of others fell for.
  {
    markup:
      '<form><math><mtext></form><form><mglyph><style></math><img src="/x" onerror="alert(1)">',
    rules: ['markup', 'inline'],
  },
  {
    markup: '<svg></p><style><a id="</style><img src=/x onerror=alert(1)>">',
    rules: ['markup', 'inline'],
    loads: ['/x'],
  },
  {
    markup:
      '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=/x onerror=alert(1)&gt;">',
    rules: ['markup', 'inline'],
  },
  { markup: '<table><tr><td>x</td></tr><p>x</p></table>', rules: ['markup'] },
  { markup: '<table>x</table>', rules: ['markup'] },
  { markup: '<b><i>x</b></i>', rules: ['markup'] },
  { markup: '<b><p>x</b></p>', rules: ['markup'] },
  { markup: '<p><div>x</div></p>', rules: ['markup'] },
  { markup: '<a href="/a"><a href="/b">x</a></a>', rules: ['markup'] },
  { markup: '<svg><p>x</p></svg>', rules: ['markup'] },
  { markup: '<div>', rules: ['markup'] },
  { markup: '<div/>', rules: ['markup'] },
  { markup: '</br>', rules: ['markup'] },
  // Not every browser leaves out what does not belong into a list of choices.
  {
    markup: '<select><option>x</option><img src="/x" onerror="alert(1)"></select>',
    rules: ['markup'],
  },
  { markup: '<form><form action="/x"></form></form>', rules: ['markup'] },
  // A second root only lends its attributes to the first.
  { markup: '<body onload="alert(1)">', rules: ['markup', 'inline'] },
  { markup: '<html onclick="alert(1)">', rules: ['markup', 'inline'] },
  { markup: '<frameset onload="alert(1)"></frameset>', rules: ['markup'] },
  // Tags.
  { markup: `<img/src="${there}">`, rules: ['markup'], loads: [there] },
  { markup: `<img src="${there}" src="/b">`, rules: ['markup'], loads: [there] },
  { markup: '<img src=x` onerror=alert(1)>', rules: ['markup', 'inline'], loads: ['x`'] },
  { markup: '<image src="/x" onerror="alert(1)">', rules: ['inline'], loads: ['/x'] },
  { markup: '<p title="a"onclick="alert(1)">x</p>', rules: ['markup', 'inline'] },
  { markup: '<p onclick\n=\n"alert(1)">x</p>', rules: ['inline'] },
  { markup: '<p/onclick="alert(1)">x</p>', rules: ['markup', 'inline'] },
  { markup: '<p title="x" <script>alert(1)</script>', rules: ['markup'] },
  { markup: '<meta charset="iso-2022-jp">', rules: ['markup'] },
  {
    markup: '<meta http-equiv="content-type" content="text/html; charset=gbk">',
    rules: ['markup'],
  },
  // Addresses.
  { markup: '<a href="java&#10;script:alert(1)">x</a>', rules: ['inline'] },
  {
    markup: '<a href="&Tab;java&NewLine;script&colon;alert&lpar;1&rpar;">x</a>',
    rules: ['inline'],
  },
  { markup: '<a href="&#0000106avascript:alert(1)">x</a>', rules: ['inline'] },
  {
    markup: '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
    rules: ['inline'],
  },
  {
    markup: '<button formaction="javascript:alert(1)">x</button>',
    rules: ['inline'],
    loads: ['javascript:alert(1)'],
  },
  { markup: `<input type="image" formaction="${there}" alt="">`, rules: [], loads: [there] },
  { markup: '<iframe srcdoc="<script>alert(1)</script>"></iframe>', rules: ['inline'] },
  { markup: `<iframe src="${there}"></iframe>`, rules: [], loads: [there] },
  { markup: '<a href=" da&#9;ta:text/html,x">x</a>', rules: ['inline'] },
  { markup: '<area href="data:text/html,x" alt="">', rules: ['inline'] },
  { markup: '<embed src="data:text/html,x">', rules: ['inline'] },
  { markup: '<svg><use href="data:image/svg+xml,<svg id=x />#x"></use></svg>', rules: ['inline'] },
  { markup: '<svg><image href="data:image/svg+xml,x"></image></svg>', rules: ['inline'] },
  { markup: `<svg><image xlink:href="${there}"></image></svg>`, rules: [], loads: [there] },
  { markup: `<svg><rect fill="url(${there}#x)"></rect></svg>`, rules: [], loads: [`${there}#x`] },
  {
    markup: `<svg><textPath href="${there}#x"></textPath></svg>`,
    rules: [],
    loads: [`${there}#x`],
  },
  {
    markup:
      '<svg><a><animate attributeName="href" values="/a;javascript:alert(1)"></animate></a></svg>',
    rules: ['inline'],
  },
  { markup: '<svg><a><set attributeName="xlink:href" to="/b"></set></a></svg>', rules: ['inline'] },
  { markup: '<svg><set attributeName="onclick" to="alert(1)"></set></svg>', rules: ['inline'] },
  {
    markup: '<svg><animate onbegin="alert(1)" attributeName="x" dur="1s"></animate></svg>',
    rules: ['inline'],
  },
  { markup: `<a href="/" ping="/a  ${there}">x</a>`, rules: [], loads: ['/a', there] },
  { markup: `<img src="/x" attributionsrc="${there}" alt="">`, rules: [], loads: ['/x', there] },
  { markup: `<meta http-equiv="refresh" content="0;url=${there}">`, rules: [], loads: [there] },
  { markup: '<base href="//cdn.example/">', rules: ['inline'] },
  { markup: `<object data="${there}"></object>`, rules: [], loads: [there] },
  {
    markup: '<video><source onerror="alert(1)" src="/x"></video>',
    rules: ['inline'],
    loads: ['/x'],
  },
  { markup: '<details open ontoggle="alert(1)">x</details>', rules: ['inline'] },
  { markup: '<input onfocus="alert(1)" autofocus>', rules: ['inline'] },
  { markup: '<link rel="stylesheet" href="data:text/css,p{}">', rules: ['inline'] },
  // No address, though it reads like one.
  { markup: '<p title="JavaScript: những điều cần biết">x</p>', rules: [] },
];
