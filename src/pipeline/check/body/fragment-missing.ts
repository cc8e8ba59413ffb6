import type { Flaw } from '#bulletin/flaw';
import { bodyOf } from '#pipeline/check/body/body-of';
import { placeOfUrl } from '#pipeline/check/body/url-place';
import { rule } from '#pipeline/check/rule';
import type { Subject } from '#pipeline/check/subject';
import { slugify } from '#vietnamese/slug';

interface Fragment {
  readonly text: string;
}

/** A link to a place of its own page that the page does not have. */
export const fragmentMissing = rule({
  id: 'fragment-missing',
  severity: 'error',
  *find(subject: Subject): Generator<Flaw<Fragment>> {
    const found = bodyOf(subject);
    if (!found) return;
    for (const link of found.body.links) {
      const name = link.url.startsWith('#') ? decoded(link.url.slice(1)) : '';
      if (name === '' || name === 'top') continue;
      const ids = [...found.body.ids, contentId];
      if (ids.includes(name)) continue;
      const meant = slugify(name);
      yield {
        ...placeOfUrl(link, found.source),
        values: { text: link.url },
        ...(ids.includes(meant) && { replacement: `#${meant}` }),
      };
    }
  },
  message: ({ text }: Fragment) =>
    `Liên kết “${text}” trỏ tới một mục không có trong trang này. Sửa tên mục, viết không dấu, nối bằng gạch nối.`,
  example: '[xem dưới](#kết-quả) khi đầu đề là “Kết quả hội thi”',
  cure: 'Viết tên đầu đề không dấu, nối bằng gạch nối: #ket-qua-hoi-thi',
});

/** Every page has it: where the skip link leads. */
const contentId = 'noi-dung';

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
