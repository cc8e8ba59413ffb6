import type { Content } from '#pipeline/content';
import { ContentReader, type ReaderOptions } from '#pipeline/content-reader';
import type { Clock } from '#pipeline/resolve/site-answers';

/**
 * Reads a content folder once: what check and build do.
 *
 * @throws ContentMissing where there is no such folder
 */
export async function loadContent(dir: string, options: Clock & ReaderOptions): Promise<Content> {
  const reader = new ContentReader(dir, options);
  const content = await reader.read(options);
  reader.save();
  return content;
}
