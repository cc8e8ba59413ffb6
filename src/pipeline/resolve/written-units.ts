import type { Registers } from '#pipeline/registers/registers';
import { type NamedUnit, unitNamed } from '#pipeline/resolve/register-rows';

/** A unit among those that an article names. */
export interface WrittenUnit {
  /** As written. */
  readonly text: string;
  /** Where it begins in its line. */
  readonly start: number;
  /** Place of its line in the list. */
  readonly index: number;
  /** Absent where the register has none of that name. */
  readonly named?: NamedUnit;
}

/**
 * The units that the lines of a front matter name, in their order. A line is the name of one unit; where the
 * register has none of that name, it may be the names of several, each of which the register has.
 */
export function writtenUnits(
  lines: readonly string[],
  registers: Registers,
): readonly WrittenUnit[] {
  return lines.flatMap((text, index): WrittenUnit[] => {
    const named = unitNamed(text, registers);
    if (named) return [{ text, start: 0, index, named }];
    const several = namesIn(piecesOf(text), registers);
    if (!several) return [{ text, start: 0, index }];
    return several.map((one) => ({ ...one, index }));
  });
}

/** The units, if the register has all of them. */
export function allNamed(units: readonly WrittenUnit[]): readonly NamedUnit[] | undefined {
  const named = units.flatMap((unit) => unit.named ?? []);
  return named.length === units.length ? named : undefined;
}

/**
 * The names that a line seems to hold, where it is more than one: a unit of the register is among them.
 * `Trung đoàn 9001 và 9002` says the kind of unit once, and means it twice.
 */
export function severalIn(line: string, registers: Registers): readonly string[] | undefined {
  const pieces = piecesOf(line).map(({ text }) => text);
  if (pieces.length < 2 || !pieces.some((piece) => unitNamed(piece, registers))) return undefined;
  let kind = '';
  return pieces.map((piece) => {
    if (!/^\d+$/u.test(piece)) {
      kind = piece.replace(/\d+$/u, '');
      return piece;
    }
    return unitNamed(kind + piece, registers) ? kind + piece : piece;
  });
}

interface Piece {
  readonly text: string;
  /** Where it begins in the line. */
  readonly start: number;
  /** What parts it from the piece before. */
  readonly joint: string;
}

const JOINT = /(\s*[,;&+/]\s*(?:và\s)?\s*|\s+và\s+|\s+[–—-]\s+)/iu;

/** More pieces are no list of names but a sentence. */
const mostPieces = 8;

function piecesOf(line: string): readonly Piece[] {
  const parts = line.length > 400 ? [line] : line.split(JOINT);
  const pieces: Piece[] = [];
  let start = 0;
  for (let at = 0; at < parts.length; at += 2) {
    const [joint = '', text = ''] = [parts[at - 1], parts[at]];
    start += joint.length;
    pieces.push({ text, start, joint });
    start += text.length;
  }
  return pieces.length > mostPieces ? [{ text: line, start: 0, joint: '' }] : pieces;
}

/** The longest names first: `Phòng Chính sách và Dân vận` is one name. */
function namesIn(
  pieces: readonly Piece[],
  registers: Registers,
): readonly Required<Omit<WrittenUnit, 'index'>>[] | undefined {
  for (let end = pieces.length; end > 0; end--) {
    const text = joined(pieces.slice(0, end));
    const named = unitNamed(text, registers);
    if (!named) continue;
    const first = { text, start: pieces[0]?.start ?? 0, named };
    if (end === pieces.length) return [first];
    const rest = namesIn(pieces.slice(end), registers);
    if (rest) return [first, ...rest];
  }
  return undefined;
}

function joined(pieces: readonly Piece[]): string {
  return pieces.map(({ text, joint }, index) => (index === 0 ? text : joint + text)).join('');
}
