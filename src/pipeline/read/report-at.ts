import type { Finding } from '#bulletin/finding';
import { type RuleId, rules, type Values } from '#bulletin/rules';
import type { SourceText } from '#pipeline/read/source-text';

/** Where in the text, for how long, with which words, and what should stand there. */
export interface Fault {
  readonly rule: RuleId;
  /** Offset in the text. */
  readonly offset: number;
  readonly length?: number;
  readonly values?: Values;
  /** Replaces the offending text in the corrected line. */
  readonly replacement?: string;
  /** The whole corrected line, where it is more than a replacement. */
  readonly fix?: string;
}

/** Findings of one rule in one file; a file pasted from elsewhere can hold thousands. */
const most = 50;

/** Collects the findings of one file and turns offsets into its lines, columns and corrected lines. */
export class FileFindings {
  readonly findings: Finding[] = [];
  readonly file: string;
  readonly #source: SourceText;
  readonly #counts = new Map<RuleId, { found: number; last: number }>();

  constructor(file: string, source: SourceText) {
    this.file = file;
    this.#source = source;
  }

  add(fault: Fault): void {
    const { rule, offset, length = 0, values = {} } = fault;
    const count = this.#counts.get(rule) ?? { found: 0, last: 0 };
    this.#counts.set(rule, count);
    count.found++;
    if (count.found > most) {
      const last = this.findings[count.last] as Finding;
      const message = `${rules[rule].message(values)} Còn ${count.found - most} chỗ như vậy nữa.`;
      this.findings[count.last] = { ...last, message };
      return;
    }
    count.last = this.findings.length;
    const source = this.#source;
    const place = source.placeOf(offset);
    const line = source.lineAt(place.line);
    const fix = fault.fix ?? this.#corrected(fault, line, place.line);
    this.findings.push({
      rule,
      severity: rules[rule].severity,
      file: this.file,
      line: place.line,
      column: place.column,
      length: source.writtenLength(offset, length),
      message: rules[rule].message(values),
      source: source.writtenLineAt(place.line),
      // A correction that changes nothing helps nobody.
      ...(fix !== undefined && fix !== source.writtenLineAt(place.line) && { fix }),
    });
  }

  /** The line with the replacement in it; none where more than this line would have to change. */
  #corrected(fault: Fault, line: string, number: number): string | undefined {
    const { offset, length = 0, replacement } = fault;
    const column = offset - this.#source.offsetOf(number, 1);
    if (replacement === undefined || column + length > line.length) return undefined;
    return line.slice(0, column) + replacement + line.slice(column + length);
  }
}

/** A finding about a file as a whole: bytes, name, place. */
export function fileFinding(file: string, rule: RuleId, values: Values = {}): Finding {
  return {
    rule,
    severity: rules[rule].severity,
    file,
    line: 1,
    column: 1,
    length: 0,
    message: rules[rule].message(values),
  };
}

/** The finding about bytes that are not UTF-8. */
export function notUtf8(file: string, { encoding }: { readonly encoding?: string }): Finding {
  return fileFinding(file, 'file-not-utf8', encoding === undefined ? {} : { encoding });
}
