import { judgeMatches } from '#pipeline/check/text/matches';
import { isLetter } from '#pipeline/check/text/word-at';
import { textRule } from '#pipeline/check/text-rule';

/**
 * Markings of secrecy: Tuyệt mật, Tối mật and “lưu hành nội bộ” anywhere; Mật where it stands as a
 * marking (alone, in brackets or quotation marks, in capitals, after `độ`, `dấu`) or says what a
 * document is (`tài liệu mật`). `bí mật` is not meant: `giữ bí mật quân sự` and the law's `bí mật
 * nhà nước` are what public articles teach. Nor are thân mật, bảo mật, mật thiết, mật mã.
 */
export const secrecyWord = textRule({
  id: 'secrecy-word',
  anyLanguage: true,
  findInText: (passages) =>
    judgeMatches(passages, WORD, (match, block) => {
      const { text } = block;
      const [written] = match;
      const start = match.index;
      const end = start + written.length;
      if (isLetter(text[start - 1]) || isLetter(text[end])) return undefined;
      if (/^mật$/iu.test(written) && !isMarking(text, start, end)) return undefined;
      return block.flaw(start, end, { text: written });
    }),
  message: ({ text }) =>
    `Có chữ “${text}”. Xác nhận nội dung được phép công khai; nếu được, ghi vào mục “đã rà soát”.`,
  example: 'tài liệu mật',
  cure: 'Xin ý kiến người có thẩm quyền; được phép thì ghi vào mục đã rà soát',
});

const WORD = /(?:tuyệt\s+|tối\s+)?mật|lưu\s+hành\s+nội\s+bộ/giu;
const COMPOUND_BEFORE = /(?:bí|bảo|cơ|thân|đường|ong|trăng|tuần|túi|ống|dịch)\s+$/iu;
const COMPOUND_AFTER =
  /^\s+(?:mã|khẩu|độ|thiết|ong|danh|vụ|thám|lệnh|báo|ngữ|hiệu|nghị|thư|đạo|gấu|mía|phục|tập|đàm)(?![\p{L}\p{M}])/iu;
const DOCUMENT =
  /(?:độ|dấu|mức|loại|tài liệu|văn bản|công văn|hồ sơ|thông tin|điện|kế hoạch|bản đồ|sơ đồ|mệnh lệnh)\s+$/iu;

function isMarking(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(start - 12, 0), start);
  const after = text.slice(end, end + 8);
  if (COMPOUND_BEFORE.test(before) || COMPOUND_AFTER.test(after)) return false;
  if (text.slice(start, end) === 'MẬT' || DOCUMENT.test(before)) return true;
  if (/[([“‘"]$/u.test(before) && /^[)\]”’"]/u.test(after)) return true;
  return (
    /^\p{Lu}/u.test(text.slice(start)) &&
    /^\s*$/u.test(text.slice(0, start)) &&
    /^\s*[.:!]?\s*$/u.test(text.slice(end))
  );
}
