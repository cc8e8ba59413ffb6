import { type BenchSpeaker, vietnameseDate } from './article.ts';
import { laterDay } from './moment.ts';
import type { Random } from './random.ts';
import { capital, coinedName } from './syllable.ts';
import { wordLists } from './word-lists.ts';

/** What the slots of an article's sentences speak of. */
export interface Scene {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly unitName: string;
  readonly noun: string;
  readonly speakers: readonly BenchSpeaker[];
}

/** Fills the slots of a sentence and begins it with a capital. */
export function fill(sentence: string, scene: Scene, random: Random): string {
  const speaker = scene.speakers.length > 0 ? random.pick(scene.speakers) : undefined;
  const small: Readonly<Record<string, () => string>> = {
    unit: () => scene.unitName,
    event: () => scene.noun,
    today: () => vietnameseDate(scene.date),
    later: () => vietnameseDate(laterDay(scene.date, sentence)),
    year: () => String(Number(scene.date.slice(0, 4)) - random.integer(1, 9)),
    quarter: () =>
      ['I', 'II', 'III', 'IV'][Math.floor((Number(scene.date.slice(5, 7)) - 1) / 3)] ?? '',
    n: () => amount(random.chance(0.15) ? random.integer(1000, 9800) : random.integer(12, 480)),
    k: () => String(random.integer(2, 9)),
    percent: () => `${random.integer(62, 99)},${random.integer(1, 9)}%`,
    place: () => coinedName(random),
    song: () => `${coinedName(random)} ${random.pick(songEndings)}`,
    voice2: () => random.pick(wordLists['voice'] ?? []).toLocaleLowerCase('vi'),
    speaker: () => (speaker ? titled(speaker) : `Đại diện chỉ huy ${scene.unitName}`),
    short: () => (speaker ? `${speaker.rank} ${speaker.name}` : `Chỉ huy ${scene.unitName}`),
  };
  const said = new Set<string>();
  const filled = sentence.replaceAll(/\{(\w+)\}/gu, (_, name: string) => {
    const list = wordLists[name];
    const make = small[name];
    if (make) return make();
    if (list) return pickOther(list, said, random);
    throw new Error(`No words for {${name}}.`);
  });
  return capital(filled);
}

/** `Đại tá Vũ Đình Khang, Bí thư Đảng ủy, Chính ủy Đoàn 9700` */
export function titled({ rank, name, posts }: BenchSpeaker): string {
  return [`${rank} ${name}`, ...posts].join(', ');
}

const songEndings = ['trong tôi', 'ngày mới', 'mùa xuân', 'nghĩa tình', 'vang mãi', 'hành khúc'];

function amount(number: number): string {
  return number < 1000
    ? String(number)
    : `${Math.floor(number / 1000)}.${String(number % 1000).padStart(3, '0')}`;
}

/** A word the sentence has not used yet. */
function pickOther(list: readonly string[], said: Set<string>, random: Random): string {
  const left = list.filter((word) => !said.has(word));
  const word = random.pick(left.length > 0 ? left : list);
  said.add(word);
  return word;
}
