import { demonstrationIn } from '#bulletin/demonstration';
import type { Finding } from '#bulletin/finding';
import { readContentFile } from '#pipeline/read/content-dir';
import { decodeUtf8 } from '#pipeline/read/decode';
import { FileFindings } from '#pipeline/read/report-at';
import { SourceText } from '#pipeline/read/source-text';

/**
 * What a content folder still says of the demonstration: one finding a file, at the first of its lines.
 *
 * @param files relative to the folder, with `/`
 */
export function demonstrationLeft(contentDir: string, files: readonly string[]): Finding[] {
  return files.flatMap((file) => {
    const decoded = decodeUtf8(readContentFile(contentDir, file) ?? new Uint8Array());
    if (typeof decoded !== 'string') return [];
    const source = new SourceText(decoded);
    const places = source.text.split('\n').flatMap((line, index) => {
      const found = demonstrationIn(line);
      return found ? [{ ...found, line: index + 1 }] : [];
    });
    const [first, ...others] = places;
    if (!first) return [];
    const findings = new FileFindings(file, source);
    findings.add({
      rule: 'demo-left',
      offset: source.offsetOf(first.line, first.start + 1),
      length: first.text.length,
      values: {
        text: first.text,
        ...(others.length > 0 && { others: String(others.length) }),
      },
    });
    return findings.findings;
  });
}
