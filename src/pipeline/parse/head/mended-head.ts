import type { ParseFlaw } from '#pipeline/parse/flaws';
import type { LineSlip } from '#pipeline/parse/head/list-slips';
import type { ParsedHead, RangeOf } from '#pipeline/parse/head/parsed-head';
import type { SplitFile } from '#pipeline/parse/split-file';
import { SourceText } from '#pipeline/read/source-text';

/** How front matters of one kind are read. */
export interface HeadReading<Head> {
  slips(yaml: string): readonly LineSlip[];
  /** Reads one without slips. */
  parse(split: SplitFile, source: SourceText): ParsedHead<Head>;
}

/**
 * Reads a front matter with slips in some of its lines as it would be without them: a slip hides nothing
 * in other lines, and its line is offered only where it was seen to be right.
 *
 * @param slips at least one
 */
export function readMended<Head>(
  split: SplitFile,
  source: SourceText,
  slips: readonly LineSlip[],
  reading: HeadReading<Head>,
): ParsedHead<Head> {
  const lines = new Lines(split, source);
  const mended = new Map(
    slips.flatMap(({ line, mended: text }) => (text === undefined ? [] : [[line, text] as const])),
  );
  if (mended.size < slips.length) {
    const flaws = slips.map((slip) => lines.flawOf(slip));
    return { written: {}, range: () => undefined, flaws };
  }
  const other = lines.with(mended);
  const read = reading.parse(other.split, other.source);
  const flaws: ParseFlaw[] = [];
  const within = new Map(slips.map(({ line }) => [line, [] as ParseFlaw[]]));
  for (const flaw of read.flaws) {
    const own = flaw.offset === undefined ? undefined : within.get(other.lineAt(flaw.offset));
    if (own) own.push(flaw);
    else flaws.push({ ...flaw, ...(flaw.offset && { offset: lines.back(flaw.offset, other) }) });
  }
  const offers = new Map<number, string>();
  for (const [line, text] of mended) {
    const [first, ...more] = within.get(line) ?? [];
    const offer = first ? correctedBy(first, other) : text;
    if (offer !== undefined && more.length === 0) offers.set(line, offer);
  }
  keepRight(offers, lines, reading);
  const told = slips.flatMap((slip) => {
    const fix = offers.get(slip.line);
    return [
      lines.flawOf(slip, fix),
      ...(within.get(slip.line) ?? []).map((flaw) => lines.asWhole(flaw, slip.line, fix)),
    ];
  });
  const range: RangeOf = (path) => {
    const [from, to] = read.range(path) ?? [];
    if (from === undefined || to === undefined) return undefined;
    if (mended.has(other.lineAt(from)) || mended.has(other.lineAt(to))) return undefined;
    return [lines.back(from, other), lines.back(to, other)];
  };
  // What registers say of a value in such a line would be offered without its mending.
  const written = Object.fromEntries(
    Object.entries(read.written).filter(([key]) => range([key]) !== undefined),
  );
  return { written, range, flaws: [...told, ...flaws] };
}

/** Takes back what is still wrong with all offers in place, and what lies behind a fault that ends the reading. */
function keepRight<Head>(
  offers: Map<number, string>,
  lines: Lines,
  reading: HeadReading<Head>,
): void {
  for (let round = 0; offers.size > 0; round++) {
    const all = lines.with(offers);
    const read = reading.parse(all.split, all.source);
    const faults = read.flaws.map(({ offset = 0 }) => all.lineAt(offset));
    const isRead = Object.keys(read.written).length > 0;
    const end = isRead ? Number.POSITIVE_INFINITY : Math.min(...faults);
    const wrong = new Set([...reading.slips(all.split.yaml).map(({ line }) => line), ...faults]);
    const before = offers.size;
    for (const line of [...offers.keys()]) if (wrong.has(line) || line > end) offers.delete(line);
    if (offers.size === before) return;
    if (round === mostRounds) offers.clear();
  }
}

/** What was taken back may have held up another line; garbage may go on like that. */
const mostRounds = 3;

/** The lines of a front matter in its file. */
class Lines {
  readonly split: SplitFile;
  readonly source: SourceText;
  readonly #first: number;

  constructor(split: SplitFile, source: SourceText) {
    this.split = split;
    this.source = source;
    this.#first = source.placeOf(split.yamlOffset).line;
  }

  /** The same file with some lines of its front matter in the place of others. */
  with(replaced: ReadonlyMap<number, string>): Lines {
    const { yaml: own, yamlOffset, bodyOffset } = this.split;
    const yaml = own
      .split('\n')
      .map((line, index) => replaced.get(index) ?? line)
      .join('\n');
    const { text } = this.source;
    const file = text.slice(0, yamlOffset) + yaml + text.slice(yamlOffset + own.length);
    const split = { yaml, yamlOffset, bodyOffset: bodyOffset + yaml.length - own.length };
    return new Lines(split, new SourceText(file));
  }

  /** Number of the line in the front matter. */
  lineAt(offset: number): number {
    return this.source.placeOf(offset).line - this.#first;
  }

  /** The same line and column here as at an offset of the other. */
  back(offset: number, other: Lines): number {
    const { line, column } = other.source.placeOf(offset);
    return this.source.offsetOf(line, column);
  }

  flawOf({ line, column, length, reason }: LineSlip, fix?: string): ParseFlaw {
    const offset = this.#startOf(line) + column;
    const place = { offset, length, ...(fix !== undefined && { fix }) };
    return { kind: 'front-matter-syntax', values: { reason }, ...place };
  }

  /** A flaw of a line as one of the whole line, with the same correction as its slip or none. */
  asWhole({ replacement: _, fix: __, ...flaw }: ParseFlaw, line: number, fix?: string): ParseFlaw {
    const length = this.source.lineAt(line + this.#first).length;
    const place = { offset: this.#startOf(line), length, ...(fix !== undefined && { fix }) };
    return { ...flaw, ...place } as ParseFlaw;
  }

  #startOf(line: number): number {
    // The first line of the front matter begins behind the three hyphens.
    return this.source.offsetOf(line + this.#first, 1) + (line === 0 ? this.split.yamlOffset : 0);
  }
}

/** The line with the one correction there is for it. */
function correctedBy(
  { offset = 0, length = 0, replacement, fix }: ParseFlaw,
  { source }: Lines,
): string | undefined {
  if (fix !== undefined || replacement === undefined) return fix;
  const { line, column } = source.placeOf(offset);
  const text = source.lineAt(line);
  return text.slice(0, column - 1) + replacement + text.slice(column - 1 + length);
}
