/**
 * The search index folds every Vietnamese mark but that of đ, which has no decomposition. ḓ (U+1E13)
 * has one, so index and questions carry it in the place of đ, and whatever comes back is swapped again.
 */
export function toIndexLetters(text: string): string {
  return text.normalize('NFC').replaceAll('đ', 'ḓ').replaceAll('Đ', 'Ḓ');
}

/** Letters as readers write them. */
export function fromIndexLetters(text: string): string {
  return text.normalize('NFC').replaceAll('ḓ', 'đ').replaceAll('Ḓ', 'Đ');
}
