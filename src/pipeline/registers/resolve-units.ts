import { type DatedName, type Unit, type UnitRow, unitKey } from '#bulletin/unit';
import { readValidity } from '#pipeline/registers/period';
import type { Register } from '#pipeline/registers/read-register';
import { refuseSlugClashes } from '#pipeline/registers/slug-clashes';
import { addDays } from '#vietnamese/calendar-date';
import { slugify } from '#vietnamese/slug';

type UnitRows = Register<readonly UnitRow[]>;

/** Rows of `units.yaml` → units with their names in time and the unit above each. */
export function resolveUnits(rows: UnitRows): Unit[] {
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
      rows.fault([index, 'parent'], reason);
    }
    return {
      slug: slugOf(row),
      name: row.name,
      aliases: row.aliases ?? [],
      ...(parent !== undefined && { parent }),
      names: namesInTime(row, rows, index),
      ...(row.description !== undefined && { description: row.description }),
      demo: row.demo === 'true',
    };
  });
  refuseSlugClashes(rows, [], units);
  refuseCycles(rows, units);
  return units;
}

/** Every name and alias by its `unitKey`; one that two units share is a fault. */
export function indexUnits(rows: UnitRows, units: readonly Unit[]): Map<string, Unit> {
  const index = new Map<string, Unit>();
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
        rows.fault([at, ...path], reason);
      }
      index.set(unitKey(name), unit);
    }
  }
  return index;
}

/** Former names, oldest first, then the one in force: from the day after the last former one. */
function namesInTime(row: UnitRow, rows: UnitRows, index: number): DatedName[] {
  const former = (row.former ?? []).map(
    ({ name, ...written }, i): DatedName => ({
      name,
      ...readValidity(written, rows, [index, 'former', i]),
    }),
  );
  const own = readValidity(row, rows, [index]);
  const lastFormer = former.at(-1)?.until;
  const dayAfter =
    lastFormer === undefined || lastFormer === '9999-12-31' ? undefined : addDays(lastFormer, 1);
  return [
    ...former,
    { name: row.name, ...(dayAfter !== undefined && { since: dayAfter }), ...own },
  ];
}

function refuseCycles(rows: UnitRows, units: readonly Unit[]): void {
  const parents = new Map(units.map((unit) => [unit.slug, unit.parent]));
  for (const [index, unit] of units.entries()) {
    let above = unit.parent;
    for (let step = 0; above !== undefined && step <= units.length; step++) {
      if (above === unit.slug) {
        const reason = `“${unit.name}” thành cấp trên của chính mình. Sửa mục parent.`;
        rows.fault([index, 'parent'], reason);
        return;
      }
      above = parents.get(above);
    }
  }
}
