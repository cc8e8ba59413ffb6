import { demonstrationIn } from '#bulletin/demonstration';
import type { Flaw } from '#bulletin/flaw';
import { rule } from '#pipeline/check/rule';
import type { Subject } from '#pipeline/check/subject';

interface Left {
  readonly text: string;
  /** Further lines of the file. */
  readonly others: number;
}

/** What a file of a newsroom in use still says of the demonstration: told once a file. */
export const demoLeft = rule({
  id: 'demo-left',
  severity: 'warning',
  *find({ source, movedIn = false }: Subject): Generator<Flaw<Left>> {
    if (!source || !movedIn) return;
    const places = source.text.split('\n').flatMap((line, index) => {
      const found = demonstrationIn(line);
      return found ? [{ ...found, line: index + 1 }] : [];
    });
    const [first, ...others] = places;
    if (!first) return;
    yield {
      offset: source.offsetOf(first.line, first.start + 1),
      length: first.text.length,
      values: { text: first.text, others: others.length },
    };
  },
  message: ({ text, others }: Left) =>
    `Đã đăng bài thật nhưng dòng này${others > 0 ? ` và ${others} dòng khác trong tệp` : ''} còn là dữ liệu minh họa (“${text}”). Thay bằng của đơn vị mình, hoặc xóa.`,
  example: 'site.yaml còn ghi bantin.example khi đã đăng bài thật',
  cure: 'Thay bằng thông tin của đơn vị mình, hoặc xóa',
});
