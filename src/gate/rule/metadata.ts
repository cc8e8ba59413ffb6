import { metadataOf } from '#gate/metadata/metadata';
import type { FileRule } from '#gate/rule';

/** Pictures and PDF files say nothing about who made them, with what and where. */
export const metadataRule: FileRule = {
  id: 'metadata',
  wants: 'Ảnh và PDF không mang siêu dữ liệu',
  fix: 'Xuất lại tệp, bỏ hết thông tin kèm theo (nơi chụp, máy ảnh, tác giả), rồi dựng lại.',
  judge: ({ format, bytes }) => metadataOf(format, bytes).map((what) => `Tệp mang theo ${what}.`),
};
