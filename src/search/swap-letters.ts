/**
 * Pagefind folds every Vietnamese mark but not đ, which has no decomposition. ḓ (U+1E13) has one, so
 * it is indexed in the place of đ, and everything that comes back is swapped again.
 */
export function encodeForSearch(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/đ|&#273;|&#x111;|&dstrok;/giu, (letter) =>
      letter === 'Đ' || letter === '&Dstrok;' ? 'Ḓ' : 'ḓ',
    )
    .replaceAll(/&#272;|&#x110;/giu, 'Ḓ');
}
