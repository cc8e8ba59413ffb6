import { isSource, parseByline } from '#bulletin/byline';
import { blocksOf } from '#pipeline/check/text/block-text';
import { textRule } from '#pipeline/check/text-rule';
import { isPersonName } from '#vietnamese/person-name';

/**
 * Several people on the author's line, held apart by signs that are no list: `A / B`, `A + B`,
 * `A & B`, tabs, dashes. The list is offered where every piece is a name. One dash alone may set the
 * unit apart (`Hương Giang - Phòng Chính trị`) unless a name stands on both sides.
 */
export const bylineCrowded = textRule({
  id: 'byline-crowded',
  anyLanguage: true,
  findInText: function* (passages) {
    for (const block of blocksOf(passages)) {
      if (block.kind !== 'author') continue;
      const { text } = block;
      if (!JOINT.test(text) || isOneAuthor(text)) continue;
      const pieces = text
        .split(JOINT)
        .map((piece) => piece.trim())
        .filter((piece) => piece !== '');
      const names = pieces.map((piece) => piece.replace(LABEL, ''));
      const clear = pieces.length > 1 && names.every(isPersonName);
      const dashes = text.match(DASH)?.length ?? 0;
      if (!/[/+&\t|\\]/u.test(text.replace(LABEL, '')) && dashes < 2 && !(dashes === 1 && clear))
        continue;
      const labelled = pieces.some((piece) => LABEL.test(piece));
      const list = clear ? pieces.join(labelled ? '; ' : ', ') : undefined;
      yield block.flaw(0, text.length, { text: marksIn(text) }, list);
    }
  },
  message: ({ text }) =>
    `Dòng tác giả gộp nhiều người bằng ${text}. Viết “Tin: A; Ảnh: B” hoặc ghi thành danh sách.`,
  example: 'tác giả: Hương Giang / Đức Bình',
  cure: 'Viết “Tin: A; Ảnh: B” hoặc ghi thành danh sách',
});

/**
 * One office or source, or one name with what is in brackets behind it: `Ban Tuyên giáo & Dân vận`,
 * `Nguồn: https://…`, `Lê Minh (t/h)`, `Đ/c Lê Minh`.
 */
function isOneAuthor(text: string): boolean {
  const { parts } = parseByline(text);
  const [part] = parts;
  if (!part || parts.length > 1 || part.names.length > 1 || text.includes('\t')) return false;
  const [name = ''] = part.names;
  if (isSource(part)) return true;
  return !/[/|\\\t]/u.test(name.replace(/^[đĐ]\/c(?!\p{L})/iu, ''));
}

/** The marks that hold the people apart, each once: `dấu “/”, dấu tab`. */
function marksIn(text: string): string {
  const marks = text.replace(LABEL, '').match(ALL_JOINTS) ?? text.match(ALL_JOINTS) ?? [];
  const names = marks.map((mark) => (mark === '\t' ? 'dấu tab' : `dấu “${mark.trim()}”`));
  return [...new Set(names)].join(', ');
}

const DASH = /\s[–—-]\s/gu;
const JOINT = /[/+&\t|\\]|\s[–—-]\s/u;
const ALL_JOINTS = new RegExp(JOINT, 'gu');
/** `Tin: `, `Tin/ảnh: `: a slash in the label parts deeds, not people. */
const LABEL = /^\p{L}[\p{L}\p{M} ,/&-]*:\s*/u;
