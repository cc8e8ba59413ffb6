import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isAnotherAlive } from '#build/process-alive';

/** A fresh folder to build in; those that killed builds left behind are removed. */
export function freshStage(cacheDir: string): string {
  mkdirSync(cacheDir, { recursive: true });
  for (const name of readdirSync(cacheDir)) {
    const pid = /^stage-(\d+)-/u.exec(name)?.[1];
    if (pid !== undefined && !isAnotherAlive(Number(pid))) {
      rmSync(join(cacheDir, name), { recursive: true, force: true });
    }
  }
  const stage = join(cacheDir, `stage-${process.pid}-${randomBytes(4).toString('hex')}`);
  mkdirSync(stage);
  return stage;
}
