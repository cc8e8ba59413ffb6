import { cases } from '../cases.ts';
import { contestantNames } from '../contestants/contestant.ts';
import { type Row, rowOf } from './summary.ts';

const width = 760;
const left = 250;
const barHeight = 15;
const groupGap = 16;

/** Bars of one size: seconds of each case, the search index of a program of its own paler behind. */
export function chart(rows: readonly Row[], size: number): string {
  const shown = cases.flatMap(({ name, title }) => {
    const bars = contestantNames.flatMap((who) => rowOf(rows, name, size, who) ?? []);
    return bars.length > 0 ? [{ title, bars }] : [];
  });
  const longest = Math.max(1, ...shown.flatMap(({ bars }) => bars.map((bar) => bar.totalSeconds)));
  const scale = (width - left - 90) / longest;
  let y = 64;
  const groups = shown.map(({ title, bars }) => {
    const label = `<text class="case" x="16" y="${y + 12}">${title}</text>`;
    const drawn = bars.map((bar) => {
      const piece = barOf(bar, y, scale);
      y += barHeight + 3;
      return piece;
    });
    y += groupGap;
    return label + drawn.join('');
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${y}" role="img" aria-labelledby="title">
<title id="title">Seconds to build an archive of ${size} articles: Bản Tin, Hugo, Eleventy</title>
<style>${style}</style>
<rect class="ground" width="${width}" height="${y}"/>
<text class="head" x="16" y="28">${size.toLocaleString('en')} articles, seconds (less is better)</text>
<text class="note" x="16" y="46">Pale: the search index, made by pagefind after the peers’ builds; ours includes it.</text>
${groups.join('\n')}
</svg>
`;
}

function barOf(row: Row, y: number, scale: number): string {
  const build = Math.max(1, row.buildSeconds * scale);
  const search = (row.searchSeconds ?? 0) * scale;
  const seconds = row.totalSeconds.toFixed(row.totalSeconds < 10 ? 2 : 1);
  const text = y + barHeight - 4;
  return `<text class="who" x="${left - 8}" y="${text}">${row.who}</text>
<rect class="${row.who}" x="${left}" y="${y}" width="${build.toFixed(1)}" height="${barHeight}"/>
<rect class="${row.who} search" x="${(left + build).toFixed(1)}" y="${y}" width="${search.toFixed(1)}" height="${barHeight}"/>
<text class="value" x="${(left + build + search + 6).toFixed(1)}" y="${text}">${seconds}</text>
`;
}

const style = `
text { font: 12px system-ui, sans-serif; fill: #1c1917; }
.head { font-size: 16px; font-weight: 600; }
.note, .who { fill: #57534e; }
.who { text-anchor: end; }
.ground { fill: #fffdf9; }
.bantin { fill: #b3261e; }
.hugo { fill: #4a6fa5; }
.eleventy { fill: #6b7280; }
.search { opacity: 0.45; }
@media (prefers-color-scheme: dark) {
  text { fill: #f5f2ee; }
  .note, .who { fill: #b8b2aa; }
  .ground { fill: #15110f; }
  .bantin { fill: #f2766b; }
  .hugo { fill: #8fb3e8; }
  .eleventy { fill: #9aa3b2; }
}
`;
