import { fold } from '#vietnamese/fold';

/** What to do about a key that editors try and that there is not. */
export interface TriedKey {
  /** Label of the key that is meant. */
  readonly meant?: string;
  /** A sentence or two, where no key is meant, or more than one may be. */
  readonly advice?: string;
}

/** What to do about a key as written; `undefined` where nobody has been seen to try it. */
export function triedKey(written: string): TriedKey | undefined {
  return index.get(keyOf(written));
}

const inBody = (what: string) =>
  `Viết ${what} vào nội dung bài, dưới dòng --- thứ hai, rồi xóa dòng này.`;
const none = 'Xóa dòng này.';

const attachment =
  'Trang chưa đăng được tệp đính kèm. Chép nội dung cần biết của tệp vào bài, rồi xóa dòng này.';
const video =
  'Trang không đăng được video, âm thanh. Nếu đã có ở nơi khác thì đặt đường dẫn [Xem video](https://…) trong nội dung bài, rồi xóa dòng này.';
const words = `Tìm kiếm tìm theo mọi chữ của bài, không cần ghi riêng; chuyên mục thì ghi ở mục “chuyên mục”. ${none}`;
const folder = `Địa chỉ của bài lấy theo tên thư mục. ${none}`;
const order = `Trang chủ tự xếp bài theo ngày. ${none}`;
const photo = 'Ghi ở mục “ảnh”, trong mục con của từng ảnh, hoặc ngay dưới ảnh trong nội dung bài.';

/** Spellings without marks, parted by commas → what to do. */
const table: readonly (readonly [spellings: string, TriedKey])[] = [
  ['so, so hieu, so van ban, so cong van, so ky hieu', { advice: inBody('số văn bản') }],
  ['han nop, han cuoi, thoi han, han dang ky, deadline', { advice: inBody('thời hạn') }],
  ['dia diem, noi to chuc, noi dien ra, place, location', { advice: inBody('địa điểm') }],
  [
    'thanh phan, thanh phan tham du, khach moi, dai bieu',
    { advice: `${inBody('thành phần dự')} Người phát biểu thì ghi ở mục “phát biểu”.` },
  ],
  [
    'noi gui, noi nhan, kinh gui, nguoi ky, ky thay',
    { advice: inBody('nơi gửi, nơi nhận, người ký') },
  ],
  [
    'chu tri, nguoi chu tri, chi dao, bao cao',
    {
      advice:
        'Ghi ở mục “phát biểu”, vai trò đặt trong ngoặc ở cuối, ví dụ “Đại tá Nguyễn Văn A, Chính ủy (chủ trì)”.',
    },
  ],
  ['video, clip, youtube, am thanh, audio, phim', { advice: video }],
  [
    'tep dinh kem, dinh kem, tai lieu, tai lieu dinh kem, file dinh kem, file, attachment, attachments',
    { advice: attachment },
  ],
  ['the, tu khoa, tag, tags, hashtag, keyword, keywords', { advice: words }],
  ['slug, duong dan, dia chi, url, permalink, link', { advice: folder }],
  [
    'noi bat, tin noi bat, tieu diem, ghim, thu tu, uu tien, weight, order, featured',
    { advice: order },
  ],
  ['binh luan, comments, luot xem, layout, template', { advice: none }],
  [
    'bai lien quan, tin lien quan, lien quan, related',
    { advice: `Trang tự chọn bài liên quan. ${none}` },
  ],
  ['chu thich, chu thich anh, mo ta anh, nguon anh, alt, caption', { advice: photo }],
  [
    'anh cua, nguoi chup, nhiep anh, nguoi chup anh',
    { advice: 'Ghi ở mục “tác giả”, ví dụ “Tin: Hương Giang; Ảnh: Đức Bình”.' },
  ],
  [
    'bien tap, nguoi bien tap, bien tap vien',
    { advice: 'Ghi ở mục “tác giả”, ví dụ “Bài: Hương Giang; Biên tập: Đức Bình”.' },
  ],
  [
    'tieu de phu, phu de, subtitle',
    { advice: 'Viết vào mục “tóm tắt”, hoặc vào câu đầu của bài.' },
  ],
  [
    'ngay dang, ngay xuat ban, thoi gian dang',
    { advice: 'Ngày của sự kiện ghi ở mục “ngày”. Muốn hẹn giờ đăng thì ghi ở mục “đăng lúc”.' },
  ],
  [
    'ngay bat dau, ngay ket thuc, den ngay, tu ngay',
    {
      advice:
        'Sự kiện nhiều ngày ghi cả ngày đầu và ngày cuối ở mục “ngày”, ví dụ “ngày: 5–7/7/2023”.',
    },
  ],
  [
    'don vi phoi hop, phoi hop, dong to chuc, cac don vi',
    {
      advice:
        'Nhiều đơn vị thì ghi mỗi đơn vị một dòng dưới “đơn vị:”, đầu dòng là gạch nối và dấu cách.',
    },
  ],
  [
    'trang thai, tinh trang, status',
    { advice: 'Bài chưa xong thì ghi “nháp: có”; bài đăng được thì xóa dòng này.' },
  ],
  ['phong vien, nguoi viet, nguoi dua tin, but danh, cong tac vien', { meant: 'tác giả' }],
  [
    'anh bia, hinh dai dien, hinh anh dai dien, thumbnail, avatar, image',
    { meant: 'ảnh đại diện' },
  ],
  ['hinh, hinh anh, images', { meant: 'ảnh' }],
  ['mo ta, trich yeu, gioi thieu, loi dan, description, excerpt', { meant: 'tóm tắt' }],
  ['danh muc, muc, category, categories', { meant: 'chuyên mục' }],
  ['the loai, loai tin, loai bai, loai su kien', { meant: 'loại' }],
  ['thoi gian, ngay thang, ngay su kien, ngay dien ra', { meant: 'ngày' }],
  ['ten bai, dau de, nhan de, tua de, headline', { meant: 'tiêu đề' }],
  ['ten don vi, co quan', { meant: 'đơn vị' }],
  ['ngay cap nhat, ngay sua, sua lan cuoi', { meant: 'cập nhật' }],
  ['hen gio, hen gio dang, gio dang', { meant: 'đăng lúc' }],
];

const index = new Map(
  table.flatMap(([spellings, tried]) => spellings.split(', ').map((one) => [one, tried] as const)),
);

function keyOf(written: string): string {
  return fold(written)
    .replace(/[\s_-]+/gu, ' ')
    .trim();
}
