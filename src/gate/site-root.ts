import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMarkup } from '#gate/reading/markup';
import { pageFacts } from '#gate/reading/page-facts';
import { visible } from '#vietnamese/visible';
import { manifestName, parseManifest } from '#view/site-manifest';

/** Where a site stands. */
export interface SiteRoot {
  /** Scheme and host. */
  readonly origin: string;
  /** Base path, with slashes. */
  readonly base: string;
}

/**
 * Where a built site says that it stands: its manifest knows the base path, its front page the host.
 *
 * @returns Vietnamese words for what is missing, where it does not say
 */
export function siteRootOf(dir: string): SiteRoot | string {
  const { base } = parseManifest(textIn(dir, manifestName) ?? '') ?? {};
  const name = visible(dir);
  if (base === undefined) return `“${name}” không phải trang đã dựng: không có ${manifestName}.`;
  const { elements } = readMarkup(textIn(dir, 'index.html') ?? '');
  const canonical = pageFacts(elements).canonicals[0] ?? '';
  return URL.canParse(canonical)
    ? { base, origin: new URL(canonical).origin }
    : `Trang chủ trong “${name}” không ghi địa chỉ chính thức nên không biết trang đặt ở đâu.`;
}

function textIn(dir: string, file: string): string | undefined {
  try {
    return readFileSync(join(dir, file), 'utf8');
  } catch {
    // Whatever the reason, it does not say.
    return undefined;
  }
}
