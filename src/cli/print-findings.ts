import { relative } from 'node:path';
import type { Finding } from '#bulletin/finding';
import { reportGithub, reportGitlab, reportJson } from '#report/machine';
import { reportText } from '#report/text';

export const formats = ['text', 'github', 'gitlab', 'json'] as const;
export type ReportFormat = (typeof formats)[number];

/** Prints findings on standard output, with paths as seen from where the command was called. */
export function printFindings(
  findings: readonly Finding[],
  contentDir: string,
  format: ReportFormat,
): void {
  const root = `${(relative(process.cwd(), contentDir) || '.').replaceAll('\\', '/')}/`;
  const report = {
    text: () => reportText(findings, root, process.stdout.hasColors?.() ?? false),
    github: () => reportGithub(findings, root),
    gitlab: () => reportGitlab(findings, root),
    json: () => reportJson(findings, root),
  }[format]();
  if (report) process.stdout.write(`${report}\n`);
}
