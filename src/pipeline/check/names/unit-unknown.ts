import type { Flaw } from '#bulletin/flaw';
import type { Unit } from '#bulletin/unit';
import { placeOf } from '#pipeline/check/front-matter-place';
import { slipOfThePen } from '#pipeline/check/names/slip-of-the-pen';
import { rule } from '#pipeline/check/rule';
import type { Subject } from '#pipeline/check/subject';
import { unitNamed } from '#pipeline/resolve/register-rows';

interface Unknown {
  readonly text: string;
  readonly suggestion: string | undefined;
}

export const unitUnknown = rule({
  id: 'unit-unknown',
  severity: 'error',
  *find({ article }: Subject): Generator<Flaw<Unknown>> {
    if (!article?.known) return;
    const { parsed, known } = article;
    // What is wrong with a date must not hide what is wrong with a unit until the next run.
    const text = parsed.head?.unit ?? parsed.names.unit;
    if (text === undefined || unitNamed(text, known.registers)) return;
    const suggestion = nearestName(text, known.registers.units);
    yield {
      ...placeOf(parsed, ['unit']),
      values: { text, suggestion },
      ...(suggestion !== undefined && { replacement: suggestion }),
    };
  },
  message: ({ text, suggestion }: Unknown) =>
    suggestion === undefined
      ? `Đơn vị “${text}” chưa có trong units.yaml. Sửa tên hoặc thêm đơn vị vào tệp đó.`
      : `Đơn vị “${text}” chưa có trong units.yaml. Có phải ý là “${suggestion}”?`,
  example: 'đơn vị: Phòng Chính chị',
  cure: 'Sửa tên hoặc thêm đơn vị vào units.yaml',
});

function nearestName(written: string, units: readonly Unit[]): string | undefined {
  const names = units.flatMap(({ names: dated, aliases }) => [
    ...dated.map((one) => one.name),
    ...aliases,
  ]);
  return slipOfThePen(written, names);
}
