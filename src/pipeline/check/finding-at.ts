import type { Finding } from '#bulletin/finding';
import type { Rule, Told } from '#pipeline/check/rule';
import type { Subject } from '#pipeline/check/subject';
import type { SourceText } from '#pipeline/read/source-text';

/** Turns an offset into line, column and corrected line of the file as it lies on the disk. */
export function findingAt(
  { file, source }: Pick<Subject, 'file' | 'source'>,
  { id, severity }: Rule,
  told: Told,
): Finding {
  const { message, offset, length = 0 } = told;
  const known = { rule: id, severity, file: told.file ?? file };
  if (!source || offset === undefined) {
    return { ...known, line: 1, column: 1, length: 0, message };
  }
  const { line, column } = source.placeOf(offset);
  const written = source.writtenLineAt(line);
  const fix = told.fix ?? correctedLine(told, source);
  return {
    ...known,
    line,
    column,
    length: source.writtenLength(offset, length),
    message,
    source: written,
    // A correction that changes nothing helps nobody.
    ...(fix !== undefined &&
      fix !== written && { fix, ...(told.fixBelow?.length && { fixBelow: told.fixBelow }) }),
  };
}

/** The line with the replacement in it; none where more than this line would have to change. */
function correctedLine(
  { offset = 0, length = 0, replacement }: Told,
  source: SourceText,
): string | undefined {
  const { line: number } = source.placeOf(offset);
  const line = source.lineAt(number);
  const column = offset - source.offsetOf(number, 1);
  if (replacement === undefined || column + length > line.length) return undefined;
  return line.slice(0, column) + replacement + line.slice(column + length);
}
