import { UsageError } from '#cli/arguments';

/**
 * The port a local server listens on; default 4321, 0 for any free one.
 *
 * @throws UsageError where it is no port
 */
export function readPort(value = '4321'): number {
  const port = Number(value);
  if (!/^\d{1,5}$/.test(value) || port > 65_535) {
    throw new UsageError(`--port “${value}” không phải cổng, ví dụ 4321.`);
  }
  return port;
}
