import { NameBook, type Officer } from './people.ts';
import { randomOf } from './random.ts';

export const firstYear = 2012;
export const lastYear = 2023;

export interface BenchUnit {
  readonly name: string;
  readonly slug: string;
  readonly parent?: string;
  readonly aliases: readonly string[];
  /** Name until the end of this year. */
  readonly former?: { readonly name: string; readonly until: number };
  readonly description: string;
  readonly officers: readonly Officer[];
}

type Row = readonly [name: string, slug: string, parent?: string, size?: 'large' | 'small'];

/** Thirty units: a formation, its offices, regiments, battalions below them. */
const rows: readonly Row[] = [
  ['Đoàn 9700', 'doan-9700'],
  ['Phòng Tham mưu Đoàn 9700', 'phong-tham-muu', 'Đoàn 9700'],
  ['Phòng Chính trị Đoàn 9700', 'phong-chinh-tri', 'Đoàn 9700'],
  ['Phòng Hậu cần Đoàn 9700', 'phong-hau-can', 'Đoàn 9700'],
  ['Phòng Kỹ thuật Đoàn 9700', 'phong-ky-thuat', 'Đoàn 9700'],
  ['Ban Dân vận Đoàn 9700', 'ban-dan-van', 'Phòng Chính trị Đoàn 9700', 'small'],
  ['Ban Thanh niên Đoàn 9700', 'ban-thanh-nien', 'Phòng Chính trị Đoàn 9700', 'small'],
  ...[1, 2, 3, 4].flatMap((regiment): Row[] => {
    const name = `Trung đoàn 971${regiment}`;
    return [
      [name, `trung-doan-971${regiment}`, 'Đoàn 9700'],
      ...[1, 2, 3].map((battalion): Row => {
        const number = `972${(regiment - 1) * 3 + battalion - 1}`;
        return [`Tiểu đoàn ${number}`, `tieu-doan-${number}`, name, 'small'];
      }),
    ];
  }),
  ['Lữ đoàn 9750', 'lu-doan-9750', 'Đoàn 9700'],
  ['Tiểu đoàn 9751', 'tieu-doan-9751', 'Lữ đoàn 9750', 'small'],
  ['Tiểu đoàn 9752', 'tieu-doan-9752', 'Lữ đoàn 9750', 'small'],
  ['Trường Quân sự Đoàn 9700', 'truong-quan-su', 'Đoàn 9700'],
  ['Bệnh xá 9790', 'benh-xa-9790', 'Phòng Hậu cần Đoàn 9700', 'small'],
  ['Xưởng 9795', 'xuong-9795', 'Phòng Kỹ thuật Đoàn 9700', 'small'],
  ['Khu Di tích Thông Xanh', 'khu-di-tich-thong-xanh', 'Phòng Chính trị Đoàn 9700', 'small'],
];

const renamed = { unit: 'Ban Thanh niên Đoàn 9700', name: 'Ban Công tác quần chúng Đoàn 9700' };

/** Party post, then command post; `%` is where the unit's name goes. */
const posts = {
  large: [
    ['Bí thư Đảng ủy', 'Chính ủy %'],
    ['Phó Bí thư Đảng ủy', 'Chỉ huy trưởng %'],
    ['Ủy viên Ban Thường vụ Đảng ủy', 'Phó Chính ủy %'],
    ['Ủy viên Ban Chấp hành Đảng bộ', 'Phó Tham mưu trưởng %'],
  ],
  small: [
    ['Bí thư Chi bộ', 'Chính trị viên %'],
    ['Phó Bí thư Chi bộ', 'Chỉ huy trưởng %'],
    ['Trợ lý Chính trị %'],
  ],
} as const;
const ranks = {
  large: ['Đại tá', 'Thượng tá', 'Trung tá'],
  small: ['Thiếu tá', 'Đại úy', 'Thượng úy', 'Trung tá'],
} as const;

/** The register's units with who leads them in which years; the same in every corpus. */
export function benchUnits(): BenchUnit[] {
  const names = new NameBook('officers');
  return rows.map(([name, slug, parent, size = 'large']) => {
    const random = randomOf('unit', slug);
    const officers: Officer[] = posts[size].flatMap((held): Officer[] => {
      const terms: Officer[] = [];
      for (let since = firstYear; since <= lastYear; ) {
        const until = Math.min(lastYear, since + random.integer(3, 5));
        const own = held.map((post) => post.replace('%', name));
        terms.push({
          rank: random.pick(ranks[size]),
          name: names.fresh(),
          posts: own,
          since,
          until,
        });
        since = until + 1;
      }
      return terms;
    });
    return {
      name,
      slug,
      ...(parent !== undefined && { parent }),
      aliases: name.startsWith('Bệnh xá') ? ['Quân y 9790'] : [],
      ...(name === renamed.unit && { former: { name: renamed.name, until: 2017 } }),
      description: `${name}, đơn vị hư cấu của bộ bài đo tốc độ.`,
      officers,
    };
  });
}

/** The name a unit had in a year. */
export function unitNameIn(unit: BenchUnit, year: number): string {
  return unit.former && year <= unit.former.until ? unit.former.name : unit.name;
}
