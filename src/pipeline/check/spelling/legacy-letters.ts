/** A text written for a TCVN3 font (`.VnTime`), read as Latin-1: `§¶ng uû` → `Đảng uỷ`. */
export function fromTcvn3(text: string): string {
  return text.replace(/[¡-ÿ\u00AD]/gu, (letter) => TCVN3.get(letter) ?? letter);
}

/** A text written for a VNI font, read as Latin-1: `Ñaûng uûy` → `Đảng ủy`. */
export function fromVni(text: string): string {
  const marked = text.replace(VNI_PAIR, (_, letter: string, mark: string) => {
    const base = VNI_LETTERS.get(letter) ?? letter;
    return base + (marksFor(letter, mark) ?? mark);
  });
  return marked
    .replace(/[ôöñæóòîÔÖÑÆÓÒÎ]/gu, (one) => VNI_LETTERS.get(one) ?? one)
    .normalize('NFC');
}

/** Row by row: one byte a letter, tone marks in the order of the standard. */
const TCVN3 = pairs(
  'µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00ADõö÷øùúûüýþ¡¢£¤¥¦§',
  'àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ',
);
const VNI_LETTERS = pairs('ôöñæóòîÔÖÑÆÓÒÎ', 'ơưđỉĩịỵƠƯĐỈĨỊỴ');
const VNI_PAIR = /([aeouyôöAEOUYÔÖ])([ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË])/gu;
/** Acute, grave, hook above, tilde, dot below: the order of the marks in each row below. */
const TONES = ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323'];
const VNI_TONES = 'ùøûõï';
const VNI_CIRCUMFLEX = 'áàåãä';
const VNI_BREVE = 'éèúüë';

function marksFor(letter: string, mark: string): string | undefined {
  const lower = mark.toLowerCase();
  const tone = TONES[VNI_TONES.indexOf(lower)];
  if (tone !== undefined) return tone;
  if (/[aeo]/iu.test(letter)) {
    if (lower === 'â') return '\u0302';
    const circumflexed = TONES[VNI_CIRCUMFLEX.indexOf(lower)];
    if (circumflexed !== undefined) return `\u0302${circumflexed}`;
  }
  if (!/a/iu.test(letter)) return undefined;
  if (lower === 'ê') return '\u0306';
  const breved = TONES[VNI_BREVE.indexOf(lower)];
  return breved === undefined ? undefined : `\u0306${breved}`;
}

function pairs(from: string, to: string): ReadonlyMap<string, string> {
  return new Map(Array.from(from, (letter, i) => [letter, to.charAt(i)]));
}
