import { splitFile } from '#pipeline/parse/split-file';
import { decodeUtf8 } from '#pipeline/read/decode';
import { FileFindings } from '#pipeline/read/report-at';
import { SourceText } from '#pipeline/read/source-text';

/**
 * Bytes of a checked file → the Markdown of its body.
 *
 * @throws Error where the file has changed since it was checked and is no article any more
 */
export function bodyOf(bytes: Uint8Array): string {
  const decoded = decodeUtf8(bytes);
  const source = typeof decoded === 'string' ? new SourceText(decoded) : undefined;
  const split = source && splitFile(source, new FileFindings('', source));
  if (!source || !split)
    throw new Error('Một tệp đã thay đổi trong khi dựng trang. Chạy lại lệnh.');
  return source.text.slice(split.bodyOffset);
}
