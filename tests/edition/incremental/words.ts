import type { Random } from './random.ts';

const who = ['Trung đoàn 9001', 'Đại đội 3', 'Chi bộ Quân y', 'Tuổi trẻ đơn vị', 'Hội Phụ nữ'];
const did = ['tập huấn cán bộ', 'trồng cây', 'ra quân huấn luyện', 'hội thi nấu ăn', 'đọc sách'];
const result = ['đạt yêu cầu', 'được nhân dân đón nhận', 'bảo đảm an toàn', 'vượt chỉ tiêu'];

export function titleWith(number: number, random: Random): string {
  return `${random.pick(who)} ${random.pick(did)} đợt ${number}`;
}

export function sentence(random: Random): string {
  const [people, year] = [10 + random.below(90), 2001 + random.below(20)];
  return `${random.pick(who)} có ${people} đồng chí ${random.pick(did)}, ${random.pick(result)} như năm ${year}.`;
}

export const authors = ['Hương Giang', 'Quang Lâm', 'Minh Thư', 'Văn Bình'];

/** Who speaks, without rank and posts; the first three stand in the register. */
export const speakerNames = [
  'Vũ Đình Khang',
  'Trịnh Quang Hiển',
  'Lương Sĩ Hoành',
  'Mạc Thị Sương',
  'Đàm Nhẫn',
] as const;

export function speakerLine(random: Random): string {
  const rank = random.pick(['Thượng tá', 'Đại tá', 'Trung tá']);
  const role = random.pick(['chỉ đạo', 'báo cáo', 'phát biểu']);
  return `${rank} ${random.oneOf(speakerNames)}, Bí thư Đảng ủy (${role})`;
}
