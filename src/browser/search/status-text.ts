import type { Question } from './question';
import type { Reply } from './request';

/** How many articles were found, and in what order they stand; whole phrases counted apart from their words. */
export function statusText({ query, newestFirst }: Question, { total, phrases }: Reply): string {
  if (total === 0) return `Không có bài nào chứa “${query}” hợp với các điều kiện đã chọn.`;
  const order = newestFirst ? 'bài mới trước' : 'xếp theo mức phù hợp';
  const apart =
    phrases > 0 && phrases < total
      ? `: ${phrases} bài có cả cụm, ${total - phrases} bài có các từ`
      : '';
  return `Có ${total} bài chứa “${query}”${apart}; ${order}.`;
}

/** Why nothing was found. */
export function noneText({ query }: Question, { missing }: Reply): string {
  const lacking = missing.map((word) => `“${word}”`).join(', ');
  return lacking
    ? `Không có bài nào chứa ${lacking}.`
    : `Không có bài nào chứa tất cả các từ trong “${query}”.`;
}
