import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of this run: everything in it is gone when the run ends. */
    runFolder: string;
    /** Where screenshots are written; they stay. */
    screenshotFolder: string;
  }
}

/** Gives a run its folders, and at its end says where to look at the pages. */
export default function setUp(project: TestProject): () => void {
  const runFolder = mkdtempSync(join(tmpdir(), 'bantin-run-'));
  const screenshotFolder =
    process.env['BANTIN_SCREENSHOTS'] ||
    join(tmpdir(), `bantin-screenshots-${userInfo().username.replaceAll(/\W/gu, '')}`);
  project.provide('runFolder', runFolder);
  project.provide('screenshotFolder', screenshotFolder);
  const began = Date.now();
  return () => {
    rmSync(runFolder, { recursive: true, force: true });
    const written = join(screenshotFolder, 'written');
    if (existsSync(written) && Number(readFileSync(written, 'utf8')) >= began) {
      process.stdout.write(`\nScreenshots of every template: ${screenshotFolder}\n`);
    }
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
