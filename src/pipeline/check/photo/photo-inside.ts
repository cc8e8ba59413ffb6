import type { Flaw } from '#bulletin/flaw';
import { rule } from '#pipeline/check/rule';
import type { Subject } from '#pipeline/check/subject';
import type { PhotoInside } from '#pipeline/parse/body/collect';
import { photoName } from '#pipeline/parse/photo-name';

interface Inside {
  readonly name: string;
  /** In words. */
  readonly place: string;
}

/** A figure stands between blocks: a photo written inside one is moved below it, out of a link without the link. */
export const photoInside = rule({
  id: 'photo-inside',
  severity: 'warning',
  *find({ article }: Subject): Generator<Flaw<Inside>> {
    for (const { src, inside, offset, length } of article?.parsed.body?.photosInside ?? []) {
      yield { offset, length, values: { name: photoName(src), place: where[inside] } };
    }
  },
  message: ({ name, place }: Inside) =>
    `Ảnh “${name}” viết trong ${place}. Đặt ảnh thành một dòng riêng, trên và dưới có dòng trống, chú thích ở dòng ngay dưới ảnh.`,
  example: '| ![Đội một](doi-mot.jpg) | ![Đội hai](doi-hai.jpg) |',
  cure: 'Đặt ảnh thành một dòng riêng; hai ảnh liền nhau thành một chùm ảnh',
});

const where: Readonly<Record<PhotoInside['inside'], string>> = {
  tableCell: 'ô của bảng nên bị chuyển xuống dưới bảng',
  list: 'danh sách nên bị chuyển xuống dưới danh sách',
  blockquote: 'lời trích nên bị chuyển xuống dưới lời trích',
  heading: 'đầu đề nên bị chuyển xuống dưới đầu đề',
  link: 'một liên kết nên địa chỉ của liên kết bị bỏ',
};
