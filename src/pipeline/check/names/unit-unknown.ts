import type { Flaw } from '#bulletin/flaw';
import type { Unit } from '#bulletin/unit';
import { placeOfPart } from '#pipeline/check/front-matter-place';
import { slipOfThePen } from '#pipeline/check/names/slip-of-the-pen';
import { rule } from '#pipeline/check/rule';
import type { Subject } from '#pipeline/check/subject';
import { unitNamed } from '#pipeline/resolve/register-rows';
import { severalIn, writtenUnits } from '#pipeline/resolve/written-units';

interface Unknown {
  readonly text: string;
  readonly suggestion: string | undefined;
  /** It is said among other units, or with them. */
  readonly several: boolean;
}

export const unitUnknown = rule({
  id: 'unit-unknown',
  severity: 'error',
  *find({ article }: Subject): Generator<Flaw<Unknown>> {
    if (!article?.known) return;
    const { parsed, known } = article;
    // What is wrong with a date must not hide what is wrong with a unit until the next run.
    const lines = parsed.head?.unit ?? parsed.names.unit ?? [];
    for (const { text: line, index, named } of writtenUnits(lines, known.registers)) {
      if (named) continue;
      const names = severalIn(line, known.registers);
      const text = names?.find((name) => !unitNamed(name, known.registers)) ?? line;
      const suggestion =
        names && text === line ? names.join(', ') : nearestName(text, known.registers.units);
      yield {
        ...placeOfPart(parsed, { text }, ['unit', index], ['unit']),
        values: { text, suggestion, several: names !== undefined },
        ...(suggestion !== undefined && { replacement: suggestion }),
      };
    }
  },
  message: ({ text, suggestion, several }: Unknown) =>
    [
      `Đơn vị “${text}” chưa có trong units.yaml.`,
      suggestion === undefined
        ? 'Sửa tên hoặc thêm đơn vị vào tệp đó.'
        : `Có phải ý là “${suggestion}”?`,
      ...(several ? [severalForm] : []),
    ].join(' '),
  example: 'đơn vị: Phòng Chính chị',
  cure: 'Sửa tên hoặc thêm đơn vị vào units.yaml',
});

const severalForm =
  'Nhiều đơn vị thì ghi mỗi đơn vị một dòng dưới “đơn vị:”, đầu dòng là gạch nối và dấu cách: “- Trung đoàn 1”.';

function nearestName(written: string, units: readonly Unit[]): string | undefined {
  const names = units.flatMap(({ names: dated, aliases }) => [
    ...dated.map((one) => one.name),
    ...aliases,
  ]);
  return slipOfThePen(written, names);
}
