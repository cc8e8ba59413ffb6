import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { isAnotherAlive } from '#process/process-alive';
import { sha256Of } from '#store/object-store';
import { timeIn } from '#store/prune';
import { markStore } from '#store/store-folder';

/** No build takes so long. Milliseconds. */
const aDay = 24 * 3_600_000;

/** A fresh folder to build in; those that killed builds left behind are removed. */
export function freshStage(cacheDir: string): string {
  mkdirSync(cacheDir, { recursive: true });
  markStore(cacheDir);
  const now = timeIn(cacheDir) ?? 0;
  for (const name of readdirSync(cacheDir)) {
    if (isLeft(cacheDir, name, now)) rmSync(join(cacheDir, name), { recursive: true, force: true });
  }
  const stage = join(cacheDir, `stage-${process.pid}-${host()}-${randomBytes(4).toString('hex')}`);
  mkdirSync(stage);
  return stage;
}

/** Machines, containers among them, may share a cache: a process of another cannot be asked after. */
function isLeft(cacheDir: string, name: string, now: number): boolean {
  const [, pid, of] = /^stage-(\d+)-([0-9a-f]{8})-/u.exec(name) ?? [];
  if (pid === undefined) return false;
  if (of === host()) return !isAnotherAlive(Number(pid));
  const made = statSync(join(cacheDir, name), { throwIfNoEntry: false })?.mtimeMs;
  return made !== undefined && now - made > aDay;
}

function host(): string {
  return sha256Of(hostname()).slice(0, 8);
}
