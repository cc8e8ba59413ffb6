import type { Flaw } from '#bulletin/flaw';
import { bodyOf } from '#pipeline/check/body/body-of';
import { brokenPhotosIn, isInBrokenPhoto } from '#pipeline/check/photo/broken-photos';
import { rule } from '#pipeline/check/rule';
import type { Subject } from '#pipeline/check/subject';
import { attachmentKind } from '#pipeline/parse/body/attachment';
import { internalLinks, resolveLink } from '#pipeline/resolve/link-target';

interface Target {
  readonly text: string;
}

/** A link to a page of the site that the site does not have. */
export const linkMissing = rule({
  id: 'link-missing',
  severity: 'error',
  find: (subject: Subject): Flaw<Target>[] => {
    const { article, page } = subject;
    const missing = article?.known?.answers.missing ?? page?.missing ?? [];
    if (missing.length === 0) return [];
    const from = article?.folder.id ?? 'pages';
    // A photo that became a link by a slip is told as a photo.
    const broken = brokenPhotosIn(subject);
    return internalLinks(bodyOf(subject)?.body)
      .filter(({ url }) => !attachmentKind(url) && missing.includes(resolveLink(from, url) ?? ''))
      .filter(({ offset }) => !isInBrokenPhoto(broken, offset))
      .map(({ url, offset, length }) => ({ offset, length, values: { text: url } }));
  },
  message: ({ text }: Target) => `Liên kết trỏ tới “${text}” nhưng không có trang ấy. Sửa địa chỉ.`,
  example: '[bài trước](../2023-06-28-ten-sai/index.md)',
  cure: 'Sửa cho đúng tên thư mục của bài ấy',
});
