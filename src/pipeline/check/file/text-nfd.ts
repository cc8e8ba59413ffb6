import type { Flaw } from '#bulletin/flaw';
import { rule } from '#pipeline/check/rule';
import type { Subject } from '#pipeline/check/subject';

interface Decomposed {
  /** Further lines of the file. */
  readonly others: number;
}

/** Letters written as base and mark, as files from a Mac and texts from PDF have them. */
export const textNfd = rule({
  id: 'text-nfd',
  severity: 'warning',
  *find({ article, page }: Subject): Generator<Flaw<Decomposed>> {
    const source = (article ?? page)?.parsed.source;
    const found = source?.firstDecomposed;
    if (!source || !found) return;
    const { offset, length, lines } = found;
    const fix = source.lineAt(source.placeOf(offset).line);
    yield { offset, length, fix, values: { others: lines - 1 } };
  },
  message: ({ others }: Decomposed) =>
    `Dòng này${others > 0 ? ` và ${others} dòng khác` : ''} có dấu tiếng Việt tách rời, thường do chép từ máy Mac hoặc PDF. Bản đăng sẽ được ghép dấu; hãy chép lại dòng đã sửa.`,
  example: 'Chữ chép từ PDF, chữ và dấu tách thành hai ký tự',
  cure: 'Chép dòng “Sửa thành” vào bài',
});
