import { type DatedName, type Unit, type UnitRow, unitKey } from '#bulletin/unit';
import type { RegisterFlaw } from '#pipeline/registers/flaws';
import { readPeriod } from '#pipeline/registers/period';
import type { Looked, Register } from '#pipeline/registers/read-register';
import { slugClashes } from '#pipeline/registers/slug-clashes';
import { addDays } from '#vietnamese/calendar-date';
import { slugify } from '#vietnamese/slug';

type UnitRows = Register<readonly UnitRow[]>;

/** Rows of `units.yaml` → units with their names in time and the unit above each. */
export function readUnits(rows: UnitRows): Looked<Unit[]> {
  const flaws: RegisterFlaw[] = [];
  const slugOf = (row: UnitRow) => row.slug ?? slugify(row.name);
  const byKey = new Map(
    rows.value.flatMap((row) =>
      [row.name, ...(row.aliases ?? [])].map((name) => [unitKey(name), slugOf(row)]),
    ),
  );
  const units = rows.value.map((row, index): Unit => {
    const parent = row.parent === undefined ? undefined : byKey.get(unitKey(row.parent));
    if (row.parent !== undefined && parent === undefined) {
      const reason = `đơn vị cấp trên “${row.parent}” chưa có trong tệp này. Sửa tên hoặc thêm đơn vị ấy.`;
      flaws.push(rows.flawAt([index, 'parent'], reason));
    }
    const names = namesInTime(row, rows, index);
    flaws.push(...names.flaws);
    return {
      slug: slugOf(row),
      name: row.name,
      aliases: row.aliases ?? [],
      ...(parent !== undefined && { parent }),
      names: names.value,
      ...(row.description !== undefined && { description: row.description }),
      demo: row.demo === 'true',
    };
  });
  return {
    value: units,
    flaws: [...flaws, ...slugClashes(rows, [], units), ...circle(rows, units)],
  };
}

/** Every name and alias by its `unitKey`; one that two units share is a flaw. */
export function indexUnits(rows: UnitRows, units: readonly Unit[]): Looked<Map<string, Unit>> {
  const index = new Map<string, Unit>();
  const flaws: RegisterFlaw[] = [];
  for (const [at, unit] of units.entries()) {
    const row = rows.value[at];
    const named: (readonly [string, readonly PropertyKey[]])[] = [
      [unit.name, ['name']],
      ...(row?.former ?? []).map(({ name }, i) => [name, ['former', i, 'name']] as const),
      ...unit.aliases.map((name, i) => [name, ['aliases', i]] as const),
    ];
    for (const [name, path] of named) {
      const other = index.get(unitKey(name));
      if (other && other !== unit) {
        const reason = `tên “${name}” đã thuộc về đơn vị “${other.name}”. Bỏ tên ấy ở một trong hai.`;
        flaws.push(rows.flawAt([at, ...path], reason));
      }
      index.set(unitKey(name), unit);
    }
  }
  return { value: index, flaws };
}

/** Former names, oldest first, then the one in force: from the day after the last former one. */
function namesInTime(row: UnitRow, rows: UnitRows, index: number): Looked<DatedName[]> {
  const read = (row.former ?? []).map(({ name, ...written }, i) => {
    const { value, flaws } = readPeriod(written, rows, [index, 'former', i]);
    return { former: { name, ...value }, flaws };
  });
  const former = read.map((one) => one.former);
  const own = readPeriod(row, rows, [index]);
  const lastFormer = former.at(-1)?.until;
  const dayAfter =
    lastFormer === undefined || lastFormer === '9999-12-31' ? undefined : addDays(lastFormer, 1);
  return {
    value: [
      ...former,
      { name: row.name, ...(dayAfter !== undefined && { since: dayAfter }), ...own.value },
    ],
    flaws: [...read.flatMap(({ flaws }) => flaws), ...own.flaws],
  };
}

/** The first unit that stands above itself. */
function circle(rows: UnitRows, units: readonly Unit[]): RegisterFlaw[] {
  const parents = new Map(units.map((unit) => [unit.slug, unit.parent]));
  for (const [index, unit] of units.entries()) {
    let above = unit.parent;
    for (let step = 0; above !== undefined && step <= units.length; step++) {
      if (above === unit.slug) {
        const reason = `“${unit.name}” thành cấp trên của chính mình. Sửa mục parent.`;
        return [rows.flawAt([index, 'parent'], reason)];
      }
      above = parents.get(above);
    }
  }
  return [];
}
