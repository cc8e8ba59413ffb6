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

/**
 * True for names of other countries: with a particle (`Abdul bin Rahman`), initials (`J. R. Smith`), a
 * capital within (`McDonald`) or `Jr.` behind. At least two parts, the first and one more capitalised.
 */
export function isForeignName(text: string): boolean {
  const parts = toNfc(text).split(' ');
  if (parts.length < 2 || parts.length > 8 || !/^\p{Lu}/u.test(parts[0] ?? '')) return false;
  const capitals = parts.filter((part) => /\p{Lu}/u.test(part));
  return (
    capitals.length > 1 &&
    parts.every((part) => CAPITALISED.test(part) || INNER.test(part) || BESIDE.test(part))
  );
}

/** True for a full Vietnamese name that begins with one of the usual surnames. */
export function isVietnameseName(text: string): boolean {
  return isPersonName(text) && SURNAMES.has(toNfc(text).split(' ', 1)[0]?.toLowerCase() ?? '');
}

const SURNAMES: ReadonlySet<string> = new Set(
  (
    'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý lí đinh đoàn trịnh mai đào lương ' +
    'trương cao tạ thái phùng châu tô lâm vương lưu hà quách tống đàm chu văn triệu hứa kiều nông vi ma lò ' +
    'tòng cầm quàng sùng giàng thào vàng hạng khuất la lục mạc nghiêm ninh ông phí tăng thạch thân tôn từ ung'
  ).split(' '),
);
/** Capitals within a word: `McDonald`, `DiCaprio`, `HWing`; an apostrophe at its end: `Dato’`. */
const INNER = /^(?:(?:M[a]?c|D[eiu]|L[ae]|H)\p{Lu}[\p{Ll}\p{M}]+|\p{Lu}[\p{Ll}\p{M}]*['’])$/u;
const PARTICLE =
  'bin|binti|bint|ibn|ben|al|el|van|von|der|den|de|del|della|di|da|dos|das|do|du|des|la|le|ter|ten|zu|af|av';
const BESIDE = new RegExp(
  `^(?:(?:\\p{Lu}\\.)+(?:-\\p{Lu}\\.)*|${PARTICLE}|(?:al|el|as|ar|d['’])-?\\p{Lu}[\\p{Ll}\\p{M}]+|[JS]r\\.?|I{2,3}|IV)$`,
  'u',
);
const CAPITALISED = /^\p{Lu}[\p{Ll}\p{M}]*(?:[-'’]\p{L}[\p{Ll}\p{M}]*)*$/u;
const CAPITALS = /^\p{Lu}\p{M}*(?:[-'’]?\p{Lu}\p{M}*)*$/u;

function isNameShaped(parts: readonly string[]): boolean {
  if (parts.every((part) => CAPITALISED.test(part))) return true;
  // A lone capital is no proof of capitals: `Nguyễn Văn A` passed above, `A QNCN` must not.
  const long = parts.filter((part) => part.length > 1);
  return parts.length > 1 && long.length > 1 && parts.every((part) => CAPITALS.test(part));
}
