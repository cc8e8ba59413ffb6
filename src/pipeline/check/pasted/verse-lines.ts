import { type Change, changesBetween, flawOver } from '#pipeline/check/lines/offer';
import type { Line, Paragraph } from '#pipeline/check/lines/paragraph-lines';
import type { Recognised } from '#pipeline/check/pasted/recognised';
import { type VerseAuthor, verseAuthor } from '#pipeline/check/pasted/verse-author';
import { isRegular, isVerse, verseWords } from '#pipeline/check/pasted/verse-shape';
import type { SourceText } from '#pipeline/read/source-text';

/**
 * A poem line by line: Markdown would make one paragraph of it. Stanzas with a blank line between
 * them are one poem.
 */
export function verseLines(
  paragraphs: readonly Paragraph[],
  at: number,
  source: SourceText,
): Recognised | undefined {
  const first = paragraphs[at];
  const own = first && verseOf(first);
  if (!own) return undefined;
  const stanzas = [own];
  let author = own.author;
  if (isOpen(own)) {
    for (let next = paragraphs[at + 1]; next && next.within === first.within; ) {
      author = authorBelow(next);
      if (author) break;
      const stanza = verseOf(next);
      const above = stanzas.at(-1)?.lines.at(-1);
      const isNear = stanza?.before === undefined && above !== undefined;
      if (!stanza || !isNear) break;
      stanzas.push(stanza);
      author = stanza.author;
      if (!isOpen(stanza)) break;
      next = paragraphs[at + stanzas.length];
    }
  }
  const isQuoted = first.within === 'quote';
  const flaw = flawOver(own.lines, { isQuoted }, changesOf(stanzas, author), source);
  const isBelow = author !== undefined && author !== stanzas.at(-1)?.author;
  return { rule: 'pasted-verse', flaw, used: stanzas.length + (isBelow ? 1 : 0) };
}

interface Stanza {
  /** What leads to it: a line with a colon. */
  readonly before?: Line;
  readonly lines: readonly Line[];
  readonly author?: Author | undefined;
  readonly after: readonly Line[];
}

interface Author extends VerseAuthor {
  readonly line: Line;
}

/** Further stanzas may follow: its author is not named yet, and no prose lies under it. */
function isOpen({ author, after }: Stanza): boolean {
  return author === undefined && after.length === 0;
}

/** A paragraph of nothing but the author of the poem above it. A name alone may be a byline. */
function authorBelow({ lines, hasPhoto }: Paragraph): Author | undefined {
  const [line] = lines;
  const author = line && lines.length === 1 && !hasPhoto ? verseAuthor(line.text) : undefined;
  return line && author?.isMarked ? { ...author, line } : undefined;
}

function verseOf({ within, hasPhoto, lines }: Paragraph): Stanza | undefined {
  if (hasPhoto || (within !== undefined && within !== 'quote')) return undefined;
  if (lines.slice(0, -1).every(({ isKept }) => isKept)) return undefined;
  const opens = /:$/u.test(lines[0]?.text ?? '') ? 1 : 0;
  const own = lines.slice(opens);
  // Prose that was typed right under the last line of the poem.
  const isProse = own.length > 2 && verseWords(own.at(-1)?.text ?? '').length > 14;
  const named = isProse ? own.slice(0, -1) : own;
  const author = authorUnder(named);
  const verse = author ? named.slice(0, -1) : named;
  const texts = verse.map(({ text }) => text);
  if (!isVerse(texts)) return undefined;
  // A name under two or three lines is as likely that of who signs a letter.
  if (author?.isMarked === false && texts.length < 4 && !isRegular(texts)) return undefined;
  const [before] = opens ? lines : [];
  const after = isProse ? own.slice(-1) : [];
  return { ...(before && { before }), lines: verse, author, after };
}

/** The last line, where it is the name of who wrote those above it. */
function authorUnder(lines: readonly Line[]): Author | undefined {
  const line = lines.at(-1);
  const author = line && lines.length > 2 ? verseAuthor(line.text) : undefined;
  if (!line || !author) return undefined;
  const above = lines.slice(0, -1).map(({ text }) => text);
  // A line of the poem that is a name is as long as the others, or stands there more than once.
  const isOwn =
    !author.isMarked &&
    (above.includes(line.text) ||
      above.some((text) => verseWords(text).length <= verseWords(line.text).length));
  return isOwn ? undefined : { ...author, line };
}

function changesOf(stanzas: readonly Stanza[], author: Author | undefined): Change[] {
  return stanzas.flatMap(({ lines, after }, index): Change[] => {
    const [next] = after;
    const cited = index === stanzas.length - 1 ? author : undefined;
    const below = stanzas[index + 1]?.lines[0] ?? cited?.line;
    const last = lines.at(-1);
    const isGlued = cited !== undefined && cited.line.number === (last?.number ?? 0) + 1;
    const between = changesBetween(last, below, '>');
    return [
      ...lines.map((line): Change => [line.number, `> ${line.text}${line === last ? '' : '\\'}`]),
      ...between,
      ...(cited ? [[cited.line.number, `${isGlued ? '>\n' : ''}> – ${cited.text}`] as const] : []),
      ...(next ? [[next.number, `\n${next.raw.trimStart()}`] as const] : []),
    ];
  });
}
