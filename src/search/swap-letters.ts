import { toIndexLetters } from '#vietnamese/index-letters';

/**
 * HTML with the letters of the index, in NFC: no đ is left in it, not even as an entity.
 *
 * @param html or plain text, which is HTML without tags
 */
export function encodeForSearch(html: string): string {
  return toIndexLetters(
    html
      .replaceAll(/&#0*273;|&#[xX]0*111;|&dstrok;/gu, 'đ')
      .replaceAll(/&#0*272;|&#[xX]0*110;|&Dstrok;/gu, 'Đ'),
  );
}
