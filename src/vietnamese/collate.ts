import { toneKey } from '#vietnamese/tone';

/**
 * Vietnamese dictionary order, tone placement aside, numbers by value (`Trung đoàn 2` before
 * `Trung đoàn 10`). 0 for texts that differ in tone placement only: leave those as they came.
 */
export function compareVietnamese(a: string, b: string): number {
  return collator.compare(toneKey(a), toneKey(b));
}

/** A name with the given name first, because people sort by it: `Nguyễn Gia Chinh` → `Chinh Nguyễn Gia`. */
export function sortKeyOfName(name: string): string {
  const parts = name.trim().split(/\s+/u);
  const given = parts.pop() ?? '';
  return [given, ...parts].join(' ');
}

/**
 * Order of two sort keys, part by part: all of Hà before all of Hạ, whatever follows. A register's
 * own sort name, for names whose last token is not the given name, is such a key too.
 */
export function compareSortKeys(a: string, b: string): number {
  const [left, right] = [a.split(/\s+/u), b.split(/\s+/u)];
  for (const [index, part] of left.entries()) {
    const other = right[index];
    if (other === undefined) return 1;
    const order = compareVietnamese(part, other);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

/** Order of two names in full: given name, then family name, then the names between. */
export function compareNames(a: string, b: string): number {
  return compareSortKeys(sortKeyOfName(a), sortKeyOfName(b));
}

const collator = new Intl.Collator('vi', { numeric: true });
