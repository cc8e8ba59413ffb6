import { releaseName } from '#delivery/release/layout';
import { formatNumeric } from '#vietnamese/format-date';
import { localDateTimeOf, parseInstant } from '#vietnamese/instant';
import { isArticleAddress, pageAddress } from '#view/address';
import type { SiteManifest } from '#view/site-manifest';

/**
 * What an editor knows a release by: `0002 (dựng lúc 08:30 ngày 29/6/2023, 12 bài)`.
 *
 * @param manifest without one there is only its number to say
 */
export function releaseLabel(release: number, manifest: SiteManifest | undefined): string {
  const { builtAt, articles } = factsOf(manifest);
  const facts = [
    ...(builtAt === undefined ? [] : [`dựng lúc ${momentOf(builtAt)}`]),
    ...(articles === 0 ? [] : [`${articles} bài`]),
  ];
  return facts.length === 0
    ? releaseName(release)
    : `${releaseName(release)} (${facts.join(', ')})`;
}

function factsOf(manifest: SiteManifest | undefined): {
  readonly builtAt?: number;
  readonly articles: number;
} {
  const { now = '', files } = manifest ?? {};
  const builtAt = parseInstant(now);
  const pages = [...(files?.keys() ?? [])].map((path) => `/${pageAddress(path)}`);
  const articles = pages.filter(isArticleAddress).length;
  return { articles, ...(builtAt !== undefined && { builtAt }) };
}

function momentOf(instant: number): string {
  const { date, time } = localDateTimeOf(instant);
  return `${time} ngày ${formatNumeric(date)}`;
}
