import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPage } from '#gate/reading/read-page';
import { manifestName, parseManifest } from '#view/site-manifest';

/** Where a built site says that it stands. */
export interface Whereabouts {
  /** Scheme and host. */
  readonly origin: string;
  /** Base path, with slashes. */
  readonly base: string;
}

/**
 * Reads the base path from the manifest of a site and the host from its front page.
 *
 * @returns Vietnamese words for what is missing, where it does not say
 */
export function whereaboutsOf(dir: string): Whereabouts | string {
  const { base } = parseManifest(textIn(dir, manifestName) ?? '') ?? {};
  if (base === undefined) return `“${dir}” không phải trang đã dựng: không có ${manifestName}.`;
  const canonical = readPage(textIn(dir, 'index.html') ?? '').page?.canonicals[0] ?? '';
  return URL.canParse(canonical)
    ? { base, origin: new URL(canonical).origin }
    : `Trang chủ trong “${dir}” không ghi địa chỉ chính thức nên không biết trang đặt ở đâu.`;
}

function textIn(dir: string, file: string): string | undefined {
  try {
    return readFileSync(join(dir, file), 'utf8');
  } catch {
    // Whatever the reason, it does not say.
    return undefined;
  }
}
