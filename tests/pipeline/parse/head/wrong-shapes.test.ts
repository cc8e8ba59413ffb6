import { describe, expect, test } from 'vitest';
import { articleKeys, nestedKeys, pageKeys } from '#bulletin/front-matter-keys';
import { judge } from '#pipeline/check/judge';
import { parsePage } from '#pipeline/parse/parse-document';
import { SourceText } from '#pipeline/read/source-text';
import { article } from '../../content-folder.ts';
import { judged } from '../../judged.ts';

/** Values that are no text, or not the text that is wanted. */
const shapes = [
  ...[
    '',
    '[]',
    '{}',
    '[[]]',
    '[{}]',
    '[a]',
    '[a, b]',
    '[[a, b]]',
    '{a: b}',
    '{a: [b]}',
    '{a: {b: c}}',
  ],
  ...[
    '{Tin: {toString: a, valueOf: b}}',
    '[{Tin: {toString: a}}]',
    '{__proto__: {a: b}}',
    '[{__proto__: a}]',
  ],
  ...[
    '{constructor: a}',
    '{toString: a}',
    '[{toString: a, constructor: b}]',
    '{hasOwnProperty: a}',
  ],
  ...[
    'null',
    '~',
    '0',
    '-1',
    '1.5',
    'true',
    'no',
    '""',
    "''",
    '" "',
    '[""]',
    '[~]',
    '{? [a] : b}',
    '|',
    '>',
  ],
  ...[
    '\n  - ',
    '\n  -\n  -',
    '\n  - - a',
    '\n  a: b',
    '\n  - a: b\n    c: d',
    '\n  - a:\n      b: c',
  ],
];

/** Words that libraries say and no editor knows. */
const foreign =
  /(?<![\p{L}“/])(?:invalid|input|expected|received|unrecognized|required|undefined|null|object|array|string|number|boolean|must|should|unexpected|missing|too (?:small|big)|key|value|function|native|error|type|nan|map|alias|flow|block|scalar|collection|document)(?![\p{L}”])/iu;

/** Without what the editor wrote and what the message quotes. */
function ownWords(message: string): string {
  return message.replace(/“[^”]*”/gu, '');
}

const nested = Object.entries(nestedKeys).flatMap(([list, keys]) =>
  keys.map(({ label }) => ({
    list: articleKeys.find(({ key }) => key === list)?.label ?? list,
    label,
  })),
);

function expectVietnamese(text: string, findings: readonly { readonly message: string }[]): void {
  for (const { message } of findings) {
    expect(`${ownWords(message).match(foreign)?.[0] ?? ''} ${message}`, text).toBe(` ${message}`);
    // A sentence without one Vietnamese letter is none of ours.
    expect(message, text).toMatch(/[à-ỹđ]/iu);
    expect(message, text).not.toMatch(/\[object|function |=>|\$\{/u);
  }
}

describe('a value of the wrong shape is told in Vietnamese', () => {
  test.each(articleKeys.map(({ label }) => label))('%s', (label) => {
    for (const shape of shapes) {
      const bare = article().replace(/^(?:title|unit|date|author): .*\n/gmu, (line) => {
        const own = { title: 'tiêu đề', unit: 'đơn vị', date: 'ngày', author: 'tác giả' };
        return own[line.slice(0, line.indexOf(':')) as keyof typeof own] === label ? '' : line;
      });
      const text = bare.replace('---\n', `---\n${label}: ${shape}\n`);
      expectVietnamese(text, judged(text).findings);
    }
  });

  test.each(nested)('$list: $label', ({ list, label }) => {
    for (const shape of shapes.filter((one) => !one.includes('\n'))) {
      for (const item of [`- ${label}: ${shape}`, `- ${shape}`, `${label}: ${shape}`]) {
        const text = article().replace('---\n', `---\n${list}:\n  ${item}\n`);
        expectVietnamese(text, judged(text).findings);
      }
    }
  });

  test('of a page', () => {
    for (const { label } of pageKeys) {
      for (const shape of shapes) {
        const source = new SourceText(`---\n${label}: ${shape}\n---\n\nChữ.\n`);
        const parsed = parsePage(source);
        const page = { parsed, missing: [] };
        const findings = judge({ file: 'pages/a.md', source, flaws: parsed.flaws, page });
        expectVietnamese(source.text, findings);
      }
    }
  });
});

test.each(['__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty'])(
  'a key named %s is told wherever it stands',
  (key) => {
    for (const line of [
      `${key}: a`,
      `${key}:\n  a: b`,
      `tác giả: {${key}: a}`,
      `tác giả: {Tin: {${key}: a}}`,
      `phát biểu:\n  - ${key}: a`,
      `ảnh:\n  - ${key}: a`,
    ]) {
      const bare = line.startsWith('tác giả') ? article({ author: undefined }) : article();
      const { findings } = judged(bare.replace('---\n', `---\n${line}\n`));
      expect(findings.length).toBeGreaterThan(0);
      expectVietnamese(line, findings);
    }
  },
);
