/** One rule of the gate. */
export interface GateRule {
  /** What the rule wants, in Vietnamese, for the list of rules that were left out. */
  readonly wants: string;
  /** What to do where it is broken, in Vietnamese. */
  readonly fix: string;
  /** It cannot be judged without the content folder. */
  readonly needsContent?: true;
}

const rebuild = 'Chạy lại npm run build và đừng sửa tay trong thư mục đã dựng.';

export const rules = {
  file: { wants: 'Chỉ có tệp thường', fix: 'Thay liên kết bằng tệp thật hoặc xóa đi.' },
  empty: { wants: 'Không có tệp rỗng', fix: rebuild },
  format: {
    wants: 'Đuôi tệp đúng với định dạng',
    fix: 'Lưu lại tệp đúng định dạng rồi dựng lại; đổi đuôi tệp không đổi được định dạng.',
  },
  metadata: {
    wants: 'Ảnh và PDF không mang siêu dữ liệu',
    fix: 'Xuất lại tệp, bỏ hết thông tin kèm theo (nơi chụp, máy ảnh, tác giả), rồi dựng lại.',
  },
  svg: {
    wants: 'Không có SVG ngoài thư mục public',
    fix: 'Chỉ đặt SVG vào thư mục public của dự án; ảnh của bài dùng JPEG, PNG hoặc WebP.',
  },
  inline: {
    wants: 'Không có mã hay kiểu dáng viết thẳng trong trang',
    fix: 'Chuyển mã và kiểu dáng ra tệp riêng; sửa mẫu trang rồi dựng lại.',
  },
  origin: {
    wants: 'Không tải gì từ nơi khác',
    fix: 'Chép tệp ấy vào trang của mình, hoặc bỏ nó đi, rồi dựng lại.',
  },
  language: {
    wants: 'Trang nào cũng ghi ngôn ngữ',
    fix: 'Ghi lang="vi" ở thẻ <html> của mẫu trang.',
  },
  canonical: {
    wants: 'Mỗi trang một địa chỉ chính thức, đúng địa chỉ của nó',
    fix: 'Dựng lại với đúng --site và --base.',
  },
  address: {
    wants: 'Địa chỉ không trùng, viết thường, không dấu',
    fix: 'Đổi tên thư mục bài, đơn vị hoặc tệp cho khác nhau, chỉ dùng chữ thường không dấu.',
  },
  link: {
    wants: 'Liên kết, ảnh và kiểu dáng đều có thật',
    fix: 'Sửa liên kết trong bài; nếu liên kết do mẫu trang viết ra thì dựng lại.',
  },
  manifest: { wants: 'Tệp trong trang đúng với bảng kê ban-tin.json', fix: rebuild },
  original: {
    wants: 'Không có ảnh gốc của bài',
    fix: `Ảnh gốc có thể chứa nơi chụp. Xóa nó khỏi trang. ${rebuild}`,
    needsContent: true,
  },
  'held-back': {
    wants: 'Không lộ bài nháp hay bài chưa đến giờ đăng',
    fix: 'Bỏ chỗ nhắc đến bài ấy, hoặc đăng bài; rồi dựng lại.',
    needsContent: true,
  },
  article: {
    wants: 'Bài đã đăng nào cũng có, đúng một lần, đúng địa chỉ',
    fix: rebuild,
    needsContent: true,
  },
  stray: {
    wants: 'Không có trang bài hay ảnh nào ngoài nội dung',
    fix: rebuild,
    needsContent: true,
  },
} as const satisfies Readonly<Record<string, GateRule>>;

export type RuleId = keyof typeof rules;

/** The table, with each row seen as the interface. */
export function ruleOf(id: RuleId): GateRule {
  return rules[id];
}

export const ruleIds = Object.keys(rules) as RuleId[];
