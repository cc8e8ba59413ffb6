import type { Tag } from '#pipeline/check/body/tags';

/** What follows a line end in HTML, which says nothing at the end of a paragraph; `alone`: it has no text before it either. */
export type AfterLineEnd = 'text' | 'list' | 'end' | 'alone';

const lineEnd: Readonly<Record<AfterLineEnd, string | undefined>> = {
  text: 'Muốn xuống dòng trong đoạn, thêm dấu \\ ở cuối dòng trên',
  list: 'Các mục viết thành danh sách: mỗi mục một dòng, bắt đầu bằng gạch nối và dấu cách, trên danh sách để một dòng trống',
  end: undefined,
  alone: 'Giữa hai đoạn chỉ cần một dòng trống',
};

/** What an editor means by a tag that is often pasted, and how it is written here. */
const meant: readonly (readonly [tags: readonly string[], instead: string])[] = [
  [['sup', 'sub'], 'Số mũ, chỉ số gõ thẳng bằng chữ: m², km², CO₂'],
  [['b', 'strong'], 'Chữ đậm viết **đậm**'],
  [['i', 'em'], 'Chữ nghiêng viết *nghiêng*'],
  [['u', 'ins'], 'Trang không có chữ gạch chân; cần nhấn mạnh thì viết **đậm**'],
  [['a'], 'Liên kết viết [chữ hiện ra](https://…)'],
  [
    ['img', 'picture', 'figure'],
    'Ảnh viết ![mô tả](ten-anh.jpg), tệp ảnh đặt trong thư mục của bài',
  ],
  [['table', 'tr', 'td', 'th', 'tbody', 'thead'], 'Bảng viết bằng dấu |, xem hướng dẫn'],
  [['ul', 'ol', 'li'], 'Danh sách viết mỗi dòng một mục, bắt đầu bằng gạch nối và dấu cách'],
  [['h1', 'h2', 'h3', 'h4'], 'Đầu đề nhỏ viết ## và dấu cách ở đầu dòng'],
  [['blockquote'], 'Lời trích viết dấu > và dấu cách ở đầu dòng'],
  [['center'], 'Trang không có chữ canh giữa'],
  [
    ['video', 'audio', 'iframe', 'embed', 'object'],
    'Video, âm thanh chưa đăng được; ghi liên kết tới nơi đã đăng',
  ],
];

const byTag = new Map(meant.flatMap(([tags, instead]) => tags.map((tag) => [tag, instead])));

/**
 * What to do about the tags of a line, a sentence or some without the last full stop.
 *
 * @param below what follows the last line end
 */
export function insteadOfTags(tags: readonly Tag[], below: AfterLineEnd): string {
  const known = tags.map(({ text, name }) => {
    if (text.startsWith('<!--')) return 'Đây là ghi chú riêng: xóa cả đoạn';
    return name === 'br' ? lineEnd[below] : byTag.get(name);
  });
  const all = [...new Set(known.filter((one) => one !== undefined))];
  if (all.length === 0) return 'Xóa thẻ, giữ lại chữ';
  const isNote = tags.every(({ text }) => text.startsWith('<!--'));
  return [...(isNote ? [] : ['Xóa thẻ']), ...all].join('. ');
}
