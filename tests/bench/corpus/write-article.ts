import { slugify } from '#vietnamese/slug';
import type { Photos } from '../corpus.ts';
import { addressOf, type BenchArticle, type BenchPhoto, type Block } from './article.ts';
import { writeBody } from './body.ts';
import { type EventKind, eventKinds, yearlyEvents } from './events.ts';
import { fill, type Scene } from './fill.ts';
import { laterDay, pickDay, pickTime, pickYear } from './moment.ts';
import { bylineNames } from './people.ts';
import { smallPool } from './photo-pool.ts';
import { type Random, randomOf } from './random.ts';
import { pickSpeakers } from './speakers.ts';
import { type BenchUnit, unitNameIn } from './units.ts';

export interface Writing {
  readonly seed: string;
  readonly photos: Photos;
  readonly units: readonly BenchUnit[];
  /** Fixes the day; otherwise any of the twelve years. */
  readonly date?: string;
  /** Fixes the pictures; otherwise `photos` says how many. */
  readonly pools?: readonly number[];
  /** Articles written before, to link to. */
  readonly earlier: readonly BenchArticle[];
}

/** The article of a number: always the same for the same seed, number and what came before. */
export function writeArticle(number: number, writing: Writing): BenchArticle {
  const random = randomOf(writing.seed, number);
  const yearly =
    writing.date === undefined && number % 5 === 0 ? random.pick(yearlyEvents) : undefined;
  const year = writing.date ? Number(writing.date.slice(0, 4)) : pickYear(random);
  const date = writing.date ?? pickDay(year, random, yearly?.month);
  const unit = pickUnit(writing.units, random);
  const event = yearly ? (eventKinds[0] as EventKind) : pickEvent(random);
  const isNotice = event.kind === 'Thông báo';
  const speakers = isNotice ? [] : pickSpeakers(unit, writing.units, year, random);
  const unitName = unitNameIn(unit, year);
  const scene: Scene = { date, unitName, noun: event.noun, speakers };
  const title = yearly ? fill(yearly.title, scene, random) : pickTitle(event, scene, random);
  const recent = writing.earlier.slice(-500).filter(({ draft }) => !draft);
  const linked = recent.length > 0 && random.chance(0.1) ? random.pick(recent) : undefined;
  const pools = writing.pools ?? pickPools(writing.photos, number, random);
  const photos = pools.map((pool, index) => photoOf(pool, index, scene, random));
  const body = writeBody(
    {
      event,
      scene,
      photos,
      ...(linked && { earlier: { title: linked.title, address: addressOf(linked) } }),
    },
    random,
  );
  const slug = `${slugify(title)
    .slice(0, 56)
    .replace(/-[^-]*$/u, '')}-${number}`;
  return {
    id: `${date.slice(0, 4)}/${date}-${slug}`,
    date,
    ...(random.chance(0.8) && { time: pickTime(random) }),
    slug,
    title,
    unit,
    unitName,
    authors: isNotice
      ? []
      : [
          ...new Set([
            random.pick(bylineNames),
            ...(random.chance(0.15) ? [random.pick(bylineNames)] : []),
          ]),
        ],
    speakers,
    topics: random.chance(0.4) ? event.topics : event.topics.slice(0, 1),
    kind: event.kind,
    ...(random.chance(0.35) && {
      summary: fill(
        '{unit} {work} {quality}; {n} cán bộ, chiến sĩ và nhân dân xã {place} tham gia.',
        scene,
        random,
      ),
    }),
    draft: random.chance(0.004),
    corrections: random.chance(0.013)
      ? [
          {
            date: laterDay(date, 'correction'),
            text: fill('Số đại biểu dự là {n}; bản đăng đầu ghi nhầm là {n}.', scene, random),
          },
        ]
      : [],
    body: random.chance(0.02) ? body.map(withOtherTones) : body,
  };
}

/** A title of 60 to 110 characters. */
function pickTitle(event: EventKind, scene: Scene, random: Random): string {
  for (let attempt = 0; ; attempt++) {
    const title = fill(random.pick(event.titles), scene, random);
    if ((title.length >= 60 && title.length <= 110) || attempt > 30) return title;
  }
}

function pickEvent(random: Random): EventKind {
  let left = random.integer(0, eventKinds.reduce((sum, { share }) => sum + share, 0) - 1);
  const found = eventKinds.find(({ share }) => {
    left -= share;
    return left < 0;
  });
  return found ?? (eventKinds[0] as EventKind);
}

/** The formation and its offices are in the news more often than battalions. */
function pickUnit(units: readonly BenchUnit[], random: Random): BenchUnit {
  return random.pick(random.chance(0.35) ? units.slice(0, 5) : units);
}

function pickPools(kind: Photos, number: number, random: Random): number[] {
  const pools = new Set<number>();
  if (kind === 'camera') pools.add(number - 1);
  const count = kind === 'pool' ? random.pick([0, 1, 1, 1, 1, 2, 2, 3]) : pools.size;
  while (pools.size < count) pools.add(random.integer(0, smallPool.count - 1));
  return [...pools];
}

function photoOf(pool: number, index: number, scene: Scene, random: Random): BenchPhoto {
  return {
    file: `anh-${index + 1}.jpg`,
    pool,
    alt: fill('Hình minh họa {n}: hàng quân trước nhà văn hóa thôn {place}', scene, random),
    caption: fill('Quang cảnh {event} ở xã {place}.', scene, random),
    credit: 'minh họa',
  };
}

/** Two spellings of one word in an article: what a check finds in every archive. */
function withOtherTones(block: Block, index: number): Block {
  if (block.kind !== 'paragraph' || index !== 1) return block;
  return { ...block, text: block.text.replace('ủy', 'uỷ') };
}
