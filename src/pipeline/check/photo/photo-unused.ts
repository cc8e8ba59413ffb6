import type { Flaw } from '#bulletin/flaw';
import { photoExtensions } from '#photos/photo-extensions';
import { brokenPhotosIn } from '#pipeline/check/photo/broken-photos';
import { rule } from '#pipeline/check/rule';
import type { Subject } from '#pipeline/check/subject';
import { photoName } from '#pipeline/parse/photo-name';

interface Unused {
  readonly name: string;
}

export const photoUnused = rule({
  id: 'photo-unused',
  severity: 'warning',
  find: (subject: Subject): Flaw<Unused>[] => {
    const { article } = subject;
    // Where the front matter cannot be read, nobody knows whether a photo is its cover.
    if (!article?.parsed.head) return [];
    const { folder, photos } = article;
    const unused = folder.others.filter((name) => !photos.used.has(name.normalize('NFC')));
    if (unused.length === 0) return [];
    // One that Markdown does not see is told where it is written.
    const broken = brokenPhotosIn(subject);
    const meant = new Set(broken.map(({ name }) => photoName(name.replaceAll('\\', '/'))));
    const isUnclear = broken.some(({ name }) => name === '');
    if (isUnclear) return [];
    const isNamed = namedIn(subject.source?.text ?? '', folder.others);
    return unused
      .filter((name) => !meant.has(name.normalize('NFC')) && !isNamed(name))
      .map((name) => ({ file: `articles/${folder.id}/${name}`, values: { name } }));
  },
  message: ({ name }: Unused) =>
    `Ảnh “${name}” nằm trong thư mục nhưng bài không dùng nên không được đăng. Đưa ảnh vào bài hoặc xóa khỏi thư mục.`,
  example: 'anh-2.jpg nằm trong thư mục mà bài không nhắc tới',
  cure: 'Đưa ảnh vào bài hoặc xóa khỏi thư mục',
});

/**
 * Whether a text names a file, in whatever form: in a tag, in another folder, with another extension.
 * What is wrong with that form is told there.
 *
 * @param files of the folder: what names one of them does not name another
 */
function namedIn(text: string, files: readonly string[]): (file: string) => boolean {
  const written = decoded(text).toLowerCase();
  const names = new Set(files.map(nameOf));
  return (file) => {
    const name = nameOf(file);
    const base = name.replace(FILE_END, '');
    for (let at = written.indexOf(base); at !== -1; at = written.indexOf(base, at + 1)) {
      if (/[\p{L}\p{N}_-]/u.test(written[at - 1] ?? '')) continue;
      const end = at + base.length;
      const behind = written.slice(end, end + 8);
      const extension = FILE_END.exec(/^\.\p{L}*/u.exec(behind)?.[0] ?? '')?.[0];
      const other = extension !== undefined && names.has(base + extension);
      if (extension === undefined ? isNameAlone(base, behind) : base + extension === name || !other)
        return true;
    }
    return false;
  };
}

const FILE_END = new RegExp(`\\.(?:${photoExtensions})$`, 'iu');

/** A name without its extension that no running text could hold: `hoi-truong`, `img_2041`, not `1`, not `anh`. */
function isNameAlone(base: string, behind: string): boolean {
  return (
    /^(?=\S*[-_\d])(?=\S*\p{L})\S{4,}$|^\S{8,}$/u.test(base) && !/^[\p{L}\p{N}_-]/u.test(behind)
  );
}

function nameOf(path: string): string {
  return path
    .slice(path.lastIndexOf('/') + 1)
    .normalize('NFC')
    .toLowerCase();
}

/** With the signs that an address writes as numbers. */
function decoded(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/giu, (run) => {
    try {
      return decodeURIComponent(run).normalize('NFC');
    } catch {
      return run;
    }
  });
}
