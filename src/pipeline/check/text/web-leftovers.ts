/**
 * True for a line that the page of another system puts around an article and that is no part of it:
 * bars of buttons, counters, path, player, labels of lists.
 */
export function isWebLeftover(line: string): boolean {
  // Before anything is searched: rows of signs at the ends take the square of their length.
  if (line.length > 2 * LONGEST) return false;
  if (line.startsWith(':::') && FENCE.test(line)) return true;
  const text = line.replace(EDGE, '').trim();
  if (text === '' || text.length > LONGEST || !mayBegin(text)) return false;
  if (WHOLE.test(text)) return true;
  const pieces = text.split(/\s*[|•·]\s*|\s{2,}/u).filter((piece) => piece !== '');
  if (pieces.length > 1 && pieces.every((piece) => WHOLE.test(piece) || isButtons(piece, 1)))
    return true;
  return isButtons(text, 2);
}

/** True for what such a page writes above a list of its other articles: `Tin liên quan`. */
export function isListLabel(line: string): boolean {
  if (line.length > 80) return false;
  const text = line
    .replace(EDGE, '')
    .replace(/(?<=:)\*{1,2}$|\*{1,2}(?=:?$)/u, '')
    .trim();
  return mayBegin(text) && LABEL.test(text);
}

/** In UTF-16 code units: what is longer is prose. */
export const LONGEST = 160;

/** A time of publication, as it stands under the headline of a page: `Thứ Tư, 05/07/2023 15:13`. */
export function isDateline(line: string): boolean {
  return line.length <= 60 && DATELINE.test(line.trim());
}

/** The words such lines begin with: asking first costs a tenth of the patterns below. */
const FIRST_WORDS: ReadonlySet<string> = new Set(
  (
    'số lượt lần người đã view views bình ý phản comment comments gửi viết để đăng ngày cập xuất posted ' +
    'tác từ tag tags trang home nguồn những các tin bài đọc xem có đánh tổng xếp click quảng advertisement ' +
    'trình your nghe in lưu chia chọn cỡ tương sao copy bản về tăng giảm mặc facebook twitter zalo ' +
    'messenger telegram linkedin google like share tweet email print rss thích a'
  ).split(' '),
);

