import { article, contentFolder, load } from './content-folder.ts';

/** Articles by day and slug, e.g. `2023-06-28-mot`; dates in the front matter follow. */
export function folder(
  articles: Record<string, string>,
  more: Record<string, string> = {},
): string {
  const files = Object.entries(articles).map(([name, text]) => [
    `articles/${name.slice(0, 4)}/${name}/index.md`,
    text.replace('date: 29/6/2023', `date: ${name.slice(0, 10)}`),
  ]);
  return contentFolder({ ...Object.fromEntries(files), ...more });
}

export async function told(dir: string, at?: number): Promise<string[]> {
  const { findings } = await load(dir, at);
  // The bodies here are one paragraph each, and that is the sapo.
  const told = findings.filter(({ rule }) => rule !== 'summary-link');
  return told.map(
    ({ rule, severity, file, line }) =>
      `${severity} ${rule} ${file.replace(/^articles\/\d{4}\/|\/index\.md$/gu, '')}:${line}`,
  );
}

export const withSpeaker = (name: string, more: Record<string, string> = {}) =>
  article({ speakers: `\n  - Đại tá ${name}`, ...more });
