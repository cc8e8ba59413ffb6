/** An error stops the build; a warning is shown and never stops it. */
export type Severity = 'error' | 'warning';

/**
 * One thing that is wrong in one file. Findings are data: what finds them never prints them, and
 * every reporter (terminal, GitHub, GitLab, JSON) prints the same ones.
 */
export interface Finding {
  /** Id of the rule that found it. */
  readonly rule: string;
  readonly severity: Severity;
  /** Path of the file, relative to the content folder, with `/` on every system. */
  readonly file: string;
  /** 1-based line of the file as it lies on the disk. */
  readonly line: number;
  /** 1-based column in UTF-16 code units, as editors count; a byte order mark counts nothing. */
  readonly column: number;
  /** Length of the offending text on that line, in the same units; 0 where there is no text. */
  readonly length: number;
  /** What is wrong and what to do, in Vietnamese, for an editor who does not program. */
  readonly message: string;
  /** The offending line as it stands; absent where the finding is about a whole file. */
  readonly source?: string;
  /**
   * The same line corrected; absent where only a person can know the right text. Of several lines
   * where some have to be added.
   */
  readonly fix?: string;
  /** The lines below it corrected, one by one, where they belong to it; `null` where one has to go. */
  readonly fixBelow?: readonly (string | null)[];
}

/**
 * All lines that a finding offers, in order, as they are put into the file; none where it offers none,
 * or where nothing is left of them and they only have to go.
 */
export function offeredLines({
  fix,
  fixBelow = [],
}: {
  readonly fix?: string | undefined;
  readonly fixBelow?: readonly (string | null)[] | undefined;
}): string[] {
  if (fix === undefined) return [];
  const lines = [fix, ...fixBelow.filter((line) => line !== null)].flatMap((line) =>
    line.split('\n'),
  );
  return lines.every((line) => line.trim() === '') ? [] : lines;
}

/** The last line that an offer of several lines replaces; absent where one line takes the place of one. */
export function lastReplaced(finding: Finding): number | undefined {
  const { line, fix, fixBelow = [] } = finding;
  if (fix === undefined) return undefined;
  return fixBelow.length > 0 || offeredLines(finding).length > 1
    ? line + fixBelow.length
    : undefined;
}

/**
 * What stands before the lines that a finding offers: which lines a block of them replaces, and that
 * it has empty lines at its edges, which nobody sees there. Where lines only have to go it says that.
 */
export function offerLabel(finding: Finding): string {
  const last = lastReplaced(finding);
  const [first, ...more] = offeredLines(finding);
  const isRange = last !== undefined && last !== finding.line;
  const lines = isRange ? `${finding.line}–${last}` : String(finding.line);
  if (first === undefined) return isRange ? `Xóa các dòng ${lines}.` : 'Xóa dòng này.';
  if (last === undefined) return 'Sửa thành:';
  const edges = [
    ...(first.trim() === '' ? ['đầu'] : []),
    ...(more.at(-1)?.trim() === '' ? ['cuối'] : []),
  ].join(' và ');
  const blank = edges === '' ? '' : `, để một dòng trống ở ${edges}`;
  return `Sửa thành (thay dòng ${lines}${blank}):`;
}

/** Errors first within a file is wrong for an editor, who reads top to bottom: order by place. */
export function compareFindings(a: Finding, b: Finding): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : 1);
}

export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === 'error');
}
