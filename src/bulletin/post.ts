/** Words that say how a post is held. */
export type PostModifier = 'nguyên' | 'quyền' | 'phụ trách' | 'kiêm' | 'Thường trực';

/**
 * How a post is held: by its first word (`nguyên Chính ủy`), else by `Thường trực` within it (`Phó Bí
 * thư Thường trực`). The modifier stays a part of the post's text. Source: `domain.md` §5.
 */
export function postModifier(post: string): PostModifier | undefined {
  const first = LEADING.exec(post)?.[1]?.toLowerCase();
  const leading = (['nguyên', 'quyền', 'phụ trách', 'kiêm'] as const).find(
    (word) => word === first,
  );
  return leading ?? (/(?<![\p{L}\p{M}])Thường trực/iu.test(post) ? 'Thường trực' : undefined);
}

/** True where a text (NFC) begins the way a post does: `Bí thư …`, `nguyên Phó Chủ nhiệm …`. */
export function startsLikePost(text: string): boolean {
  return POST.test(text);
}

/**
 * Posts of a text (NFC), as printed and in order. Commas and semicolons outside parentheses separate
 * them, and so does a spaced dash before a word that begins a post (`Hậu cần – Kỹ thuật` is one
 * name). A unit after a comma belongs to the post before it: `Chính ủy Trung đoàn 9001, Đoàn 9000`.
 */
export function splitPosts(text: string): string[] {
  const posts: string[] = [];
  for (const piece of splitOutsideParentheses(text)) {
    const last = posts.at(-1);
    if (last !== undefined && UNIT.test(piece) && !startsLikePost(piece)) {
      posts[posts.length - 1] = `${last}, ${piece}`;
    } else {
      posts.push(piece);
    }
  }
  return posts;
}

/** True where what follows a comma still belongs to the posts: another post, or the unit of one. */
export function continuesPosts(text: string): boolean {
  return startsLikePost(text) || UNIT.test(text);
}

const EDGE = '(?![\\p{L}\\p{M}])';
const LEADING = new RegExp(`^(nguyên|quyền|phụ trách|kiêm)${EDGE}`, 'iu');
const HEADS =
  'bí thư|chính ủy|chính uỷ|chính trị viên|tư lệnh|tổng tư lệnh|chủ nhiệm|chủ tịch|chủ tọa|chủ toạ|' +
  'tham mưu trưởng|tổng tham mưu trưởng|giám đốc|tổng giám đốc|chỉ huy trưởng|chỉ huy phó|thủ trưởng|ủy viên|uỷ viên|' +
  'đảng ủy viên|đảng uỷ viên|thường vụ|thường trực|trợ lý|trợ lí|nhân viên|thư ký|thư kí|' +
  'chánh|hiệu trưởng|hiệu phó|bộ trưởng|thứ trưởng|tổng biên tập|biên tập viên|' +
  'chiến sĩ|chiến sỹ|học viên|giảng viên|giáo viên|bác sĩ|đại biểu|phóng viên|đoàn viên|' +
  'trưởng|phó|tổng bí thư|đội trưởng|trạm trưởng|xưởng trưởng|hội trưởng|' +
  '(?:cục|vụ|viện|khoa|ban|phòng|sư đoàn|lữ đoàn|trung đoàn|tiểu đoàn|đại đội|trung đội|tiểu đội|' +
  'khẩu đội|hải đội|phi đội|đoàn|hải đoàn|kho|tổ|nhóm) (?:trưởng|phó)';
const POST = new RegExp(`^(?:(?:nguyên|quyền|phụ trách|kiêm) )*(?:${HEADS})${EDGE}`, 'iu');
const UNIT = new RegExp(
  '^(?:Bộ|Tổng cục|Cục|Vụ|Viện|Học viện|Trường|Nhà trường|Quân khu|Quân chủng|Quân đoàn|Binh chủng|' +
    'Binh đoàn|Sư đoàn|Lữ đoàn|Trung đoàn|Tiểu đoàn|Đại đội|Trung đội|Đoàn|Hải đoàn|Vùng|Phòng|Ban|' +
    `Khoa|Trạm|Xưởng|Kho|Bệnh viện|Khu|Tỉnh|Thành phố|TP|Huyện|Quận|Xã|Phường|Văn phòng)${EDGE}`,
  'u',
);

function splitOutsideParentheses(text: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let from = 0;
  for (const mark of text.matchAll(/[(),;]| [–—-] /gu)) {
    if (mark[0] === '(') depth += 1;
    else if (mark[0] === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      const next = mark.index + mark[0].length;
      if (mark[0].length > 1 && !startsLikePost(text.slice(next))) continue;
      pieces.push(text.slice(from, mark.index));
      from = next;
    }
  }
  pieces.push(text.slice(from));
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '');
}
