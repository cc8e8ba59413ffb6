import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { outsideTests } from '../site/outside-tests.ts';

const project = join(import.meta.dirname, '../..');
const started: ChildProcess[] = [];
afterAll(() => {
  for (const child of started) child.kill('SIGKILL');
});

/**
 * Starts the development server on a free port.
 *
 * @returns its address, with a slash behind
 */
export async function startServer(contentDir: string, now: string): Promise<string> {
  const child = spawn(
    process.execPath,
    ['src/cli/dev.ts', '--content', contentDir, '--now', now, '--port', '0'],
    { cwd: project, env: outsideTests(), stdio: ['ignore', 'pipe', 'pipe'] },
  );
  started.push(child);
  let said = '';
  return new Promise((done, fail) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const found = /Mở (http:\/\/127\.0\.0\.1:\d+\/)/u.exec(said)?.[1];
      if (found !== undefined) done(found);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('exit', (code) => fail(new Error(`The server ended with ${code}:\n${said}`)));
  });
}
