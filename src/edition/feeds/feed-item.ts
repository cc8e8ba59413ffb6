import { type Article, unitsOf } from '#bulletin/article';
import { modifiedAt, publishedAt } from '#bulletin/publication-time';
import type { Source } from '#bulletin/source';
import type { AssembledSite } from '#edition/assemble-site';
import type { FeedItem } from '#edition/feeds/feed';
import { escapeXml } from '#edition/feeds/xml';
import { formatDateline, formatNumeric } from '#vietnamese/format-date';
import { address } from '#view/address';
import { demonstrationNotice } from '#view/demonstration-notice';

/** An article as programs elsewhere get it. */
export function feedItem(
  article: Article,
  { site, feedBody }: Pick<AssembledSite, 'site' | 'feedBody'>,
): FeedItem {
  const { title, summary, authors, topics, cover, demo, lang } = article;
  const image = cover?.picture.jpeg.findLast(({ width }) => width <= 1280);
  const url = site.url(article.address);
  const modified = modifiedAt(article);
  return {
    title,
    url,
    summary,
    html: wholeText(article, feedBody(article), url),
    published: publishedAt(article),
    ...(modified !== undefined && { modified }),
    authors: authors.map(({ name }) => name),
    ...(lang !== undefined && { lang }),
    topics: [...topics.map(({ name }) => name), ...(demo ? [demonstrationNotice.label] : [])],
    ...(image && {
      image: { url: site.url(address.photo(image.file)), width: image.width, height: image.height },
    }),
  };
}

/** What the page says around the body goes with it: that it is made up, the sapo, corrections. */
function wholeText(article: Article, body: string, url: string): string {
  const { demo, summary, corrections, otherUnits, date, until, source } = article;
  return [
    demo
      ? `<p><strong>${demonstrationNotice.title}</strong> – ${demonstrationNotice.explanation}</p>`
      : '',
    until === undefined ? '' : `<p>${formatDateline(date)} – ${formatDateline(until)}</p>`,
    summary && `<p>${escapeXml(summary)}</p>`,
    // To the notes at the end of this text: elsewhere a bare fragment would lead to somebody else's page.
    body.replaceAll(/(<a\b[^>]*\shref=")(?=#)/gu, `$1${escapeXml(url)}`),
    source ? `<p>Nguồn: ${sourceHtml(source)}</p>` : '',
    otherUnits
      ? `<p>Đơn vị: ${unitsOf(article)
          .map(({ name }) => escapeXml(name))
          .join(', ')}</p>`
      : '',
    ...corrections.map(
      ({ date, text }) =>
        `<p><strong>Đính chính (${formatNumeric(date)}):</strong> ${escapeXml(text)}</p>`,
    ),
  ].join('');
}

function sourceHtml({ name, url }: Source): string {
  return url === undefined ? escapeXml(name) : `<a href="${escapeXml(url)}">${escapeXml(name)}</a>`;
}
