/** What an editor means by a tag that is often pasted, and how it is written here. */
const meant: readonly (readonly [tags: readonly string[], instead: string])[] = [
  [['br'], 'Muốn xuống dòng trong đoạn, thêm dấu \\ ở cuối dòng trên'],
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

/** What to do about raw HTML, one sentence without its full stop. */
export function insteadOfTag(html: string): string {
  if (html.startsWith('<!--')) return 'Đây là ghi chú riêng: xóa cả đoạn';
  const name = /^<\/?([a-z][a-z0-9]*)/iu.exec(html)?.[1]?.toLowerCase() ?? '';
  const instead = byTag.get(name);
  return instead === undefined ? 'Xóa thẻ, giữ lại chữ' : `Xóa thẻ. ${instead}`;
}
