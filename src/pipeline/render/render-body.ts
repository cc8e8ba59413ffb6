import type { Root as HastRoot } from 'hast';
import type { Root } from 'mdast';
import { rehype } from 'rehype';
import rehypeSanitize from 'rehype-sanitize';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Photo } from '#bulletin/picture';
import type { Figure } from '#pipeline/parse/body/figures';
import type { BodyTree } from '#pipeline/parse/body/parse-body';
import { isSignature } from '#pipeline/parse/body/signature';
import { photoName } from '#pipeline/parse/photo-name';
import { finishEndMark } from '#pipeline/render/finish-end-mark';
import { finishFigures } from '#pipeline/render/finish-figures';
import { finishHeadings } from '#pipeline/render/finish-headings';
import { finishLinks, type LinkResolver } from '#pipeline/render/finish-links';
import { finishQuotes } from '#pipeline/render/finish-quotes';
import { finishTables } from '#pipeline/render/finish-tables';
import { markFrameWords } from '#pipeline/render/mark-frame-words';
import { sanitizeSchema } from '#pipeline/render/sanitize-schema';

/** What a body needs to know to become HTML. */
export interface BodyContext {
  /** Photos of the article in the order of the body; one that could not be read is not among them. */
  readonly photos: readonly Photo[];
  /** The first paragraph stands above the body as the sapo. */
  readonly omitFirstParagraph: boolean;
  readonly resolveLink: LinkResolver;
  /** Address of a file in the photo folder, base path included. */
  readonly photoHref: (file: string) => string;
  /** Public origin of the site; links elsewhere are outbound. */
  readonly origin: string;
  /** Language of the text where it is not Vietnamese, two letters. */
  readonly lang?: string | undefined;
}

const toHast = unified()
  .use(remarkRehype, {
    footnoteLabel: 'Chú thích',
    footnoteLabelTagName: 'h2',
    footnoteLabelProperties: {},
    footnoteBackLabel: (index: number, again: number) =>
      `Trở lại chỗ chú thích ${index + 1}${again > 1 ? `, lần ${again}` : ''}`,
    clobberPrefix: '',
  })
  .use(rehypeSanitize, sanitizeSchema)
  .freeze();

const stringifier = rehype()
  .data('settings', { fragment: true, allowDangerousHtml: true, closeSelfClosing: false })
  .freeze();

/**
 * A parsed body → HTML for the page; the tree stays as it is. Everything an author wrote is sanitised first; what comes
 * after (figures, heading ids, base path, outbound marks) is made by us and would not survive it.
 */
export function renderBody({ root, figures }: BodyTree, context: BodyContext): string {
  const shown = context.omitFirstParagraph ? withoutFirstParagraph(root) : root;
  const hast = toHast.runSync(shown) as HastRoot;
  finishHeadings(hast);
  finishLinks(hast, context);
  finishQuotes(hast);
  finishTables(hast);
  finishEndMark(hast);
  if (context.lang !== undefined) markFrameWords(hast, context.lang);
  finishFigures(hast, shownFigures(figures, context), context);
  return stringifier.stringify(hast);
}

function withoutFirstParagraph(root: Root): Root {
  const first = root.children.find((node) => node.type === 'paragraph' && !isSignature(node));
  return { ...root, children: root.children.filter((node) => node !== first) };
}

/** Each figure with those of its photos that can be shown; both lists are in the order of the body. */
function shownFigures(figures: readonly Figure[], { photos }: BodyContext) {
  let next = 0;
  return figures.map(({ photos: written, caption, credit }) => {
    const own = written.flatMap(({ src }): Photo[] => {
      const photo = photos[next];
      if (photo?.source !== photoName(src)) return [];
      next++;
      return [photo];
    });
    return { photos: own, caption, credit };
  });
}
