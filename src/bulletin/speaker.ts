import { z } from 'zod';
import { isFormOfAddress, readHonorific } from '#bulletin/honorific';
import { splitPosts, startsLikePost } from '#bulletin/post';
import { RANK_PATTERN, readRank } from '#bulletin/rank';
import { indexOfPredicate, isRole, mayBeRole } from '#bulletin/role';
import { foldSpaces, toNfc } from '#vietnamese/normalise';
import {
  isForeignName,
  isGivenName,
  isPersonName,
  isVietnameseName,
} from '#vietnamese/person-name';

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
  /** Form of address or titles: `Đồng chí`, `PGS.TS`, `Hòa thượng`. */
  honorific: filled.exactOptional(),
  /** What was written before the name, where rank and titles stand otherwise than usual there. */
  prefix: filled.exactOptional(),
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
  const { rank, honorific, prefix, rest } = readPrefix(text);
  const end = endOfName(rest);
  const name = rest.slice(0, end).trim();
  const single = rank !== undefined || honorific !== undefined;
  const isName = isPersonName(name) || isForeignName(name) || (single && isGivenName(name));
  if (startsLikePost(name) || !isName) return { ok: false, reason: whyNoName(name) };
  const { role, posts } = readTail(rest.slice(end));
  const stranger = posts.find(namesSomebodyElse);
  if (stranger !== undefined) return { ok: false, reason: whyStranger(stranger) };
  const speaker: Speaker = { name, posts };
  if (rank !== undefined) speaker.rank = rank;
  if (honorific !== undefined) speaker.honorific = honorific;
  if (role !== undefined) speaker.role = role;
  if (prefix !== prefixOf(speaker)) speaker.prefix = prefix;
  return { ok: true, speaker };
}

/** Rank, titles and name as one prints them: `Đồng chí Nguyễn Văn A`, `Đại tá, PGS.TS Nguyễn Văn A`. */
export function fullNameOf(speaker: Speaker): string {
  return `${prefixOf(speaker)} ${speaker.name}`.trimStart();
}

/** What is printed before the name; empty where there is nothing. */
export function prefixOf({ rank = '', honorific = '', prefix }: Speaker): string {
  if (prefix !== undefined) return prefix;
  if (rank === '' || honorific === '') return rank + honorific;
  return isFormOfAddress(honorific) ? `${honorific} ${rank}` : `${rank}, ${honorific}`;
}

/**
 * What a page prints before the name: that of the article without `Đ/c`, `Đồng chí`, which is said to
 * people and not of them. A given name alone keeps it: `Đồng chí Hùng`.
 */
export function printedPrefixOf(speaker: Speaker): string {
  const prefix = prefixOf(speaker);
  return speaker.name.includes(' ') ? prefix.replace(COMRADE, '').replace(/[\s,]+$/u, '') : prefix;
}

const COMRADE = /(?:^|(?<=[\s,]))(?:đồng chí|đ\/c|đc\.?)(?:[\s,]+|$)/iu;

/**
 * Rank and titles as printed before the name, without a form of address, which says nothing where no name follows;
 * empty where there are none.
 */
export function titlesOf(speaker: Speaker): string {
  const prefix = prefixOf(speaker);
  const { honorific = '' } = readHonorific(`${prefix} Lê An`) ?? {};
  if (!isFormOfAddress(honorific)) return prefix;
  return prefix.slice(honorific.length).replace(/^[\s,.]+/u, '');
}

/** Nobody has more; a page pasted here may. */
const mostTitles = 8;

/** Whatever stands before a name (text in NFC, spaces folded), and the text from the name on. */
function readPrefix(text: string): {
  rank?: string;
  honorific?: string;
  prefix: string;
  rest: string;
} {
  let rank: string | undefined;
  let rest = text;
  const honorifics: string[] = [];
  for (;;) {
    const readingRank = rank === undefined ? readRank(rest) : undefined;
    const isMore = readingRank === undefined && honorifics.length < mostTitles;
    const title = isMore ? readHonorific(rest) : undefined;
    if (readingRank !== undefined) rank = readingRank.rank;
    else if (title !== undefined) honorifics.push(title.honorific);
    else break;
    rest = (readingRank ?? title ?? { rest }).rest.replace(/^(?:[\s,]|[–-] )+/u, '');
  }
  return {
    ...(rank !== undefined && { rank }),
    ...(honorifics.length > 0 && { honorific: honorifics.join(' ') }),
    prefix: text.slice(0, text.length - rest.length).replace(/[\s,–-]+$/u, ''),
    rest,
  };
}

/** A rank, or `đồng chí`, after `và`, a comma or a bullet. */
const ANOTHER = new RegExp(
  `(?:^|\\s(?:và|cùng|[-–—•*+])\\s)(?:${RANK_PATTERN}|(?:các )?đồng chí(?!\\p{L}))`,
  'iu',
);
/** Behind a role in brackets, or a rank in the middle of a post, whoever is not named as kin or namesake. */
const BEHIND_ROLE = /\)[\s.,;]*[-–—•*+]?\s*(\p{Lu}.*)$/u;
const RANK_WITHIN = new RegExp(
  `(?<!(?:vợ|chồng|con|con trai|con gái|mẹ|cha|bố|anh|chị|em|cháu|của|thân nhân|gia đình|tên|cố|phu nhân|liệt s[ĩỹ]))` +
    `\\s(?i:${RANK_PATTERN})\\s\\p{Lu}\\S*\\s\\p{Lu}`,
  'u',
);

/** The start of another person in what should be a post. */
function namesSomebodyElse(post: string): boolean {
  if (ANOTHER.test(post) || RANK_WITHIN.test(post)) return true;
  return isSomebody(post) || isSomebody(BEHIND_ROLE.exec(post)?.[1] ?? '');
}

/** Three syllables and a surname, or a surname behind a title: two may be a place, `Hà Đông`. */
function isSomebody(text: string): boolean {
  const { rank, honorific, rest } = readPrefix(text);
  const [, name = ''] = /^([^,;:(]*?)\s*(?:[,;:(]|$)/u.exec(rest) ?? [];
  if (name === 'Hồ Chí Minh' || !isVietnameseName(name)) return false;
  return rank !== undefined || honorific !== undefined || name.split(' ').length > 2;
}

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
  // No name is longer; a page pasted here has thousands of words.
  const words = text.split(' ', 8);
  const named = words.findIndex(
    (_, at) =>
      isPersonName(words.slice(0, at).join(' ')) && startsLikePost(words.slice(at).join(' ')),
  );
  if (named > 0) return `sau họ tên trong “${text}” cần một dấu phẩy.`;
  const capitalised = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
  if (capitalised.length === text.length && isVietnameseName(capitalised)) {
    return `“${text}” chưa giống họ tên, mỗi tiếng trong họ tên viết hoa chữ đầu.`;
  }
  if (isGivenName(text)) return `“${text}” mới có một tiếng, chưa đủ họ tên.`;
  return `không tách được họ tên trong “${text}”.`;
}

function whyStranger(post: string): string {
  const onlyRank = readRank(post)?.rest === '';
  return onlyRank
    ? `cấp bậc “${post}” viết trước họ tên.`
    : `mỗi dòng chỉ ghi một người, “${post}” ghi sang dòng khác.`;
}
