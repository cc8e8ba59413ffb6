/** What stands before a name beside the rank. */
export interface ReadHonorific {
  /** As printed: `Đồng chí`, `Đ/c`, `PGS.TS`, `PGS, TS`. */
  readonly honorific: string;
  readonly rest: string;
}

/** A form of address or academic titles at the start of a text (NFC); `undefined` for neither. */
export function readHonorific(text: string): ReadHonorific | undefined {
  const found = ADDRESS.exec(text) ?? TITLES.exec(text);
  if (found === null) return undefined;
  const honorific = found[0].replace(/[\s,]+$/u, '');
  return { honorific, rest: text.slice(found[0].length).replace(/^[\s,]+/u, '') };
}

/** True for `Đồng chí`, `Ông`, `Bà`, …: these are printed before the rank, titles after it. */
export function isFormOfAddress(honorific: string): boolean {
  return ADDRESS.test(`${honorific} `);
}

const END = '(?![\\p{L}\\p{M}\\p{N}])';
/** `Anh`, `Chị`, `Cụ`, `Bác` may begin a pen name: they need a full name behind them. */
const ADDRESS = new RegExp(
  `^(?:[Đđ]ồng chí|Đ/c|đ/c|Đ/C|Đc\\.?|Ông|ông|Bà|bà|Ngài|` +
    `(?:Anh|Chị|Cụ|Bác)(?= \\p{Lu}\\S* \\p{Lu}))${END}`,
  'u',
);
const TITLE =
  '(?:TSKH|GS|PGS|TS|ThS|Th\\.S|(?:BS|Bác sĩ)\\.?\\s?CK\\s?II?|BS|DS|KS|LS|NSND|NSƯT|NGND|NGƯT|' +
  'TTND|TTƯT|Giáo sư|Phó [Gg]iáo sư|(?:Tiến|Thạc|Bác|Dược|Viện) s[ĩỹ]|Kỹ sư|Luật sư|Nhà báo|' +
  'Nhà thơ|Nhà văn|Nghệ sĩ|Nhạc sĩ|Họa sĩ|Nhà giáo [Nn]hân dân|' +
  'Anh hùng (?:LLVTND|LLVT nhân dân|Lực lượng vũ trang nhân dân))';
const TITLES = new RegExp(`^${TITLE}${END}\\.?(?:[\\s,.–-]*${TITLE}${END}\\.?)*`, 'u');
