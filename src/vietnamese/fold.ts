import { toNfc } from '#vietnamese/normalise';

/**
 * The text without marks, in lower case: `Đảng uỷ` → `dang uy`. For keys only (search, slugs, "did
 * you mean"), never for display. Idempotent, and the same for NFC and NFD. Source: `domain.md` §4.
 *
 * đ has no Unicode decomposition, so the usual recipe leaves it; Ð (U+00D0) and ð (U+00F0) are
 * Icelandic letters that stand in for it in real texts.
 */
export function fold(text: string): string {
  return toNfc(text)
    .replace(/[đð]/gu, 'd')
    .replace(/[ĐÐ]/gu, 'D')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}