function mayBegin(text: string): boolean {
  const word = /^[([+-]?([\p{L}\p{M}]+|\d)/u.exec(text)?.[1] ?? '';
  return /\d/u.test(word) || FIRST_WORDS.has(word.toLowerCase());
}

/** `:::note` and `:::` around a box of another program's Markdown. */
const FENCE = /^:::[ \t]?[a-z-]{0,20}[ \t]?$/iu;
const EDGE = /^[\s>»›•·|*–—-]+|[\s|»›•·]+$/gu;
const COUNT = '\\d[\\d.,]*\\s?[kKM]?';
const MOMENT = '[\\d/.:,\\s|–-]{4,30}(?:\\(?GMT\\s?\\+\\s?7\\)?)?(?:AM|PM|SA|CH)?';
const LISTS = [
  '(?:những |các )?(?:tin|bài)(?: viết)? (?:mới|cũ) hơn\\s*:?',
  '(?:các )?(?:tin|bài|tin,? bài)(?: viết)? (?:liên quan|cùng chuyên mục|cùng chủ đề|mới nhất|nổi bật|đọc nhiều|xem nhiều)\\s*:?',
  '(?:đọc|xem) nhiều(?: nhất)?\\s*:?|có thể bạn quan tâm\\s*:?',
].join('|');
const LABEL = new RegExp(`^(?:${LISTS})$`, 'iu');
const WHOLE = new RegExp(
  `^(?:${[
    `(?:số )?(?:lượt|lần|người) xem\\s*:?\\s*${COUNT}`,
    `(?:số )?lượt người xem\\s*:?\\s*${COUNT}`,
    `(?:đã xem|views?)\\s*:\\s*${COUNT}`,
    `${COUNT}\\s(?:(?:lượt|lần) xem|views?|bình luận|lượt thích|likes?|shares?|comments?)`,
    `(?:bình luận|ý kiến(?: bạn đọc)?|phản hồi|comments?)\\s*(?:\\(\\s*\\d+\\s*\\)|:\\s*\\d+)`,
    `(?:gửi|viết|để lại|đăng) (?:bình luận|ý kiến|phản hồi)(?: của bạn)?`,
    'ý kiến (?:của bạn|bạn đọc)',
    `(?:ngày (?:đăng|cập nhật)|cập nhật(?: lúc| lần cuối| ngày)?|đăng (?:lúc|ngày)|xuất bản)\\s*:?\\s*(?:(?:lúc|ngày)\\s*)?(?:(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)[\\s,–-]*)?(?:ngày\\s*)?${MOMENT}`,
    '(?:đăng bởi|người đăng|posted by)\\s*:?\\s*\\S.{0,40}',
    'tác giả bài viết\\s*:.{0,60}',
    '(?:từ kh(?:óa|oá)|tags?|từ khoá tìm kiếm)\\s*:.{0,150}',
    '(?:trang chủ|home)\\s*[/>»›→\\\\|]\\s*\\S.{0,120}',
    '\\(?nguồn(?: ảnh| tin)?\\s*:\\s*(?:internet|mạng|sưu tầm|google)\\)?\\.?',
    '0?0:00\\s*/\\s*\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\s*\\dx)?',
    LISTS,
    '\\[?(?:xem chi tiết|đọc tiếp|xem tiếp|xem thêm|đọc thêm|click để phóng to|xem ảnh lớn)\\]?[.…>» ]{0,5}',
    '(?:đánh giá bài viết|tổng số điểm của bài viết là|xếp hạng|click để đánh giá).{0,60}',
    'quảng cáo|advertisement|(?:trình duyệt của bạn không hỗ trợ|your browser does not support).{0,80}',
    '(?:đọc|nghe|in|gửi|lưu|chia sẻ) (?:bài viết|bài này|trang này)(?: này)?|(?:chọn )?cỡ chữ\\s*:?|tương phản',
    'chia sẻ\\s*:|(?:sao chép|copy) (?:liên kết|link)|bản (?:để )?in|về đầu trang|gửi (?:email|cho bạn bè)',
    'chia sẻ (?:(?:lên|qua|trên) )?(?:facebook|zalo|twitter)',
  ].join('|')})$`,
  'iu',
);
/** Buttons as they stand in a row; one of them alone may be a word of the article. */
const BUTTON =
  /(?<![\p{L}\p{M}\p{N}])(?:(?:tăng|giảm)(?: độ)? (?:tương phản|cỡ chữ)|xem với cỡ chữ|cỡ chữ|tương phản|(?:đọc|nghe|in|gửi|lưu|chia sẻ) (?:bài viết|bài|trang|email)|chia sẻ(?: (?:lên |qua |trên )?(?:facebook|zalo|twitter))?|sao chép(?: liên kết)?|copy link|bản in|bình luận|phản hồi|mặc định|facebook|twitter|zalo|messenger|telegram|linkedin|google news|like|share|tweet|email|print|rss|in|lưu|thích|trang chủ|đăng nhập|đăng ký|A)(?![\p{L}\p{M}\p{N}])/giu;
const DATELINE =
  /^(?:(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)[\s,–-]+)?(?:ngày )?(?:\d{1,2}:\d{2}(?::\d{2})?(?: [AP]M)?[\s,|–-]+\d{1,2}[/-]\d{1,2}[/-]\d{4}|\d{1,2}[/-]\d{1,2}[/-]\d{4}[\s,|–-]+\d{1,2}:\d{2}(?::\d{2})?(?: [AP]M)?)(?:\s*\(?GMT\s?\+\s?7\)?)?$/iu;

/** Nothing but buttons and the signs between them; words go on with a comma, buttons do not. */
function isButtons(text: string, least: number): boolean {
  if (text.search(BUTTON) > 3) return false;
  let count = 0;
  let named = false;
  const rest = text.replace(BUTTON, (button) => {
    count += 1;
    named ||= button.length > 3;
    return '';
  });
  return named && count >= least && /^[\s|•·/:()+−–-]*$/u.test(rest);
}
