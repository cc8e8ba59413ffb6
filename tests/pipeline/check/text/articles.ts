import type { Flaw } from '#bulletin/flaw';
import type { TextContext, TextRule } from '#pipeline/check/text-rule';
import type { Passage, PassageKind } from '#pipeline/parse/passage';

/** A block in one passage; a bare string is a paragraph. */
export type Written = string | readonly [PassageKind, string];

/** Passages as the reader of files makes them: blocks one blank line apart, offsets into all of it. */
export function article(...blocks: readonly Written[]): Passage[] {
  let offset = 0;
  return blocks.map((written, block) => {
    const [kind, text] = typeof written === 'string' ? (['paragraph', written] as const) : written;
    const passage = { kind, text, offset, block };
    offset += text.length + 2;
    return passage;
  });
}

/** A paragraph in several passages: `|**|` in the text stands for markup between two of them. */
export function marked(text: string): Passage[] {
  let offset = 0;
  return text.split('|').flatMap((piece, index) => {
    const passage = { kind: 'paragraph' as const, text: piece, offset, block: 0 };
    offset += piece.length;
    return index % 2 === 0 && piece !== '' ? [passage] : [];
  });
}

export function context(known: Partial<TextContext> = {}): TextContext {
  return {
    tone: 'old',
    glossary: [],
    people: [],
    speakers: [],
    ...known,
  };
}

/** A flaw in running text. */
export type Hit<Values = unknown> = Flaw<Values> & {
  readonly offset: number;
  readonly length: number;
};

export function hitsOf<Values>(
  rule: Pick<TextRule<string, Values>, 'findInText'>,
  passages: readonly Passage[],
  known: Partial<TextContext> = {},
): Hit<Values>[] {
  return [...rule.findInText(passages, context(known))]
    .map((flaw) => ({ ...flaw, offset: flaw.offset ?? 0, length: flaw.length ?? 0 }))
    .toSorted((a, b) => a.offset - b.offset);
}

/** The file with its findings drawn in: `Đại tá ⟦Ð→Đ⟧ỗ Xuân Lãm`; `⟦CTĐ⟧` where nothing is offered. */
export function shown<Values>(
  rule: Pick<TextRule<string, Values>, 'findInText'>,
  written: Written | readonly Passage[],
  known: Partial<TextContext> = {},
): string {
  const passages = isPassages(written) ? written : article(written);
  return drawn(passages, hitsOf(rule, passages, known), (text, replacement) =>
    replacement === undefined ? `⟦${text}⟧` : `⟦${text}→${replacement}⟧`,
  );
}

/** The text of a drawing, as it was before anything was found in it. */
export function bare(drawing: string): string {
  return drawing.replace(/⟦(.*?)(?:→.*?)?⟧/gsu, '$1');
}

/** The same article with every replacement made. */
export function mended(passages: readonly Passage[], hits: readonly Hit[]): Passage[] {
  const text = drawn(passages, hits, (own, replacement) => replacement ?? own);
  return article(
    ...text.split('\n\n').map((one, i) => [passages[i]?.kind ?? 'paragraph', one] as const),
  );
}

export function messagesOf<Values>(
  rule: TextRule<string, Values>,
  written: Written | readonly Passage[],
  known: Partial<TextContext> = {},
): string[] {
  const passages = isPassages(written) ? written : article(written);
  return hitsOf(rule, passages, known).map(({ values }) => rule.message(values));
}

function isPassages(written: Written | readonly Passage[]): written is readonly Passage[] {
  return typeof written !== 'string' && typeof written[0] !== 'string';
}

function drawn(
  passages: readonly Passage[],
  hits: readonly Hit[],
  draw: (text: string, replacement: string | undefined) => string,
): string {
  const last = passages.at(-1);
  const file = Array.from({ length: last ? last.offset + last.text.length : 0 }, () => '\n');
  for (const { text, offset } of passages) file.splice(offset, text.length, ...text.split(''));
  let result = '';
  let at = 0;
  for (const hit of hits) {
    const end = hit.offset + hit.length;
    result += file.slice(at, hit.offset).join('');
    result += draw(file.slice(hit.offset, end).join(''), hit.replacement);
    at = end;
  }
  return result + file.slice(at).join('');
}
