import { readHonorific } from '#domain/honorific';
import { continuesPosts, splitPosts, startsLikePost } from '#domain/post';
import { RANK_PATTERN, readRank } from '#domain/rank';
import { indexOfPredicate } from '#domain/role';
import type { Speaker } from '#domain/speaker';
import { foldSpaces } from '#vietnamese/normalise';
import { isGivenName } from '#vietnamese/person-name';

/** Somebody named in running text; `end` is exclusive and behind the posts, in UTF-16 code units. */
export interface Mention {
  readonly speaker: Speaker;
  readonly start: number;
  readonly end: number;
}

/**
 * Every `<rank> <Name>` of a text (NFC), in order, with the posts that follow up to the predicate:
 * `Thượng tá Nguyễn Gia Chinh, Bí thư Đảng ủy, Phó Chủ nhiệm Chính trị | báo cáo kết quả …`. Made for
 * suggestions, so it rather misses one than invents one: a rank with one syllable behind it is none.
 */
export function mentionsIn(text: string): Mention[] {
  const found: Mention[] = [];
  for (const match of text.matchAll(RANK)) {
    const afterRank = match.index + match[0].length;
    const gap = /^(?:,?\s+|\s*)/u.exec(text.slice(afterRank))?.[0] ?? '';
    const title = readHonorific(text.slice(afterRank + gap.length));
    if (gap.includes(',') && title === undefined) continue;
    const nameStart =
      title === undefined ? afterRank + gap.length : text.length - title.rest.length;
    const name = readName(text.slice(nameStart));
    if (name === undefined) continue;
    const nameEnd = nameStart + name.length;
    const posts = readPosts(text.slice(nameEnd));
    const speaker: Speaker = {
      rank: readRank(match[0])?.rank ?? match[0],
      name: foldSpaces(name),
      posts: splitPosts(foldSpaces(posts.text)),
    };
    if (title !== undefined) speaker.honorific = foldSpaces(title.honorific);
    found.push({ speaker, start: match.index, end: nameEnd + posts.end });
  }
  return found;
}

const RANK = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${RANK_PATTERN}`, 'giu');
const WORD = /([ \u00A0]?)([^\s,.;:…!?()“”"/]+)/uy;
/** Where posts certainly end: the sentence does, or somebody else begins. */
const SOMEBODY = `(?:(?:các )?đồng chí|${RANK_PATTERN})`;
const HARD_STOP = new RegExp(
  `[;:!?…“”"\\n]|\\./\\.|(?<!(?:TP|Q|P))\\.(?=\\s|$)|,?\\s(?:và|cùng)\\s(?=các\\s|${SOMEBODY})|,\\s(?=${SOMEBODY})`,
  'iu',
);

/** Two to six capitalised syllables, stopping where a post begins without a comma. */
function readName(text: string): string | undefined {
  let end = 0;
  let count = 0;
  WORD.lastIndex = 0;
  for (let word = WORD.exec(text); word !== null && count < 6; word = WORD.exec(text)) {
    const [whole, space = '', syllable = ''] = word;
    if ((count === 0) !== (space === '') || !isGivenName(syllable)) break;
    if (count >= 2 && startsLikePost(text.slice(word.index + space.length))) break;
    count += 1;
    end = word.index + whole.length;
  }
  return count >= 2 ? text.slice(0, end) : undefined;
}

function readPosts(text: string): { text: string; end: number } {
  const lead = /^(?:,|\s[–—-])\s+/u.exec(text)?.[0] ?? '';
  const after = text.slice(lead.length);
  if (lead === '' || !startsLikePost(after)) return { text: '', end: 0 };
  const stops = [after.search(HARD_STOP), indexOfPredicate(after), after.length];
  const chunk = after.slice(0, Math.min(...stops.filter((stop) => stop >= 0)));
  const bare = chunk.replace(/\([^()]*\)?/gu, (inside) => '('.repeat(inside.length));
  const comma = Array.from(bare.matchAll(/,\s*/gu)).find(
    (match) => !continuesPosts(chunk.slice(match.index + match[0].length)),
  );
  const posts = chunk.slice(0, comma?.index).trimEnd();
  return { text: posts, end: lead.length + posts.length };
}
