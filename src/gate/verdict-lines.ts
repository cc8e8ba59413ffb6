import type { Verdict } from '#gate/verdict';
import { visible } from '#vietnamese/visible';

/**
 * A verdict → lines for people: the file, then what is wrong with it and what to do. The same thing to
 * do is said once a file.
 *
 * @param most faults told; those left out are counted
 */
export function verdictLines({ faults }: Verdict, most = Number.POSITIVE_INFINITY): string[] {
  const told = faults.slice(0, most);
  const lines = [...Map.groupBy(told, ({ file }) => file)].flatMap(([file, of]) => [
    file,
    ...[...Map.groupBy(of, ({ fix }) => fix)].flatMap(([fix, alike]) => [
      ...alike.map(({ rule, reason }) => `  [${rule}] ${reason}`),
      `    → ${fix}`,
    ]),
  ]);
  const left = faults.length - told.length;
  return [...lines, ...(left > 0 ? [`… và ${left} chỗ khác.`] : [])].map(visible);
}
