import { isPersonName } from '#vietnamese/person-name';

/** An office or editorial board rather than a person: `Ban Biên tập`. Đoàn is a surname too. */
export function isGroup(name: string): boolean {
  return GROUP.test(name) && !(NAME_TOO.test(name) && isPersonName(name));
}

/**
 * True where what follows `và`, a comma or a dash is still the name of the office before it: `Ban
 * Tuyên giáo và Dân vận`, `Văn phòng HĐND và UBND xã`, `Phòng Chính trị, Trung đoàn 9002`. Another
 * office (`… và Ban Hậu cần`) or a person (`… và Hương Giang`) is not.
 */
export function continuesOffice(office: string, text: string): boolean {
  if (!isGroup(office)) return false;
  if (WITHIN.test(text) || FIELD.test(text)) return true;
  return !isPersonName(text) && !OFFICE.test(text);
}

/** What begins the name of an office of its own. */
const OFFICES =
  'ban|phòng|tổ|nhóm|trung tâm|câu lạc bộ|clb|hội|chi đoàn|đoàn(?! \\d)|cơ quan|cục|bộ|khoa|đội|' +
  'văn phòng|sở|báo|đài|tạp chí|thư viện|bảo tàng';
/** What begins the name of a unit, which may stand behind the name of its office too. */
const UNITS =
  'đoàn|ubnd|hđnd|ủy ban|uỷ ban|mttq|mặt trận|hội đồng|tổng cục|vụ|viện|học viện|trường|bệnh viện|trạm|' +
  'chi bộ|đảng bộ|đảng ủy|đảng uỷ|tỉnh ủy|thành ủy|huyện ủy|quận ủy|nhà xuất bản|nxb|nhà máy|công ty|' +
  'quân khu|quân chủng|quân đoàn|binh chủng|binh đoàn|sư đoàn|lữ đoàn|trung đoàn|tiểu đoàn|đại đội|' +
  'trung đội|tiểu đội|hải đoàn|hải đội|bộ đội|khu|kho|xưởng|xã|phường|huyện|quận|tỉnh|thành phố|' +
  'công an|công đoàn|liên đoàn|ban chỉ huy|đồn|cổng|trang|thông tấn xã|chỉ huy|thường trực';
const GROUP = new RegExp(`^(?:(?:${OFFICES}|${UNITS})\\s|(?:đảng ủy|đảng uỷ|ubnd|hđnd)$)`, 'iu');
const OFFICE = new RegExp(`^(?:${OFFICES})\\s`, 'iu');
const WITHIN = /^(?:ubnd|hđnd|ủy ban|uỷ ban|hội đồng|mttq|mặt trận|đảng [uủ][ỷy])(?!\p{L})/iu;
/** Surnames and given names that begin like an office. */
const NAME_TOO = /^(?:đoàn|trường|khoa|đài|hội|trang|viện|khu|vụ|công an)\s/iu;
/** Fields of work: in capitals they look like a name. */
const FIELD = new RegExp(
  '^(?:dân vận|tuyên giáo|tuyên huấn|tổ chức|cán bộ|chính sách|bảo vệ|an ninh|kiểm tra|thanh tra|thi đua|' +
    'hậu cần|kỹ thuật|tham mưu|tài chính|báo chí|xuất bản|truyền thông|thông tin|thể thao|du lịch|văn hóa|' +
    'văn hoá|gia đình|đào tạo|giáo dục|khoa học|công nghệ|môi trường|đô thị|hạ tầng|nông nghiệp|việc làm|' +
    'xã hội|dân tộc|tôn giáo|nội vụ|pháp chế|tư pháp|truyền hình|phát thanh|không quân|hải quân|thanh niên|' +
    'phụ nữ|quần chúng|công tác)(?!\\p{L})',
  'iu',
);
