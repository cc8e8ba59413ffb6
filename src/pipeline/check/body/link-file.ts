import type { Flaw } from '#bulletin/flaw';
import { bodyOf } from '#pipeline/check/body/body-of';
import { unreadFileLinks } from '#pipeline/check/body/unread-file-links';
import { brokenPhotosIn, isInBrokenPhoto } from '#pipeline/check/photo/broken-photos';
import { rule } from '#pipeline/check/rule';
import type { Subject } from '#pipeline/check/subject';
import { type AttachmentKind, attachmentKind, isNoPhoto } from '#pipeline/parse/body/attachment';
import { photoName } from '#pipeline/parse/photo-name';

interface Target {
  readonly text: string;
  readonly kind: AttachmentKind;
}

/** A link to a file, or a film in the place of a photo: files are not published beside an article. */
export const linkFile = rule({
  id: 'link-file',
  severity: 'error',
  *find(subject: Subject): Generator<Flaw<Target>> {
    const found = bodyOf(subject);
    if (!found) return;
    const { body, source } = found;
    // A photo that became a link by a slip is told as a photo.
    const broken = brokenPhotosIn(subject);
    for (const { url, offset, length } of body.links) {
      const kind = attachmentKind(url);
      if (kind && !isInBrokenPhoto(broken, offset))
        yield { offset, length, values: { text: nameOf(url), kind } };
    }
    for (const { address, kind, offset, length } of unreadFileLinks(found)) {
      const [first = ''] = source.text.slice(offset, offset + length).split('\n', 1);
      yield { offset, length: first.length, values: { text: nameOf(address), kind } };
    }
    // On a page of the site every photo is told of already.
    for (const photo of subject.article ? body.photos : []) {
      if (!isNoPhoto(photo.src)) continue;
      const offset = source.offsetOf(photo.line, photo.column);
      const length = source.offsetOf(photo.endLine, photo.endColumn) - offset;
      const kind = attachmentKind(photoName(photo.src).replace(/^.*[/\\]/u, '')) ?? 'document';
      yield { offset, length, values: { text: photoName(photo.src), kind } };
    }
  },
  message: ({ text, kind }: Target) => {
    if (kind === 'film' || kind === 'sound') {
      const what = kind === 'film' ? 'phim' : 'tệp âm thanh';
      return `Trang chưa đăng được ${what} nên “${text}” không ${kind === 'film' ? 'xem' : 'nghe'} được. Đăng ${what} ở nơi khác rồi ghi liên kết: [tên ${what}](https://…).`;
    }
    return kind === 'photo'
      ? `Không liên kết tới tệp ảnh “${text}” được. Đưa ảnh vào bài bằng một dòng riêng ![mô tả ảnh](tên tệp).`
      : `Trang chưa đăng được tệp đính kèm nên “${text}” không mở được. Viết nội dung tệp vào bài (thành đoạn văn hoặc bảng), hoặc đăng tệp trên hệ thống văn bản của đơn vị rồi ghi địa chỉ https://… của tệp.`;
  },
  example: '[kế hoạch](ke-hoach.pdf), ![](phim.mp4)',
  cure: 'Viết nội dung tệp vào bài, hoặc đăng tệp ở nơi khác rồi ghi địa chỉ https://…',
});

/** A path on a disk stays as it is written. */
function nameOf(address: string): string {
  return /^(?:file:|[a-z]:|\\)/iu.test(address) ? address : photoName(address);
}
