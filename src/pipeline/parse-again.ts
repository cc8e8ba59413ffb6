import type { BodyTree } from '#pipeline/parse/body/parse-body';
import { parseArticle, parsePage } from '#pipeline/parse/parse-document';
import { readDocument } from '#pipeline/read/read-file';

/**
 * The body of a file whose check this run has not made but remembered; an empty one where it cannot
 * be parsed, which only the development server shows.
 *
 * @throws Error where the bytes are no text any more
 */
export function parseAgain(bytes: Uint8Array, kind: 'article' | 'page'): BodyTree {
  const text = readDocument(bytes);
  if ('kind' in text) {
    throw new Error('Một tệp đã thay đổi trong khi dựng trang. Chạy lại lệnh.');
  }
  const { body } = kind === 'article' ? parseArticle(text, undefined) : parsePage(text);
  return body?.tree ?? { root: { type: 'root', children: [] }, figures: [] };
}
