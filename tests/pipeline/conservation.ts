import type { Picture } from '#bulletin/picture';
import type { ParsedArticle } from '#pipeline/parse/parse-document';
import { photoName } from '#pipeline/parse/photo-name';
import { renderBody } from '#pipeline/render/render-body';
import { wordsOf } from '#pipeline/resolve/photo-words';
import { article } from './content-folder.ts';
import { judged } from './judged.ts';

const rendition = { width: 320, height: 200, file: 'x.jpg' };
const picture: Picture = {
  width: 320,
  height: 200,
  colour: '#ffffff',
  avif: [rendition],
  webp: [rendition],
  jpeg: [rendition],
};

export interface PublishedBody {
  /** The page's HTML, every photo found; the sapo as the paragraph it is. */
  readonly html: string;
  /** What a reader sees, without tags. */
  readonly text: string;
  /** Lines of the body (from 1) with a finding. */
  readonly told: ReadonlySet<number>;
  readonly rules: readonly string[];
}

/** A body as its page shows it, and what the check says of it by itself. */
export function published(markdown: string): PublishedBody {
  const file = article({ summary: 'A' }, markdown);
  const { parsed, findings } = judged(file);
  const before = file.slice(0, file.length - markdown.length - 1).split('\n').length - 1;
  const html = parsed?.body ? shown(parsed) : '';
  return {
    html,
    text: textOf(html),
    told: new Set(findings.map(({ line }) => line - before)),
    rules: findings.map(({ rule }) => rule),
  };
}

function shown(parsed: ParsedArticle): string {
  if (!parsed.body) return '';
  const photos = parsed.body.photos.map((photo) => ({
    picture,
    ...wordsOf(photo, parsed),
    source: photoName(photo.src),
  }));
  return renderBody(parsed.body.tree, {
    photos,
    omitFirstParagraph: false,
    resolveLink: (url) => url,
    photoHref: (name) => `/anh/${name}`,
    origin: 'https://bantin.example',
  });
}

/** Numbers of lists are printed by the browser. */
function textOf(html: string): string {
  return html
    .replaceAll(/<span class="visually-hidden">.*?<\/span>/gu, '')
    .replaceAll(/<[^>]*>/gu, ' ')
    .replaceAll('&amp;', '&');
}
