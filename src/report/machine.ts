import { createHash } from 'node:crypto';
import type { Finding } from '#domain/finding';

/** Workflow commands that GitHub shows as annotations beside the line. */
export function reportGithub(findings: readonly Finding[], root: string): string {
  return findings
    .map(({ severity, file, line, column, length, message, fix, rule }) => {
      const text = fix === undefined ? message : `${message}\nSửa thành: ${fix}`;
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
  const report = findings.map(({ severity, file, line, message, fix, rule, column }) => ({
    description: fix === undefined ? message : `${message} Sửa thành: ${fix}`,
    check_name: rule,
    fingerprint: createHash('sha256')
      .update([rule, file, line, column, message].join('\n'))
      .digest('hex'),
    severity: severity === 'error' ? 'blocker' : 'minor',
    location: { path: root + file, lines: { begin: line } },
  }));
  return JSON.stringify(report, null, 2);
}

/** The findings themselves. */
export function reportJson(findings: readonly Finding[], root: string): string {
  return JSON.stringify(
    findings.map((finding) => ({ ...finding, file: root + finding.file })),
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
