import { z } from 'zod';
import { isFormOfAddress, readHonorific } from '#bulletin/honorific';
import { splitPosts, startsLikePost } from '#bulletin/post';
import { RANK_PATTERN, readRank } from '#bulletin/rank';
import { indexOfPredicate, isRole, mayBeRole } from '#bulletin/role';
import { foldSpaces, toNfc } from '#vietnamese/normalise';
import { isGivenName, isPersonName } from '#vietnamese/person-name';

const filled = z.string().trim().min(1);

/**
 * Somebody who spoke or led, as printed in one article: a snapshot, never corrected from today's
 * register (`domain.md` §5). Names need not be in any register.
 */
export const speakerSchema = z.strictObject({
  /** As printed: `Thiếu tướng`, `Đại uý`, `Thiếu tá QNCN`. */
  rank: filled.exactOptional(),
  /** Full name, without rank or title. */
  name: filled,
  /** Posts in the order given, party post first; modifiers such as `nguyên` stay in the text. */
  posts: z.array(filled),
  /** What the person did: `chỉ đạo`, `báo cáo tại Hội nghị`. */
  role: filled.exactOptional(),
  /** Form of address or academic titles: `Đồng chí`, `PGS.TS`. */
  honorific: filled.exactOptional(),
});

export type Speaker = z.infer<typeof speakerSchema>;

export type ParsedSpeaker =
  | { readonly ok: true; readonly speaker: Speaker }
  /** One Vietnamese sentence for the editor, without a capital, with its full stop. */
  | { readonly ok: false; readonly reason: string };

/**
 * Reads `Thiếu tướng Đinh Quốc Hùng, Bí thư Đảng ủy Đoàn 969, Chính ủy Bộ Tư lệnh (chỉ đạo)`: rank,
 * form of address or titles, name, posts, role, of which only the name is needed. A caption's
 * predicate (`… báo cáo tại Hội nghị.`) is read as the role. Never throws.
 */
export function parseSpeaker(line: string): ParsedSpeaker {
  const text = foldSpaces(toNfc(line))
    .replace(/^[-–•*] /u, '')
    .replace(/[\s.,;/]+$/u, '');
  const { rank, honorific, rest } = readPrefix(text);
  const end = endOfName(rest);
  const name = rest.slice(0, end).trim();
  const single = rank !== undefined || honorific !== undefined;
  if (startsLikePost(name) || !(isPersonName(name) || (single && isGivenName(name)))) {
    return { ok: false, reason: whyNoName(name) };
  }
  const { role, posts } = readTail(rest.slice(end));
  const stranger = posts.find((post) => SOMEBODY_ELSE.test(post));
  if (stranger !== undefined) return { ok: false, reason: whyStranger(stranger) };
  const speaker: Speaker = { name, posts };
  if (rank !== undefined) speaker.rank = rank;
  if (honorific !== undefined) speaker.honorific = honorific;
  if (role !== undefined) speaker.role = role;
  return { ok: true, speaker };
}

/** Rank, titles and name as one prints them: `Đồng chí Nguyễn Văn A`, `Đại tá, PGS.TS Nguyễn Văn A`. */
export function fullNameOf(speaker: Speaker): string {
  const { rank, honorific, name } = speaker;
  if (rank === undefined) return honorific === undefined ? name : `${honorific} ${name}`;
  if (honorific === undefined) return `${rank} ${name}`;
  return isFormOfAddress(honorific)
    ? `${honorific} ${rank} ${name}`
    : `${rank}, ${honorific} ${name}`;
}

/** Whatever stands before a name (text in NFC, spaces folded), and the text from the name on. */
function readPrefix(text: string): { rank?: string; honorific?: string; rest: string } {
  let rank: string | undefined;
  let rest = text;
  const honorifics: string[] = [];
  for (;;) {
    const readingRank = rank === undefined ? readRank(rest) : undefined;
    const title = readingRank === undefined ? readHonorific(rest) : undefined;
    if (readingRank !== undefined) rank = readingRank.rank;
    else if (title !== undefined) honorifics.push(title.honorific);
    else break;
    rest = (readingRank ?? title ?? { rest }).rest.replace(/^[\s,]+/u, '');
  }
  return {
    ...(rank !== undefined && { rank }),
    ...(honorifics.length > 0 && { honorific: honorifics.join(' ') }),
    rest,
  };
}

/** The start of another person in a list of posts: a rank, or `đồng chí`, after `và` or a comma. */
const SOMEBODY_ELSE = new RegExp(
  `(?:^|\\s(?:và|cùng|[-–—•*])\\s)(?:${RANK_PATTERN}|(?:các )?đồng chí(?!\\p{L}))`,
  'iu',
);

function endOfName(text: string): number {
  const ends = [text.search(/[,;:(]| [–—-] /u), indexOfPredicate(text), text.length];
  return Math.min(...ends.filter((end) => end >= 0));
}

function readTail(tail: string): { role?: string; posts: string[] } {
  const text = tail.replace(/^[\s,;:–—-]+/u, '');
  const inside = /\(([^()]+)\)$/u.exec(text);
  const written = inside?.[1]?.trim() ?? '';
  if (inside !== null && (isRole(written) || (inside.index > 0 && mayBeRole(written)))) {
    return { role: written, posts: splitPosts(text.slice(0, inside.index)) };
  }
  // Parentheses right behind the name that hold no known role hold a post or a unit.
  if (inside?.index === 0) return { posts: [written] };
  const at = indexOfPredicate(text);
  if (at < 0) return { posts: splitPosts(text) };
  return { role: text.slice(at), posts: splitPosts(text.slice(0, at)) };
}

function whyNoName(text: string): string {
  if (text === '') return 'chưa thấy họ tên.';
  if (startsLikePost(text)) return `“${text}” là chức vụ, chưa thấy họ tên.`;
  const [first = '', second = ''] = text.split(' ');
  if (isPersonName(`${first} ${second}`)) return `sau họ tên trong “${text}” cần một dấu phẩy.`;
  return `“${text}” chưa giống họ tên, mỗi tiếng trong họ tên viết hoa chữ đầu.`;
}

function whyStranger(post: string): string {
  const onlyRank = readRank(post)?.rest === '';
  return onlyRank
    ? `cấp bậc “${post}” viết trước họ tên.`
    : `mỗi dòng chỉ ghi một người, “${post}” ghi sang dòng khác.`;
}
