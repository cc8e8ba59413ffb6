import { attributeOf, type Element, isHtml, nameOf } from '#gate/reading/element';
import type { FileRule } from '#gate/rule';

/**
 * A page is built as it is written, in every browser: markup that has to be put right is read by each
 * program in its own way, and so are bytes in another encoding.
 */
export const markupRule: FileRule = {
  id: 'markup',
  wants: 'Trang viết đúng cú pháp HTML, bằng UTF-8',
  fix: 'Sửa mẫu trang, hoặc tệp HTML trong thư mục public, rồi dựng lại.',
  judge: ({ page }) => {
    if (!page) return [];
    const charsets = page.elements.flatMap((element) => charsetOf(element) ?? []);
    return [
      ...page.errors.map((what) => `Sai cú pháp HTML: ${what}.`),
      ...charsets
        .filter((charset) => !/^utf-?8$/iu.test(charset))
        .map((charset) => `Trang khai bảng mã “${charset}”.`),
    ];
  },
};

function charsetOf(element: Element): string | undefined {
  if (nameOf(element) !== 'meta' || !isHtml(element)) return undefined;
  const named = attributeOf(element, 'charset');
  if (named !== undefined) return named.trim();
  if (attributeOf(element, 'http-equiv')?.toLowerCase() !== 'content-type') return undefined;
  return /charset\s*=\s*["']?([^"'\s;]*)/iu.exec(attributeOf(element, 'content') ?? '')?.[1];
}
