import type { Finding } from '#bulletin/finding';
import type { Flaw } from '#bulletin/flaw';
import { bodyOf } from '#pipeline/check/body/body-of';
import { mendingOf, type Run, runsIn } from '#pipeline/check/leftover/mended-emphasis';
import { isTold } from '#pipeline/check/leftover/parsed-line';
import { brokenPhotosIn, isInBrokenPhoto } from '#pipeline/check/photo/broken-photos';
import { rule } from '#pipeline/check/rule';
import type { Subject } from '#pipeline/check/subject';

interface Mark {
  readonly text: string;
  readonly isPaired: boolean;
}

const told = ['pasted-list'];

/** `***`, `**`, `*`, `__`, `_`, `~~` that Markdown did not take: readers would see them. */
export const markEmphasis = rule({
  id: 'mark-emphasis',
  severity: 'warning',
  unless: told,
  *find(subject: Subject, found: readonly Finding[]): Generator<Flaw<Mark>> {
    const body = bodyOf(subject);
    if (!body) return;
    const { source } = body;
    const photos = brokenPhotosIn(subject);
    const lines = new Map<number, Run[]>();
    for (const { offset, length } of body.body.texts) {
      for (const { mark, at: index } of runsIn(source.text.slice(offset, offset + length))) {
        const at = offset + index;
        const { line } = source.placeOf(at);
        if (isInBrokenPhoto(photos, at) || isTold(found, told, line)) continue;
        const run = { mark, at: at - source.offsetOf(line, 1) };
        lines.set(line, [...(lines.get(line) ?? []), run].slice(0, 40));
      }
    }
    for (const [line, runs] of lines) {
      const mending = mendingOf(source.lineAt(line), runs);
      if (!mending) continue;
      const { first, isPaired, fix } = mending;
      const offset = source.offsetOf(line, 1) + first.at;
      const values = { text: first.mark, isPaired };
      yield { offset, length: first.mark.length, values, ...(fix !== undefined && { fix }) };
    }
  },
  message: ({ text, isPaired }) => {
    if (text === '~~') return 'Trang không có chữ gạch ngang nên dấu ~~ còn hiện. Xóa dấu ~~.';
    return isPaired
      ? `Dấu ${text} còn hiện trên trang. Viết dấu ${text} liền với chữ ở cả hai đầu, bên ngoài để dấu cách.`
      : `Dấu ${text} không có dấu đi cùng nên còn hiện trên trang. Thêm dấu còn thiếu, hoặc xóa đi.`;
  },
  example: '**Về ưu điểm: **Đơn vị làm tốt',
  cure: 'Viết **Về ưu điểm:** Đơn vị làm tốt: dấu liền với chữ ở cả hai đầu, bên ngoài để dấu cách',
});
