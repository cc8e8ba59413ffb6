import { oneDecimal } from '#vietnamese/decimal';

/** Says what is being done, line by line. */
export type Telling = (line: string) => void;

/** Does a step and says how long it took. */
export async function timed<T>(
  tell: Telling,
  work: () => Promise<T>,
  line: (result: T) => string,
): Promise<T> {
  const began = performance.now();
  const result = await work();
  const seconds = oneDecimal((performance.now() - began) / 1000);
  tell(`${line(result)} (${seconds} giây)`);
  return result;
}
