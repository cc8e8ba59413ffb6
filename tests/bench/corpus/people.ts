import { slugify } from '#vietnamese/slug';
import { type Random, randomOf } from './random.ts';

/** Somebody who holds a post for some years. */
export interface Officer {
  readonly rank: string;
  readonly name: string;
  readonly posts: readonly string[];
  /** First and last year of the post. */
  readonly since: number;
  readonly until: number;
}

const families =
  'Nguyễn,Nguyễn,Nguyễn,Trần,Trần,Lê,Lê,Phạm,Hoàng,Vũ,Đặng,Bùi,Đỗ,Hồ,Ngô,Dương,Lý,Đinh,Trịnh,Mai,Tạ,Lương,Phan,Cao,Đoàn,Nông,Vi,Lò,Quách,Chu,Tô,La'.split(
    ',',
  );
const middles =
  'Văn,Văn,Đức,Minh,Quang,Hữu,Xuân,Thế,Quốc,Thị,Ngọc,Thanh,Hồng,Gia,Đình,Công,Bá,Trọng,Mạnh,Tiến,Thu,Hải,Anh,Việt'.split(
    ',',
  );
const givens =
  'An,Bình,Cường,Dũng,Đạt,Giang,Hà,Hải,Hạnh,Hiếu,Hoàn,Hùng,Huy,Khánh,Kiên,Lâm,Lan,Liên,Long,Lộc,Mạnh,Minh,Nam,Nga,Nghĩa,Nhung,Phong,Phúc,Phương,Quân,Quyết,Sơn,Tâm,Thái,Thành,Thắng,Thảo,Thịnh,Thông,Toàn,Trung,Tuấn,Tùng,Vinh,Yến'.split(
    ',',
  );

/** Hands out names of which no two fold to one address. */
export class NameBook {
  readonly #taken = new Set<string>();
  readonly #random: Random;

  constructor(key: string) {
    this.#random = randomOf('names', key);
  }

  fresh(): string {
    for (;;) {
      const name = [families, middles, givens].map((list) => this.#random.pick(list)).join(' ');
      const slug = slugify(name);
      if (this.#taken.has(slug)) continue;
      this.#taken.add(slug);
      return name;
    }
  }
}

export const bylineNames = [
  'Hương Giang',
  'Minh Thảo',
  'Quang Lâm',
  'Đức Bình',
  'Thu Hằng',
  'Ngọc Khuê',
  'Hải Đăng',
  'Thanh Tú',
  'Việt Phương',
  'Lê Mạnh Khôi',
  'Trần Bảo Ngân',
  'Phạm Tuấn Kiệt',
  'Ban Biên tập',
  'Hoài Nam',
  'Kim Oanh',
  'Sơn Tùng',
];
