/** What stands before a name beside the rank. */
export interface ReadHonorific {
  /** As printed: `Đồng chí`, `Đ/c`, `PGS.TS`, `PGS, TS`, `Hòa thượng`. */
  readonly honorific: string;
  readonly rest: string;
}

/** A form of address or titles at the start of a text (NFC); `undefined` for neither. */
export function readHonorific(text: string): ReadHonorific | undefined {
  // `Bà mẹ Việt Nam Anh hùng` is no `Bà`.
  const end = endOfTitles(text) || (ADDRESS.exec(text)?.[0].length ?? 0);
  if (end === 0) return undefined;
  return { honorific: text.slice(0, end), rest: text.slice(end).replace(/^[\s,]+/u, '') };
}

/** Where the titles that a text begins with end; one after the other, so that no text takes long. */
function endOfTitles(text: string): number {
  let end = 0;
  for (let at = 0; ; at += /^[\s,.–-]*/u.exec(text.slice(at))?.[0].length ?? 0) {
    const rest = text.slice(at, at + longestTitle);
    const found = WORD.exec(rest) ?? ABBREVIATION.exec(rest);
    if (found === null) return end;
    end = at + found[0].length;
    at = end;
  }
}

/** True for `Đồng chí`, `Ông`, `Bà`, …: these are printed before the rank, titles after it. */
export function isFormOfAddress(honorific: string): boolean {
  // Either counts only where a name follows; `Mẹ Việt Nam Anh hùng` is a title.
  const named = `${honorific} Lê An`;
  return endOfTitles(named) === 0 && ADDRESS.test(named);
}

const END = '(?![\\p{L}\\p{M}\\p{N}])';
/** `Anh`, `Chị`, `Cụ`, `Bác` may begin a pen name: they need a full name behind them. */
const ADDRESS = new RegExp(
  `^(?:[Đđ]ồng chí|Đ/c|đ/c|Đ/C|Đc\\.?|Ông|ông|Bà|bà|Ngài|ngài|` +
    `(?:Anh|Chị|Cụ|Bác|Chú|Cô|Em|Cháu|Bé|Thầy|Mẹ|Má)(?= \\p{Lu}\\S* \\p{Lu}))${END}`,
  'u',
);
const TITLE =
  '(?:TSKH|GS|PGS|TS|ThS|Th\\.S|(?:BS|Bác sĩ)\\.?\\s?CK\\s?II?|BS|DS|KS|KTS|LS|NSND|NSƯT|NSNA|NGND|NGƯT|' +
  'NNND|NNƯT|TTND|TTƯT|CCB|PV|CTV|VĐV|HLV|Giáo sư|Phó [Gg]iáo sư|(?:Tiến|Thạc|Bác|Dược|Viện) s[ĩỹ]|Kỹ sư|' +
  'Luật sư|Nhà báo|Nhà thơ|Nhà văn|Nhạc sĩ|Họa sĩ)';
const HONOUR = '(?: nhân dân| ưu tú)?';
/** Whole words in any letter case; they are titles only where a name follows. */
const WORDS = [
  'h(?:òa|oà) thượng|thượng t(?:ọa|oạ)|đại đức|ni (?:trưởng|sư)|sư (?:cô|thầy|cả|bà|ông)|trưởng lão|cư s[ĩỹ]',
  'phật tử|achar?|mục sư|truyền đạo|(?:đức )?(?:hồng y|tổng giám mục|giám mục)|đức (?:cha|pháp chủ)|linh mục',
  'nữ tu|giáo dân|phối sư|giáo hữu|lễ sanh|giáo cả|imam|hakim',
  '(?:bà )?mẹ (?:việt nam anh hùng|vnah)|anh hùng (?:lao động|llvtnd|llvt nhân dân|lực lượng vũ trang nhân dân)',
  'cựu (?:chiến binh|thanh niên xung phong|tnxp|quân nhân|tù chính trị|tù|cán bộ)|thương binh|bệnh binh',
  'lão thành cách mạng|nhân chứng(?: lịch sử)?|chiến s[ĩỹ](?: mới)?|tân binh|học viên|sinh viên|học sinh',
  'đoàn viên|đảng viên|hội viên|dân quân|quần chúng(?: ưu tú)?|già làng|trưởng (?:bản|thôn|ấp|buôn|làng|xóm)',
  `nghệ nhân${HONOUR}|nghệ s[ĩỹ](?: nhiếp ảnh)?${HONOUR}|nhà giáo${HONOUR}|thầy thuốc${HONOUR}`,
  'nhà (?:báo|thơ|văn|sử học|nghiên cứu(?: lịch sử| văn hóa| văn hoá)?|khoa học|điêu khắc|biên kịch|phê bình)',
  '(?:nhạc|h(?:ọa|oạ)|ca|thi) s[ĩỹ]|đạo diễn|biên đạo(?: múa)?|diễn viên|nhiếp ảnh gia|kiến trúc sư|luật gia',
  'k[ỹĩ] sư|bác s[ĩỹ](?: chuyên khoa (?:ii?|[12])|\\.?\\s?ck\\s?ii?)?|y s[ĩỹ]|y tá|điều dưỡng(?: viên)?|tiến s[ĩỹ] khoa học',
  '(?:phó )?giáo sư|(?:thạc|tiến|dược|viện) s[ĩỹ]|cử nhân|giảng viên(?: chính)?|giáo viên|(?:thầy|cô) giáo',
  'phóng viên|biên tập viên|doanh nhân|nông dân|công nhân|ngư dân|vận động viên|huấn luyện viên|nhân s[ĩỹ]',
  'chuyên gia|(?:thượng )?nghị s[ĩỹ]|đại sứ|tổng thống|hoàng thân|quốc vương|công chúa|hoàng tử',
].join('|');
const WORD = new RegExp(`^(?i:${WORDS})${END}(?=[\\s,–-]+\\p{Lu})`, 'u');
const ABBREVIATION = new RegExp(`^${TITLE}${END}\\.?`, 'u');
/** With the beginning of what follows. */
const longestTitle = 80;
