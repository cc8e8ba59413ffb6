import { createServer } from 'node:net';
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

/**
 * That port of loopback, or the next one that nobody listens on. Asked before a server is started,
 * which would say it in English.
 *
 * @param port 0 stays 0
 */
export async function openPort(port: number): Promise<number> {
  let open = port;
  while (open < 65_535 && !(await isOpen(open))) open += 1;
  if (open !== port) process.stdout.write(`Cổng ${port} đang bận nên dùng cổng ${open}.\n`);
  return open;
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((done) => {
    const server = createServer();
    // Another reason not to listen is for the server to say.
    server.once('error', (error: NodeJS.ErrnoException) => done(error.code !== 'EADDRINUSE'));
    server.listen(port, '127.0.0.1', () => server.close(() => done(true)));
  });
}
