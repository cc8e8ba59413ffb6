import type { Flaw } from '#bulletin/flaw';
import { bodyOf } from '#pipeline/check/body/body-of';
import { insteadOfTags } from '#pipeline/check/body/instead-of-tag';
import { type Tag, tagsIn } from '#pipeline/check/body/tags';
import {
  belowLineEnd,
  type TaggedLine,
  withoutBold,
  withoutTags,
} from '#pipeline/check/body/without-tags';
import { rule } from '#pipeline/check/rule';
import type { Subject } from '#pipeline/check/subject';

interface Tags {
  /** The tags, each in its quotation marks. */
  readonly text: string;
  /** What to do about them. */
  readonly instead: string;
}

/** Raw HTML, told once a line. */
export const rawHtml = rule({
  id: 'raw-html',
  severity: 'error',
  *find(subject: Subject): Generator<Flaw<Tags>> {
    const found = bodyOf(subject);
    if (!found) return;
    const { source } = found;
    const lines = Map.groupBy(tagsIn(found), ({ offset }) => source.placeOf(offset).line);
    let corrections = 0;
    for (const [line, tags] of lines) {
      const [first] = tags;
      if (!first) continue;
      const raw = source.lineAt(line);
      const above = lines.has(line - 1) ? '' : source.lineAt(line - 1);
      const below = source.lineAt(line + 1);
      const instead = insteadOfTags(tags, belowLineEnd(raw, below));
      corrections += 1;
      const isTop = !lines.has(line - 1) && above.trim() === '';
      const tagged = { raw, above, below, tags };
      const offer = corrections > most ? {} : offerFor(tagged, isTop);
      const values = { text: named(tags), instead };
      yield {
        ...{ offset: first.offset, length: first.text.length, values },
        ...offer,
      };
    }
  },
  message: ({ text, instead }: Tags) => `Không dùng thẻ HTML ${text}. ${instead}.`,
  example: '<b>Hội nghị</b>',
  cure: 'Xóa thẻ; chữ đậm viết **đậm**, chữ nghiêng viết *nghiêng*',
});

/** The line without tags; above a row of equals signs it was meant for a heading. */
function offerFor(tagged: TaggedLine, isTop: boolean): Pick<Flaw<Tags>, 'fix' | 'fixBelow'> {
  const isHeading = isTop && /^={3,}\s*$/u.test(tagged.below);
  const fix = withoutTags(isHeading ? { ...tagged, below: '' } : tagged);
  if (fix === undefined) return {};
  // Only one line of plain text can be a heading.
  if (!isHeading || !/^[\p{L}\p{N}*“].*$/u.test(fix)) return { fix };
  return { fix: `## ${withoutBold(fix)}`, fixBelow: [null] };
}

/** A page pasted as a whole is not mended line by line. */
const most = 200;

/** The first three kinds of them, without closing ones whose opening is there. */
function named(tags: readonly Tag[]): string {
  const kinds = Map.groupBy(tags, ({ name }) => name);
  const shown = [...kinds.values()].slice(0, 3).flatMap(([first]) => first ?? []);
  return shown.map(({ text }) => `“${shortened(text)}”`).join(', ');
}

function shortened(tag: string): string {
  const [line = ''] = tag.split('\n', 1);
  if (line === tag && tag.length <= 60) return tag;
  return tag.startsWith('<!--')
    ? `${line.slice(0, 60)}…`
    : tag.replace(/(?<=^<\/?[^\s<>]{1,30})[\s\S]*$/u, '…>');
}
