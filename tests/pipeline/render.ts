import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAgain } from '#pipeline/parse-again';
import { renderBody } from '#pipeline/render/render-body';
import { resolveLink } from '#pipeline/resolve/link-target';
import { article, articleFolder, contentFolder, load } from './content-folder.ts';
import { photoMakers } from './photos.ts';

const base = '/bantin';

/**
 * The body of an article as its page shows it, under a base path.
 *
 * @param values of its front matter
 */
export async function render(
  markdown: string,
  values: Readonly<Record<string, string>> = {},
): Promise<{
  html: string;
  rules: string[];
  summary: string;
}> {
  const files: Record<string, string | Uint8Array> = {
    [`${articleFolder}/index.md`]: article({ summary: 'Tóm tắt của bài', ...values }, markdown),
  };
  for (const [name, make] of Object.entries(photoMakers)) {
    if (markdown.includes(name)) files[`${articleFolder}/${name}`] = await make();
  }
  return rendered(contentFolder(files));
}

/** The body of the only article of a content folder. */
export async function rendered(dir: string) {
  const { articles, findings } = await load(dir);
  const [shown] = articles;
  const rules = findings.map(({ rule }) => rule);
  if (!shown) return { html: '', rules, summary: '' };
  const html = renderBody(
    parseAgain(readFileSync(join(dir, articleFolder, 'index.md')), 'article'),
    {
      photos: shown.photos,
      omitFirstParagraph: shown.summaryFromBody,
      resolveLink: (url) => {
        const rest = /[?#].*$/su.exec(url)?.[0] ?? '';
        return `${base}${resolveLink(shown.id, url) ?? ''}${rest}`;
      },
      photoHref: (file) => `${base}/anh/${file}`,
      origin: 'https://bantin.example',
      lang: shown.lang,
    },
  );
  return { html, rules, summary: shown.summary };
}

/** HTML with the pictures cut down to their alternative text and without line ends between blocks. */
export function brief(html: string): string {
  return html
    .replace(/<picture.*? alt="([^"]*)".*?<\/picture>/gsu, '[$1]')
    .replace(/>\n+</gu, '><')
    .trim();
}

/** What a reader reads, words only. */
export function wordsOf(html: string): string {
  return html
    .replace(/<[^>]+>/gu, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replace(/&#x([0-9a-f]+);/giu, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    )
    .replace(/\s+/gu, ' ')
    .trim();
}
