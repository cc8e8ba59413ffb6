import type { TitleRun } from '#bulletin/article';
import { RANK_PATTERN } from '#bulletin/rank';

/** Names longer than this would leave a hole at the end of a line on a phone. */
const LONGEST_NAME = 16;

const NUMBER = '\\d+(?:[.,/]\\d+)*';
/** Words that belong to the number after them; any other number belongs to the word after it. */
const COUNTED =
  '[Nn]ăm|[Tt]háng|[Nn]gày|[Qq]uý|[Kk]h(?:óa|oá)|[Kk]ỳ|[Tt]hứ|[Ss]ố|[Đđ]oàn|[Đđ]ội|[Đđ]iều';

/** Marks right before and right after a run. */
const OPENING = '[“‘«"\'(\\[]*';
const FOLLOWING = '[^\\s\\p{L}\\p{M}\\p{N}]*';

/**
 * Where a headline may not break: names of units, a rank and the family name after it, a number and
 * its word (“6 tháng”, “năm 2023”). The marks that touch such a run belong to it, or a line could end
 * with its bracket or begin with its comma. The runs joined are the title, character for character.
 *
 * @param unitNames every name a unit bears or bore
 */
export function glue(title: string, unitNames: readonly string[]): TitleRun[] {
  const runs: TitleRun[] = [];
  let from = 0;
  for (const found of title.matchAll(pattern(unitNames))) {
    if (found.index > from) runs.push({ text: title.slice(from, found.index), glued: false });
    runs.push({ text: found[0], glued: true });
    from = found.index + found[0].length;
  }
  if (from < title.length) runs.push({ text: title.slice(from), glued: false });
  return runs;
}

/** The register is one array a build, and a title asks again for every article. */
const patterns = new WeakMap<readonly string[], RegExp>();

function pattern(unitNames: readonly string[]): RegExp {
  const known = patterns.get(unitNames);
  if (known) return known;
  const names = unitNames
    .filter((name) => name.length <= LONGEST_NAME && name.includes(' '))
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  const made = new RegExp(
    `${OPENING}(?<![\\p{L}\\p{M}\\p{N}])(?:${[
      ...names,
      `${inAnyCase(RANK_PATTERN)} \\p{Lu}[\\p{L}\\p{M}]*`,
      `(?:${COUNTED}) ${NUMBER}`,
      `${NUMBER} [\\p{L}\\p{M}]+`,
    ].join('|')})(?![\\p{L}\\p{M}\\p{N}])${FOLLOWING}`,
    'gu',
  );
  patterns.set(unitNames, made);
  return made;
}

/**
 * Each letter as a class of both cases. Not the modifier `(?i:…)`: seen once in a long run, it had
 * stopped matching capitals with marks.
 */
function inAnyCase(source: string): string {
  return source.replace(/\\p\{\w+\}|\\.|\p{L}/gu, (found) =>
    found.startsWith('\\') ? found : `[${found.toLowerCase()}${found.toUpperCase()}]`,
  );
}
