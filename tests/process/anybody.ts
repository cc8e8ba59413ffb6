import { spawnSync } from 'node:child_process';
import { chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { outsideTests } from '../site/outside-tests.ts';

/** Number of a user whom no file belongs to; whoever runs the tests as root may act as them. */
const anybody = 65_534;

const isRoot = process.getuid?.() === 0;

/** A folder that lasts as long as the test, and that the one as whom `runAsAnybody` runs can reach. */
export function anybodysFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bantin-ai-cũng-được-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Gives them a folder with all that is in it by now. */
export function giveToAnybody(folder: string): void {
  if (!isRoot) return;
  chownSync(folder, anybody, anybody);
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    chownSync(join(entry.parentPath, entry.name), anybody, anybody);
  }
}

/**
 * Runs a program that may only do what file modes allow: root may do everything, and is somebody else
 * here.
 *
 * @param args of Node
 */
export function runAsAnybody(...args: readonly string[]): {
  readonly code: number | null;
  readonly said: string;
} {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: join(import.meta.dirname, '../..'),
    env: outsideTests(),
    encoding: 'utf8',
    ...(isRoot && { uid: anybody, gid: anybody }),
  });
  return { code: status, said: stdout + stderr };
}
