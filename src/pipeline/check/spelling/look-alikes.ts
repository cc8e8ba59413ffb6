/**
 * Letters of other alphabets that look like ours, each as the letter it is taken for. Which alphabet
 * a keyboard or a converter of fonts came from cannot be seen on the page, only by search.
 */
export function withoutLookAlikes(word: string): string {
  return word
    .replace(/[^\0-\u024F\u1E00-\u1EFF]/gu, (sign) => LOOK_ALIKES.get(sign) ?? sign)
    .normalize('NFC');
}

const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  [
    // Cyrillic
    ['АВСЕНІЈКМОРЅТХУԚԜаеһіјорѕсухԁԛԝѵ', 'ABCEHIJKMOPSTXYQWaehijopscyxdqwv'],
    // Greek
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοναικρυ', 'ABEZHIKMNOPTYXovaikpu'],
    // Phonetic and small signs
    ['ɑɡı', 'agi'],
  ].flatMap(([from = '', to = '']) => Array.from(from, (sign, i) => [sign, to.charAt(i)] as const)),
);
