import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Address of the article this bulletin began with, below the base path. */
export const seedPath =
  'bai-viet/2023/06/29/dang-uy-phong-chinh-tri-ra-nghi-quyet-6-thang-cuoi-nam/';

/** Its text as it was received: every line with words, without the file labels of its photos. */
export const seedLines: readonly string[] = readFileSync(
  join(import.meta.dirname, '..', 'fixtures', 'sites', 'seed.txt'),
  'utf8',
)
  .split('\n')
  .map((line) => line.replaceAll(/\s+/gu, ' ').trim())
  .filter((line) => line && !/^[a-z0-9 ]+$/u.test(line) && line !== 'Bài viết khác:');

/** The captions among them: the line right under each photo's label. */
export const seedCaptions: readonly string[] = seedLines.filter((line) =>
  /^(?:Thượng tá|Thiếu tướng)[^,]+\.$/u.test(line),
);

/** The line after the end mark. */
export const seedAuthor: string = seedLines.at(-1) ?? '';
