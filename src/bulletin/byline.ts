import { z } from 'zod';
import { fold } from '#vietnamese/fold';
import { foldSpaces, toNfc } from '#vietnamese/normalise';
import { isPersonName } from '#vietnamese/person-name';

const filled = z.string().trim().min(1);

/** Who wrote and photographed an article, as its byline prints it. */
export const bylineSchema = z.strictObject({
  /** In the order printed. */
  parts: z.array(
    z.strictObject({
      /** `Tin, ảnh`, `Ảnh`, …: what these names did, without the colon. */
      label: filled.exactOptional(),
      /** At least one: a person, a pen name, or a group such as `Ban Biên tập`. */
      names: z.array(filled).min(1),
    }),
  ),
  /** The article has no byline on purpose: no line is printed, no author page exists. */
  anonymous: z.boolean(),
});

export type Byline = z.infer<typeof bylineSchema>;
type BylinePart = Byline['parts'][number];

/**
 * Reads `Hương Giang`, `Tin, ảnh: Hương Giang`, `Bài: A; Ảnh: B`, `A – B`, `A và B`, `A, B`, or a
 * list of such. `không` alone means that there is no byline; what names nobody and does not say so
 * gives no part and `anonymous: false`. Never throws.
 */
export function parseByline(text: string | readonly string[]): Byline {
  const lines = (typeof text === 'string' ? [text] : text).flatMap((line) =>
    toNfc(line)
      .replace(LABEL, '\n$1: ')
      .split(/[;\n|]/u),
  );
  const parts: BylinePart[] = [];
  let anonymous = false;
  for (const line of lines.map(foldSpaces)) {
    if (NOBODY.test(fold(line))) anonymous = true;
    else addPart(parts, line);
  }
  return { parts, anonymous: anonymous && parts.length === 0 };
}

/** Everybody named, once each, in the order of the byline; a source (`Nguồn: …`) is no author. */
export function authorsOf(byline: Byline): string[] {
  const parts = byline.parts.filter((part) => fold(part.label ?? '') !== 'nguon');
  return [...new Set(parts.flatMap((part) => part.names))];
}

/** An office or editorial board rather than a person: `Ban Biên tập`. Đoàn is a surname too. */
export function isGroup(name: string): boolean {
  return GROUP.test(name) && !(/^đoàn\s/iu.test(name) && isPersonName(name));
}

const NOBODY = /^\(?khong(?: co)?(?: tac gia| ten)?\)?\.?$/u;
const DEED = '(?:tin|bài viết|bài|ảnh|video|clip|đồ họa|đồ hoạ|biên tập|thực hiện|nguồn|trình bày)';
/** A known label, wherever it stands, begins a part: `Bài: A. Ảnh: B`, `A (ảnh: B)`. */
const LABEL = new RegExp(
  `(?:^|(?<=\\s)|[(,.–-]\\s*)(?<!\\p{L})(${DEED}(?:(?:\\s*[,&/–-]\\s*|\\s+và\\s+|\\s+)${DEED})*)\\s*:\\s*`,
  'giu',
);
const JOINT = /\s*,\s*|\s*[–—]\s*|\s+-\s+|\s*[&+]\s*|\s+và\s+/iu;
const GROUP =
  /^(?:ban|phòng|tổ|nhóm|trung tâm|câu lạc bộ|clb|hội|chi đoàn|đoàn|cơ quan|cục|bộ|khoa|đội)\s/iu;

function addPart(parts: BylinePart[], line: string): void {
  const colon = line.indexOf(':');
  const label = line.slice(0, Math.max(colon, 0)).trim();
  const names = splitNames(line.slice(colon + 1));
  const last = parts.at(-1);
  if (names.length === 0) return;
  if (label !== '') parts.push({ label, names });
  else if (last !== undefined && last.label === undefined) last.names.push(...names);
  else parts.push({ names });
}

/** Names between the joints; `Phòng Tuyên huấn và Báo chí` is one group, its second half no name. */
function splitNames(text: string): string[] {
  const names: string[] = [];
  let joint = '';
  for (const piece of text.split(new RegExp(`(${JOINT.source})`, 'iu'))) {
    if (JOINT.test(piece) && piece.replace(JOINT, '') === '') {
      joint = piece;
      continue;
    }
    const name = piece
      .replace(/^[\s.,(]+|[\s,)]+$/gu, '')
      .replace(/\.\/\.$|(?<=[^\s.]{2})\.$/u, '')
      .trim();
    if (name === '') continue;
    const last = names.at(-1);
    if (last !== undefined && GROUP.test(last) && !isPersonName(name) && !GROUP.test(name)) {
      names[names.length - 1] = last + joint + name;
    } else names.push(name);
  }
  return names;
}
