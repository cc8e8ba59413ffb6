import { existsSync, statSync } from 'node:fs';
import { isAbsolute, relative, resolve } from 'node:path';
import { UsageError } from '#cli/arguments';

/**
 * A path as typed → relative to the content folder, with `/`. It may be seen from where npm was
 * called (npm itself goes to the project's folder), from the project, or from the content folder:
 * `.` and `index.md` in the folder of an article, `content/articles/2023`, `2023`.
 *
 * @throws UsageError where it is nothing that can be checked
 */
export function chosenPath(
  path: string,
  contentDir: string,
  calledIn: string = process.env['INIT_CWD'] ?? '.',
): string {
  const content = resolve(contentDir);
  const below = /^\.\./u.test(path) ? [] : [content, resolve(content, 'articles')];
  const places = [resolve(calledIn), resolve('.'), ...below];
  const there = places.map((place) => resolve(place, path)).filter((one) => existsSync(one));
  const chosen = there.find((one) => inside(content, one) !== undefined);
  const example = 'ví dụ: npm run check -- content/articles/2023';
  if (chosen === undefined) {
    throw new UsageError(
      there.length > 0
        ? `“${path}” không nằm trong thư mục nội dung. Ghi đường dẫn của bài, ${example}`
        : // A mistyped path must not read as “no errors”.
          `Không có “${path}”. Ghi đúng đường dẫn của bài, ${example}`,
    );
  }
  if (statSync(chosen).isFile() && !/\.(?:md|ya?ml)$/iu.test(chosen)) {
    throw new UsageError(
      `“${path}” không phải bài viết. Ảnh được kiểm tra cùng với bài: ghi thư mục của bài.`,
    );
  }
  return inside(content, chosen) ?? '';
}

function inside(content: string, path: string): string | undefined {
  const way = relative(content, path).replaceAll('\\', '/');
  return /^\.\.(?:\/|$)/.test(way) || isAbsolute(way) ? undefined : way;
}
