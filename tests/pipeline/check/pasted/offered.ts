import { type Finding, offeredLines } from '#bulletin/finding';
import { article, articleFolder, contentFolder, load } from '../../content-folder.ts';
import { goodPhoto } from '../../photos.ts';

/** Lines of the file above a body written with `found`. */
const above = article({ summary: 'Tóm tắt' }, '').split('\n').length - 2;

/** What the check finds in a body, lines counted from its first; photos by their names lie in the folder. */
export async function found(body: string, photos: readonly string[] = []): Promise<Finding[]> {
  const files: Record<string, string | Uint8Array> = {
    [`${articleFolder}/index.md`]: article({ summary: 'Tóm tắt' }, body),
  };
  for (const name of photos) files[`${articleFolder}/${name}`] = await goodPhoto();
  const { findings } = await load(contentFolder(files));
  return findings.map((one) =>
    one.file.endsWith('.md') ? { ...one, line: one.line - above } : one,
  );
}

/** Rules by which something is found, each with what it offers. */
export async function offered(
  body: string,
  photos: readonly string[] = [],
): Promise<(readonly [rule: string, offered: string])[]> {
  const findings = await found(body, photos);
  return findings.map((one) => [one.rule, offeredLines(one).join('\n')] as const);
}

/** The body with the lines of the finding in their place. */
export function mendedBy(body: string, { line, fix, fixBelow = [] }: Finding): string {
  if (fix === undefined) return body;
  const lines = body.split('\n');
  const instead = [fix, ...fixBelow].filter((one) => one !== null);
  lines.splice(line - 1, 1 + fixBelow.length, ...instead);
  return lines.join('\n');
}

/** Letters and digits, in their order. */
export function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}
