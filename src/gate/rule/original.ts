import { type ContentRule, rebuild } from '#gate/rule';

/** No file is a photo as it came from the camera. */
export const originalRule: ContentRule = {
  id: 'original',
  wants: 'Không có ảnh gốc của bài',
  fix: `Ảnh gốc có thể chứa nơi chụp. Xóa nó khỏi trang. ${rebuild}`,
  about: ({ files }, { photoHashes }) => ({
    whole: () => {
      const photos = new Set(photoHashes);
      return [...files.values()]
        .filter((file) => photos.has(file.sha256()))
        .map(({ path }) => ({
          file: path,
          reason: 'Đây là ảnh gốc trong thư mục nội dung, nguyên từng byte.',
        }));
    },
  }),
};
