/**
 * Loaded into a build before its own code: ends it like a power cut at one precise point, before it
 * touches some folders for the `DIE_AT`th time (with the function `DIE_ONLY`). What removes or copies a folder counts twice: the
 * second time the build dies with half of it done.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join, relative, resolve, sep } from 'node:path';
import { isMainThread } from 'node:worker_threads';

const folders = (JSON.parse(process.env['DIE_IN'] ?? '[]') as string[]).map((path) => path + sep);
const only = process.env['DIE_ONLY'];
let left = Number(process.env['DIE_AT']);

/** Everything that the build changes files with where it changes its output and its records. */
const touching = [
  'appendFileSync',
  'copyFileSync',
  'cpSync',
  'linkSync',
  'mkdirSync',
  'openSync',
  'renameSync',
  'rmSync',
  'writeFileSync',
] as const;

if (isMainThread) {
  for (const name of touching.filter((name) => !only || name === only)) {
    const original = fs[name] as (...args: unknown[]) => unknown;
    const mortal = (...args: unknown[]) => {
      const paths = args.slice(0, 2).filter((arg) => typeof arg === 'string');
      if (paths.some(isNear)) {
        dieInTime(`before ${name}`, paths);
        const [path, to] = paths;
        if (/^(?:rm|cp)Sync$/u.test(name) && path !== undefined && isFolder(path)) {
          left -= 1;
          if (left === 0) {
            for (const file of firstHalf(path)) {
              if (to === undefined) original(file);
              else original(file, join(to, relative(path, file)));
            }
            die(`half-way through ${name}`, paths);
          }
        }
      }
      return original.apply(fs, args);
    };
    Object.defineProperty(fs, name, { value: mortal, configurable: true, writable: true });
  }
  syncBuiltinESMExports();
}

function isNear(path: string): boolean {
  return folders.some((folder) => resolve(path).startsWith(folder));
}

function isFolder(path: string): boolean {
  return fs.statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Half of the files of a folder. */
function firstHalf(path: string): string[] {
  const files = fs
    .readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((name) => join(path, name))
    .filter((file) => !isFolder(file));
  return files.slice(0, Math.ceil(files.length / 2));
}

function dieInTime(where: string, paths: readonly string[]): void {
  left -= 1;
  if (left === 0) die(where, paths);
}

function die(where: string, paths: readonly string[]): never {
  fs.writeSync(2, `\ndies ${where} ${paths.join(' → ')}\n`);
  process.kill(process.pid, 'SIGKILL');
  // A signal to oneself is not always there at once.
  for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}
