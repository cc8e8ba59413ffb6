import { toNfc } from '#vietnamese/normalise';

/**
 * True for a text shaped like a personal name: two to six capitalised syllables, or all of them in
 * capitals. Minority names are names: `Y Thông Niê`, `Đinh Y-Kông`, `H'Hen Niê`, `K’Brôi Thị`.
 * Shape only: `Hà Nội` is shaped like one as well.
 */
export function isPersonName(text: string): boolean {
  const parts = toNfc(text).split(' ');
  return parts.length >= 2 && parts.length <= 6 && isNameShaped(parts);
}

/** True for one capitalised syllable, the least that may stand after a rank or `Đồng chí`. */
export function isGivenName(text: string): boolean {
  return isNameShaped([toNfc(text)]);
}

const CAPITALISED = /^\p{Lu}[\p{Ll}\p{M}]*(?:[-'’]\p{L}[\p{Ll}\p{M}]*)*$/u;
const CAPITALS = /^\p{Lu}\p{M}*(?:[-'’]?\p{Lu}\p{M}*)*$/u;

function isNameShaped(parts: readonly string[]): boolean {
  if (parts.every((part) => CAPITALISED.test(part))) return true;
  // A lone capital is no proof of capitals: `Nguyễn Văn A` passed above, `A QNCN` must not.
  const long = parts.filter((part) => part.length > 1);
  return parts.length > 1 && long.length > 1 && parts.every((part) => CAPITALS.test(part));
}
