import type { FileRule } from '#gate/rule';

/** A picture that may hold a program comes from the maintainer alone. */
export const svgRule: FileRule = {
  id: 'svg',
  wants: 'Không có SVG ngoài thư mục public',
  fix: 'Chỉ đặt SVG vào thư mục public của dự án; ảnh của bài dùng JPEG, PNG hoặc WebP.',
  sparesPublic: true,
  judge: ({ format, extension }) =>
    format === 'svg' || extension === 'svg' ? ['SVG này không phải tệp của thư mục public.'] : [],
};
