import { isSyllable } from '#pipeline/check/text/syllable-shape';
import { editDistance } from '#vietnamese/edit-distance';
import { fold } from '#vietnamese/fold';
import { syllables } from '#vietnamese/syllables';

/**
 * The one name that was meant where the writing is a mere slip of the pen: marks, letter case, spaces,
 * or in one word a letter doubled, dropped, swapped, or changed into what is no syllable or sounds alike.
 * Another number, another kind of unit or another word is another body and never proposed; nor is
 * anything where two names are equally near.
 */
export function slipOfThePen(written: string, names: Iterable<string>): string | undefined {
  const meant = new Set([...names].filter((name) => isSlip(written, name)));
  const [only, ...more] = meant;
  return more.length === 0 ? only : undefined;
}

function isSlip(written: string, name: string): boolean {
  const [own, other] = [wordsOf(written), wordsOf(name)];
  if (numbersOf(own) !== numbersOf(other)) return false;
  if (own.map(fold).join('') === other.map(fold).join('')) return own.length > 0;
  const kind = kindOf(own);
  if (own.length !== other.length || (kind !== '' && kind !== kindOf(other))) return false;
  const wrong = own.flatMap((word, index) => {
    const meant = other[index] ?? '';
    return fold(word) === fold(meant) ? [] : [[word, meant] as const];
  });
  const [[word, meant] = ['', ''], ...more] = wrong;
  return more.length === 0 && isSlipOfWord(word, meant);
}

/** Words and numbers, without the signs between them. */
function wordsOf(text: string): string[] {
  return syllables(text).map((token) => token.text);
}

/** One figure wrong is another unit: numbers, Roman ones too, and whatever has a figure in it. */
function numbersOf(words: readonly string[]): string {
  return words.filter((word) => /\p{N}|^[IVXLC]+$/u.test(word)).join(' ');
}

function isSlipOfWord(word: string, meant: string): boolean {
  // `Kho A` is not `Kho B`.
  if (Math.min(word.length, meant.length) < 2) return false;
  if (soundsLike(word, meant)) return true;
  const isNear = editDistance(fold(word), fold(meant)) === 1;
  return isNear && (word.length !== meant.length || !isSyllable(word));
}

/** Sounds that schools teach apart and mouths do not: `Chị` for `trị`, `xẵn xàng`, `Quí` for `Quý`. */
function soundsLike(a: string, b: string): boolean {
  return spoken(a) === spoken(b);
}

function spoken(word: string): string {
  // Folded, đ would be d, and it never sounds like one.
  return fold(word.toLowerCase().replace(/^đ/u, 'ð-'))
    .replace(/^tr/u, 'ch')
    .replace(/^x/u, 's')
    .replace(/^(?:gi|d)(?=\p{L})/u, 'r')
    .replace(/^ngh/u, 'ng')
    .replace(/^gh/u, 'g')
    .replace(/^k(?!h)/u, 'c')
    .replaceAll('y', 'i');
}

/** The kind of unit a name begins with; what is itself misspelt has none and may mean any. */
function kindOf(words: readonly string[]): string {
  const [first = '', second = ''] = words.map((word) => word.toLowerCase());
  return [`${first} ${second}`, first].find((kind) => kinds.has(kind)) ?? '';
}

const kinds: ReadonlySet<string> = new Set(
  (
    'bộ tư lệnh|bộ|tổng cục|cục|vụ|viện|học viện|trường|quân khu|quân chủng|quân đoàn|binh chủng|binh đoàn|' +
    'sư đoàn|lữ đoàn|trung đoàn|tiểu đoàn|đại đội|trung đội|tiểu đội|khẩu đội|hải đoàn|hải đội|phi đội|' +
    'vùng|đoàn|đội|phòng|ban|tổ|nhóm|khoa|trạm|kho|xưởng|nhà máy|bệnh viện|khu|tỉnh|thành phố|huyện|quận|' +
    'xã|phường|thị trấn|thôn|văn phòng|sở|hội|hội đồng|chi bộ|chi đoàn|đảng bộ|đảng ủy|đồn|hạm đội|cụm|tàu'
  ).split('|'),
);
