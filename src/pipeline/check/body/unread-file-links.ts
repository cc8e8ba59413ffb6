import { type BodyInFile, matchesInText } from '#pipeline/check/body/body-of';
import { type AttachmentKind, attachmentKind } from '#pipeline/parse/body/attachment';
import type { Stretch } from '#pipeline/parse/body/collect';

/** A link to a file that Markdown left as text. */
export interface UnreadFileLink extends Stretch {
  readonly address: string;
  readonly kind: AttachmentKind;
}

/**
 * `[kế hoạch](C:\Tài liệu\kế hoạch.docx)`, `[kế hoạch] (../ke-hoach.pdf)`: a blank in the address, or one
 * before it, and Markdown sees no link. Photos with their exclamation mark are none of these.
 */
export function* unreadFileLinks(found: BodyInFile): Generator<UnreadFileLink> {
  const { text } = found.source;
  if (!NEARLY.test(text)) return;
  for (const { match, offset } of matchesInText(found, ADDRESS)) {
    const [all, gap = '', written = ''] = match;
    const address = written.replace(TITLE, '').replace(/^<|>$/gu, '').trim();
    const kind = attachmentKind(address) ?? (ON_DISK.test(address) ? 'document' : undefined);
    if (!kind || (gap !== '' && !isPath(address))) continue;
    const start = startOf(text, offset);
    if (start !== undefined)
      yield { address, kind, offset: start, length: offset + all.length - start };
  }
}

const NEARLY = /\][ \t]{0,3}\n?\(/u;
const ADDRESS =
  /\]([ \t]{0,3}\n?)\([ \t]?([^()\n]{1,300}(?:\([^()\n]{0,60}\)[^()\n]{0,100}){0,2})\)/gu;
const TITLE = /[ \t]["“][^"“”\n]*["”][ \t]*$/u;
/** On the disk of the writer, or on another machine of the office. */
const ON_DISK = /^(?:file:|[a-z]:[\\/]|\\\\)/iu;

/** Not a remark in brackets that ends with the name of a file: `[1] (xem tệp ke-hoach.docx)`. */
function isPath(address: string): boolean {
  return ON_DISK.test(address) || /^\.{0,2}[\\/]/u.test(address) || !/\s/u.test(address);
}

/** The bracket that opens the text which ends here; none where it is escaped or a photo's. */
function startOf(text: string, end: number): number | undefined {
  const from = Math.max(0, end - 300);
  const [written] = /\[[^[\]\n]+$/u.exec(text.slice(from, end)) ?? [];
  if (written === undefined) return undefined;
  const start = end - written.length;
  return /[!！\\]/u.test(text[start - 1] ?? '') ? undefined : start;
}
