import type { Finding } from '#bulletin/finding';

/** A stretch of a line and what stands there in the corrected one. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * One corrected line for everything that can be corrected in a line: whoever takes it over has all of it.
 * None where two corrections would have to change the same letters, and none within the front matter
 * where something else is wrong with the line that only a person can mend.
 *
 * @param endOfHead last line of the front matter
 */
export function withJointFixes(findings: readonly Finding[], endOfHead: number): Finding[] {
  const lines = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.source === undefined) continue;
    const key = `${finding.line} ${finding.file}`;
    lines.set(key, [...(lines.get(key) ?? []), finding]);
  }
  const joint = new Map<Finding, Offer | undefined>();
  for (const own of lines.values()) {
    if (own.length < 2 || own.every(({ fix }) => fix === own[0]?.fix)) continue;
    const isWhole = (own[0]?.line ?? 0) > endOfHead || own.every(({ fix }) => fix !== undefined);
    const offer = isWhole ? jointOffer(own) : undefined;
    for (const finding of own) if (finding.fix !== undefined) joint.set(finding, offer);
  }
  const own = findings.map((finding) => {
    if (!joint.has(finding)) return finding;
    // The lines below belong to the line that is offered above them: without it they would be lost.
    const { fix: _, fixBelow: __, ...rest } = finding;
    return { ...rest, ...joint.get(finding) };
  });
  return withJointBlocks(own);
}

/** What is offered for several lines holds what is offered for each of them: none undoes the other. */
function withJointBlocks(findings: readonly Finding[]): Finding[] {
  if (!findings.some(({ fixBelow }) => fixBelow)) return [...findings];
  const single = new Map<string, Finding>();
  for (const one of findings) {
    if (one.fix !== undefined && !one.fixBelow) single.set(`${one.line} ${one.file}`, one);
  }
  const lines = new Map<string, string>();
  const blocks = findings.map((finding) => {
    if (!finding.fixBelow) return finding;
    const fixBelow = finding.fixBelow.map((instead, index) => {
      const key = `${finding.line + 1 + index} ${finding.file}`;
      const { source, fix } = single.get(key) ?? {};
      if (instead === null || source === undefined || fix === undefined) return instead;
      const line = source.normalize('NFC');
      const edits = [instead, fix].flatMap((one) => split(editOf(line, one), line));
      const whole = applied(line, edits);
      if (whole !== undefined) lines.set(key, whole);
      return whole ?? instead;
    });
    return { ...finding, fixBelow };
  });
  return blocks.map((finding) => {
    const fix = finding.fixBelow ? undefined : lines.get(`${finding.line} ${finding.file}`);
    return fix === undefined || finding.fix === undefined ? finding : { ...finding, fix };
  });
}

/** The corrected line, and the lines below it where one of the corrections takes them in. */
type Offer = Pick<Finding, 'fix' | 'fixBelow'>;

function jointOffer(findings: readonly Finding[]): Offer | undefined {
  const below = new Map(
    findings.flatMap(({ fixBelow }) => (fixBelow ? [[JSON.stringify(fixBelow), fixBelow]] : [])),
  );
  const fix = below.size > 1 ? undefined : joined(findings);
  if (fix === undefined) return undefined;
  const [fixBelow] = below.values();
  return { fix, ...(fixBelow && { fixBelow }) };
}

/** The line with every correction in it; `undefined` where two of them meet. */
function joined(findings: readonly Finding[]): string | undefined {
  const line = (findings[0]?.source ?? '').normalize('NFC');
  const edits = findings.flatMap(({ fix }) =>
    fix === undefined ? [] : split(editOf(line, fix), line),
  );
  return applied(line, edits);
}

/** The line with these edits; `undefined` where two of them meet. */
function applied(line: string, all: readonly Edit[]): string | undefined {
  const edits = all
    .filter(({ start, end, text }) => start < end || text !== '')
    .sort((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let from = 0;
  let before: Edit | undefined;
  for (const edit of edits) {
    if (before && isSame(before, edit)) continue;
    if (before && edit.start < before.end) return undefined;
    if (before && edit.start === before.start && !isMark(line, before)) return undefined;
    result += line.slice(from, edit.start) + edit.text;
    from = edit.end;
    before = edit;
  }
  return result + line.slice(from);
}

/** What makes one line of another: all between what they begin and what they end with. */
function editOf(line: string, fix: string): Edit {
  const most = Math.min(line.length, fix.length);
  let start = 0;
  while (start < most && line[start] === fix[start]) start += 1;
  let tail = 0;
  while (tail < most - start && line.at(-1 - tail) === fix.at(-1 - tail)) tail += 1;
  return { start, end: line.length - tail, text: fix.slice(start, fix.length - tail) };
}

/** A pair of marks is two edits: what stands between them may have faults of its own. */
function split(edit: Edit, line: string): Edit[] {
  const { start, end, text } = edit;
  const inner = text.slice(1, -1);
  const at = inner.length > 1 ? line.slice(start, end).indexOf(inner) : -1;
  if (at === -1) return [edit];
  const from = start + at;
  const to = from + inner.length;
  return [
    { start, end: from, text: text.charAt(0) },
    { start: to, end, text: text.charAt(text.length - 1) },
  ];
}

function isSame(a: Edit, b: Edit): boolean {
  return a.start === b.start && a.end === b.end && a.text === b.text;
}

/** What is put before all of a line's text, `## `, and so before whatever is done to its first letters. */
function isMark(line: string, { start, end, text }: Edit): boolean {
  return (
    start === end && /^(?:#{1,6}|[-*>]) $/u.test(text) && /^[\s>]*$/u.test(line.slice(0, start))
  );
}
