/**
 * Where the predicate begins in `… Bộ Tư lệnh Bảo vệ Lăng dự và chỉ đạo Hội nghị`: the index of its
 * first word, or -1. Roles are listed in `domain.md` §5. Only small letters count (`Ban Chỉ đạo 35`
 * is a name), only outside parentheses, and not where the word belongs to a noun (`ban chỉ đạo`,
 * `Giám đốc dự án`, `Giám đốc điều hành`).
 */
export function indexOfPredicate(text: string): number {
  const bare = text.replace(/\([^()]*\)/gu, (inside) => '('.repeat(inside.length));
  return bare.search(PREDICATE);
}

/** True for a known role in parentheses: `chỉ đạo`, `Chủ trì`, `báo cáo tại Hội nghị`. */
export function isRole(text: string): boolean {
  return text.toLowerCase().search(PREDICATE) === 0;
}

/**
 * True for what can be a role in parentheses at the end of the posts. No list of roles is complete,
 * so this is any text that begins small, unless it qualifies the post before it: `(phụ trách cán bộ)`.
 */
export function mayBeRole(text: string): boolean {
  return /^\p{Ll}/u.test(text) && !QUALIFIER.test(text);
}

const EDGE = '(?![\\p{L}\\p{M}])';
const VERBS = [
  'chủ trì|đồng chủ trì|tham dự|tham gia|đến|tới|chỉ đạo|điều hành|chủ tọa|chủ toạ|dẫn đầu',
  'dự(?! án| trữ| phòng| toán| thảo| bị| khuyết| báo| kiến)|phát biểu|báo cáo(?! viên)|kết luận',
  'tham luận|khai mạc|bế mạc|trình bày|ghi nhận|quán triệt|nhấn mạnh|khẳng định|yêu cầu|lưu ý|nêu',
  'đánh giá|biểu dương|chúc mừng|cho biết|cho rằng|chia sẻ|bày tỏ|đề nghị|trao|tặng|công bố|gửi',
  'giới thiệu|thông qua|truyền đạt|đọc|tiếp thu|chứng kiến|thảo luận|ký kết|dâng|thăm|chỉ rõ',
  'phân tích|cảm ơn|tin tưởng|mong muốn|động viên|tuyên bố|phát động|chỉ ra|trực tiếp|thay mặt',
  'đã|đang|sẽ|cùng|là|được|giao nhiệm vụ',
].join('|');
const NOUNS =
  '(?:[Bb]an|[Tt]ổ|[Nn]hóm|[Pp]hòng|[Đđ]ội|bộ phận|[Cc]ơ quan|[Gg]iám đốc|tâm|công tác|phụ trách|và)';
const PREDICATE = new RegExp(`(?<!\\S)(?<!${NOUNS}\\s)(?:${VERBS})${EDGE}`, 'u');
const QUALIFIER = new RegExp(
  `^(?:nguyên|quyền|phụ trách|kiêm|từ|nay|cũ|mới|thuộc|khóa|khoá|nhiệm kỳ|nghỉ hưu|tăng cường|phía)${EDGE}`,
  'u',
);
