import type { Verdict } from '#gate/verdict';

/**
 * Verdicts → lines for people: the file, then what is wrong with it and what to do. The same thing to
 * do is said once a file.
 *
 * @param most verdicts told; those left out are counted
 */
export function verdictLines(
  verdicts: readonly Verdict[],
  most = Number.POSITIVE_INFINITY,
): string[] {
  const told = verdicts.slice(0, most);
  const lines = [...Map.groupBy(told, ({ file }) => file)].flatMap(([file, of]) => [
    file,
    ...[...Map.groupBy(of, ({ fix }) => fix)].flatMap(([fix, alike]) => [
      ...alike.map(({ rule, reason }) => `  [${rule}] ${reason}`),
      `    → ${fix}`,
    ]),
  ]);
  const left = verdicts.length - told.length;
  return left > 0 ? [...lines, `… và ${left} chỗ khác.`] : lines;
}
