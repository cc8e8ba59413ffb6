import { attributeOf, isHtml, nameOf } from '#gate/reading/element';
import type { FileRule } from '#gate/rule';

/** A page says in which language it is, for those who have it read to them. */
export const languageRule: FileRule = {
  id: 'language',
  wants: 'Trang nào cũng ghi ngôn ngữ',
  fix: 'Ghi lang="vi" ở thẻ <html> của mẫu trang.',
  judge: ({ page }) => {
    const root = page?.elements.find((element) => isHtml(element) && nameOf(element) === 'html');
    if (!root || tag.test(attributeOf(root, 'lang') ?? '')) return [];
    return ['Thẻ <html> không ghi lang.'];
  },
};

const tag = /^[a-z]{2,3}(?:-[a-z0-9]+)*$/iu;
