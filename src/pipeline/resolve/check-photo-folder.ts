import { faults } from '#photos/faults';
import { findNameClashes } from '#photos/locate';
import type { ParsedArticle } from '#pipeline/parse/parse-article';
import type { FoundArticle } from '#pipeline/read/content-files';
import { fileFinding } from '#pipeline/read/report-at';

/** Judges the photo files of an article's folder together: names that clash, files nobody shows. */
export function checkPhotoFolder(
  folder: FoundArticle,
  used: ReadonlySet<string>,
  { findings, frontMatter }: ParsedArticle,
): void {
  const fileOf = (name: string) => `articles/${folder.id}/${name}`;
  for (const clash of findNameClashes([...folder.others])) {
    const { rule, message } = faults.nameClash(clash);
    findings.findings.push(fileFinding(fileOf(clash[0] ?? ''), rule, { message }));
  }
  // Where the front matter cannot be read, nobody knows whether a photo is its cover.
  if (!frontMatter) return;
  for (const name of folder.others) {
    if (!used.has(name.normalize('NFC'))) {
      findings.findings.push(fileFinding(fileOf(name), 'photo-unused', { name }));
    }
  }
}
