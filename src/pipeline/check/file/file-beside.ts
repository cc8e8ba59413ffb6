import type { Flaw } from '#bulletin/flaw';
import { rule } from '#pipeline/check/rule';
import type { Subject } from '#pipeline/check/subject';

interface Beside {
  readonly name: string;
  /** Further files of the folder. */
  readonly others: number;
  /** One that looks like the article itself as another machine saved it. */
  readonly copy?: string;
}

/** Files beside an article that are not published: told once a folder. */
export const fileBeside = rule({
  id: 'file-beside',
  severity: 'warning',
  *find({ article }: Subject): Generator<Flaw<Beside>> {
    if (!article) return;
    const { folder, photos } = article;
    // One that the article links to is told of where it does.
    const names = folder.beside.filter((name) => !photos.used.has(name.normalize('NFC')));
    const [name, ...others] = names;
    if (name === undefined) return;
    const copy = names.find((one) =>
      /^index[^/]*\.(?:md|markdown|txt|bak|old|orig)[^/]*$/iu.test(one),
    );
    yield {
      file: `articles/${folder.id}/${name}`,
      values: { name, others: others.length, ...(copy !== undefined && { copy }) },
    };
  },
  message: ({ name, others, copy }: Beside) => {
    const files = `“${name}”${others > 0 ? ` và ${others} tệp khác` : ''}`;
    const compare =
      copy === undefined
        ? ''
        : ` “${copy}” có vẻ là một bản khác của bài: so với index.md, phần nào còn thiếu thì chép sang.`;
    return `${files} trong thư mục của bài không được đăng lên trang. Để lại cũng được, nhưng tệp vẫn vào kho nên ai xem được kho là đọc được; có nội dung không công khai thì chuyển ra ngoài.${compare}`;
  },
  example: 'bai-goc.docx, index (1).md trong thư mục của bài',
  cure: 'Để lại cũng được; có nội dung không công khai thì chuyển ra ngoài kho',
});
