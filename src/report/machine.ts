import { createHash } from 'node:crypto';
import { type Finding, lastReplaced, offeredLines, offerLabel } from '#bulletin/finding';

/** Workflow commands that GitHub shows as annotations beside the line. */
export function reportGithub(findings: readonly Finding[], root: string): string {
  return findings
    .map((finding) => {
      const { severity, file, line, column, length, rule } = finding;
      const text = withOffer(finding, '\n');
      const place = [
        `file=${escapeProperty(root + file)}`,
        `line=${line}`,
        `col=${column}`,
        `endColumn=${column + Math.max(1, length)}`,
        `title=${escapeProperty(rule)}`,
      ];
      return `::${severity} ${place.join(',')}::${escapeData(text)}`;
    })
    .join('\n');
}

/** Code Quality report of GitLab, shown in the merge request. */
export function reportGitlab(findings: readonly Finding[], root: string): string {
  const seen = new Map<string, number>();
  const report = findings.map((finding) => {
    const { severity, file, line, message, rule, source = '' } = finding;
    return {
      description: withOffer(finding, ' '),
      check_name: rule,
      // Without line and column: a line inserted above must not make every finding a new one.
      fingerprint: fingerprintOf([rule, file, message, source].join('\n'), seen),
      severity: severity === 'error' ? 'blocker' : 'minor',
      location: { path: root + file, lines: { begin: line } },
    };
  });
  return JSON.stringify(report, null, 2);
}

/** The message with what is offered behind it; several lines stand below each other. */
function withOffer(finding: Finding, joint: string): string {
  if (finding.fix === undefined) return finding.message;
  const [first = '', ...more] = offeredLines(finding);
  if (first === '' && more.length === 0) return `${finding.message}${joint}${offerLabel(finding)}`;
  const offered = more.length === 0 ? ` ${first}` : `\n${[first, ...more].join('\n')}`;
  return `${finding.message}${joint}${offerLabel(finding)}${offered}`;
}

/** Two findings that read alike are told apart by their order. */
function fingerprintOf(text: string, seen: Map<string, number>): string {
  const ordinal = (seen.get(text) ?? 0) + 1;
  seen.set(text, ordinal);
  return createHash('sha256').update(`${text}\n${ordinal}`).digest('hex');
}

/** The findings themselves, and the last line that a block of corrected lines replaces. */
export function reportJson(findings: readonly Finding[], root: string): string {
  return JSON.stringify(
    findings.map((finding) => {
      const last = lastReplaced(finding);
      const range = last !== undefined && { fixEndLine: last };
      return { ...finding, file: root + finding.file, ...range };
    }),
    null,
    2,
  );
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
