import { readRank } from '#bulletin/rank';

const FOR = /^(?:TM|KT|TL|TUQ|T\/M|K\/T|T\/L|THỪA LỆNH|THAY MẶT)[.\s]/u;
const SIGNED = /^[([]?\s*(?:đã ký|ký tên|ký, ghi rõ họ tên|ký và ghi rõ họ tên|ký, đóng dấu)/iu;
/** `Hà Nội, ngày 5 tháng 7` */
export const PLACE_AND_DAY = /^\p{Lu}[^.:;]{1,40},\s*(?:ngày|tháng)\s/u;

/** Without marks of emphasis. */
export function bare(text: string): string {
  return text.replace(/[*_]/gu, '').trim();
}

/** `TM. BAN TỔ CHỨC`, `(Đã ký)` */
export function isOpening(text: string): boolean {
  return FOR.test(bare(text)) || SIGNED.test(bare(text));
}

/** An office, or a heading. */
export function isCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && text === text.toUpperCase() && !/[!?;]/u.test(text);
}

/** A name, with its rank or without: `Đại tá Phan Văn Dũng`, `Phan Văn Dũng`. */
export function isNamed(text: string): boolean {
  const name = readRank(bare(text))?.rest ?? bare(text);
  return /^\p{Lu}[\p{Ll}\p{M}]*(?: \p{Lu}[\p{Ll}\p{M}]*){1,5}$/u.test(name);
}

/** `Tin, ảnh: …`, `Nơi nhận: …` */
export function isByline(text: string): boolean {
  return /^(?:Tin|Bài|Ảnh|Tin, ảnh|Bài, ảnh|Bài và ảnh|Nguồn|Nơi nhận)\s*:/iu.test(bare(text));
}

/** A line that may stand in a signature. */
export function belongs(text: string): boolean {
  return isOpening(text) || isCapitals(bare(text)) || isNamed(text) || POST.test(bare(text));
}

/** `Phó Trung đoàn trưởng`, below the line that says for whom was signed. */
export const POST =
  /^(?:Quyền |Phó )?(?:(?:Sư đoàn|Lữ đoàn|Trung đoàn|Tiểu đoàn|Đại đội|Trung đội|Tham mưu) trưởng|Chính ủy|Chính uỷ|Chính trị viên|Chủ nhiệm|Tư lệnh|Trưởng (?:phòng|ban)|Bí thư|Giám đốc|Hiệu trưởng)(?: [^.,:;!?]{1,40})?$/iu;
