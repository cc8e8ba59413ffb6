import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { TestProject } from 'vitest/node';
import { openBrowserDoor } from '../browser/browser-door.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of this run: everything in it is gone when the run ends. */
    runFolder: string;
  }
}

/** Where Node keeps what it has compiled. */
export const compileCache = 'NODE_COMPILE_CACHE';

/** Gives a run its folders and its browser. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const runFolder = mkdtempSync(join(tmpdir(), 'bantin-run-'));
  project.provide('runFolder', runFolder);
  // Hundreds of commands start in a run, many in copies of the project: Node compiles our modules, those
  // of packages and npm itself once. Commands that keep such a cache of their own use this one meanwhile.
  process.env[compileCache] ??= join(runFolder, 'code');
  const door = await openBrowserDoor();
  project.provide('browserDoor', door.address);
  return async () => {
    await door.close();
    // Thousands of files, and the workers, which end at the same time, add what they have compiled.
    await rm(runFolder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  };
}

/**
 * Makes something once a run, however many test files ask for it at the same time.
 *
 * @param name a file name that says what it is
 * @param make gets an empty folder of its own; its result must be JSON
 */
export async function once<T>(
  runFolder: string,
  name: string,
  make: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = join(runFolder, name);
  const outcome = join(folder, 'outcome.json');
  if (claim(folder)) {
    const written = await make(folder).then(
      (value) => ({ value }),
      (error: unknown) => ({ error: String(error) }),
    );
    writeFileSync(`${outcome}.new`, JSON.stringify(written));
    renameSync(`${outcome}.new`, outcome);
  }
  while (!existsSync(outcome)) await wait(50);
  const { value, error } = JSON.parse(readFileSync(outcome, 'utf8')) as {
    value: T;
    error?: string;
  };
  if (error !== undefined) throw new Error(error);
  return value;
}

/** Creating a folder is what only one process can do. */
function claim(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
