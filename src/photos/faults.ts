import type { PhotoFault, PhotoRule } from '#photos/fault';

/** The faults, one maker each. `name` is what the editor sees in the folder or wrote. */
export const faults = {
  remote: (src: string) =>
    fault(
      'photo-remote',
      `“${src}” là ảnh ở nơi khác. Tải ảnh về, đặt vào thư mục của bài rồi ghi tên tệp.`,
    ),
  missing: (name: string, near?: string) =>
    near === undefined
      ? fault(
          'photo-missing',
          `Không có ảnh “${name}” trong thư mục của bài. Chép ảnh vào đó hoặc sửa tên.`,
        )
      : fault(
          'photo-missing',
          `Không có ảnh “${name}” trong thư mục của bài. Có phải ý là “${near}”?`,
          near,
        ),
  outside: (src: string) =>
    fault(
      'photo-outside',
      `“${src}” dẫn ra ngoài thư mục của bài. Chép ảnh vào thư mục của bài rồi chỉ ghi tên tệp.`,
    ),
  linkOutside: (name: string) =>
    fault(
      'photo-outside',
      `“${name}” là lối tắt dẫn ra ngoài thư mục của bài. Thay lối tắt bằng chính tệp ảnh.`,
    ),
  windowsPath: (src: string, fix: string) =>
    fault(
      'photo-outside',
      `“${src}” là đường dẫn kiểu Windows. Để ảnh trong thư mục của bài và ghi “${fix}”.`,
      fix,
    ),
  nameCase: (name: string, real: string) =>
    fault(
      'photo-name-case',
      `Tệp tên là “${real}” nhưng bài ghi “${name}”. Chữ hoa, chữ thường phải đúng như tên tệp.`,
      real,
    ),
  nameClash: (names: readonly string[]) =>
    fault(
      'photo-name-clash',
      `Các tệp ${names.map((name) => `“${name}”`).join(', ')} chỉ khác nhau chữ hoa, chữ thường hoặc cách gõ dấu nên máy Windows coi là một. Đổi tên để chỉ còn một tệp mỗi tên.`,
    ),
  truncated: (name: string) =>
    fault(
      'photo-truncated',
      `Ảnh “${name}” bị cụt, có lẽ chép hoặc tải chưa xong. Chép lại ảnh từ bản gốc.`,
    ),
  unreadable: (name: string) =>
    fault(
      'photo-unreadable',
      `Ảnh “${name}” bị hỏng, không đọc được. Mở bản gốc bằng phần mềm xem ảnh, lưu lại thành JPEG rồi chép vào.`,
    ),
  notAFile: (name: string) =>
    fault(
      'photo-unreadable',
      `“${name}” không phải một tệp ảnh. Xóa đi và chép tệp ảnh vào thư mục của bài.`,
    ),
  tooManyPixels: (name: string, width: number, height: number) =>
    fault(
      'photo-too-large',
      `Ảnh “${name}” có ${width} × ${height} điểm ảnh, quá giới hạn 100 triệu. Thu nhỏ ảnh rồi lưu lại.`,
    ),
  tooManyBytes: (name: string, bytes: number) =>
    fault(
      'photo-too-large',
      `Ảnh “${name}” nặng ${Math.ceil(bytes / 1024 / 1024)} MB, quá giới hạn 40 MB. Lưu lại thành JPEG nhỏ hơn.`,
    ),
  svg: (name: string) =>
    fault(
      'photo-svg',
      `“${name}” là hình vẽ SVG, có thể chứa mã lệnh nên không được đăng. Xuất hình thành PNG hoặc JPEG.`,
    ),
  heic: (name: string) =>
    fault(
      'photo-heic',
      `“${name}” là ảnh HEIC của iPhone, trình duyệt không xem được. Mở ảnh và lưu lại thành JPEG; để lần sau máy chụp thẳng JPEG: Cài đặt > Camera > Định dạng > Tương thích nhất.`,
    ),
  format: (name: string, found: string) =>
    fault(
      'photo-format',
      `“${name}” là ${found}, không dùng làm ảnh được. Lưu lại thành JPEG, PNG, WebP hoặc AVIF.`,
    ),
  extension: (name: string, found: string, extension: string) =>
    fault(
      'photo-format',
      `“${name}” thật ra là ảnh ${found}. Đổi đuôi tệp thành ${extension} và sửa tên trong bài.`,
    ),
  animated: (name: string) =>
    fault(
      'photo-format',
      `“${name}” là ảnh động, không được đăng. Lưu một khung hình thành JPEG hoặc PNG.`,
    ),
  empty: (name: string) =>
    fault('photo-empty', `Tệp ảnh “${name}” rỗng (0 byte). Chép lại ảnh từ bản gốc.`),
} as const;

function fault(rule: PhotoRule, message: string, name?: string): PhotoFault {
  return name === undefined ? { rule, message } : { rule, message, fix: markdownAddress(name) };
}

/** Escapes what would end or change a Markdown address; Vietnamese letters stay readable. */
function markdownAddress(name: string): string {
  return name.replace(
    /[ %()<>\\#?]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
