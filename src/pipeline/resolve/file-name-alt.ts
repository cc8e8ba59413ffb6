import { photoExtensions } from '#photos/photo-extensions';
import { fold } from '#vietnamese/fold';

const PHOTO_NAME = new RegExp(`\\.(?:${photoExtensions})$`, 'iu');

/** `IMG_2041`, `22.jpg`, `so ket cong tac chinh tri 1`, `Ảnh 3`: a label made from a file's name. */
export function isFileName(alt: string): boolean {
  const text = alt.trim();
  return (
    PHOTO_NAME.test(text) ||
    /^(?:img|dscn?|dscf|pxl|p|photo|image|anh|hinh|screenshot|zalo)?[\s_-]*[\d_()-][\d\s_()-]*$/u.test(
      fold(text),
    ) ||
    (/^[a-z0-9]+(?:[ _-][a-z0-9]+)+$/u.test(text) && /[\d_-]/u.test(text))
  );
}
