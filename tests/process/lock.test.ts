import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, inject, it } from 'vitest';
import { holderOf, takeLock } from '#process/lock';

/** No process has this number: it is above what Linux and Windows give out. */
const nobody = 2147483646;

let folder: string;
let lock: string;
let made = 0;

beforeEach(() => {
  made += 1;
  folder = join(inject('runFolder'), `lock-${made}`);
  lock = join(folder, '.dist.bantin-lock');
});

/**
 * Processes that try for the lock once all of them have started, say whether they have it, and hold it
 * until they are killed.
 */
async function contenders(count: number): Promise<{ child: ChildProcess; has: boolean }[]> {
  const started = await Promise.all(Array.from({ length: count }, () => start()));
  const answers = started.map((child) => once(child.stdout, 'data'));
  for (const child of started) child.stdin.write('go\n');
  return Promise.all(
    started.map(async (child, index) => {
      const [said] = (await answers[index]) as [Buffer];
      return { child, has: said.toString().trim() === 'true' };
    }),
  );
}

/** @param first runs before the lock is even loaded */
async function start(first = '') {
  const module = JSON.stringify(join(import.meta.dirname, '../../src/process/lock.ts'));
  const code = `${first}
    const { takeLock } = await import(${module});
    console.log('ready');
    process.stdin.once('data', () => {
      console.log(takeLock(${JSON.stringify(lock)}) !== undefined);
    });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

const write = (content: string) => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(lock, content);
};

describe('a lock', () => {
  it('is one’s own until it is given back, and leaves nothing', () => {
    const unlock = takeLock(lock);
    expect(holderOf(lock)).toEqual({ pid: process.pid, host: hostname() });
    expect(takeLock(lock)).toBeUndefined();
    unlock?.();
    expect(readdirSync(folder)).toEqual([]);
    expect(holderOf(lock)).toBeUndefined();
    takeLock(lock)?.();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('of another process holds while it runs, and is taken over when it was killed', async () => {
    const [one] = await contenders(1);
    if (!one?.has) throw new Error('Nobody has it');
    const { child } = one;
    expect(takeLock(lock)).toBeUndefined();
    expect(holderOf(lock)?.pid).toBe(child.pid);
    await kill(child);
    const unlock = takeLock(lock);
    expect(holderOf(lock)?.pid).toBe(process.pid);
    unlock?.();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('that is dead goes to one of many that want it at once', async () => {
    write(`${nobody} ${hostname()} x\n`);
    const all = await contenders(6);
    try {
      expect(all.filter(({ has }) => has)).toHaveLength(1);
      expect(holderOf(lock)?.pid).toBe(all.find(({ has }) => has)?.child.pid);
      expect(readdirSync(folder)).toHaveLength(1);
    } finally {
      for (const { child } of all) await kill(child);
    }
  });

  it('of another machine is never taken over: numbers of processes mean nothing there', () => {
    write(`${nobody} máy-khác x\n`);
    expect(takeLock(lock)).toBeUndefined();
    expect(holderOf(lock)).toEqual({ pid: nobody, host: 'máy-khác' });
    expect(readFileSync(lock, 'utf8')).toContain('máy-khác');
  });

  it('of an earlier start of the machine is dead, whoever has its number now', () => {
    const unlock = takeLock(lock);
    const content = readFileSync(lock, 'utf8');
    unlock?.();
    const boot = content.trim().split(' ').at(-1) ?? '';
    expect(boot).toMatch(/^[0-9a-f-]{36}$/u);
    write(content.replace(/^\d+/u, String(process.ppid)));
    expect(takeLock(lock)).toBeUndefined();
    write(content.replace(/^\d+/u, String(process.ppid)).replace(boot, boot.replace(/./gu, '0')));
    expect(takeLock(lock)).toBeDefined();
  });

  it.each([
    ['a number alone, as it was written before', `${nobody}`],
    ['nothing: its process died before it wrote', ''],
    ['something else', 'thu.docx'],
  ])('with %s is a dead one', (_, content) => {
    write(content);
    const unlock = takeLock(lock);
    expect(unlock).toBeDefined();
    unlock?.();
    expect(existsSync(lock)).toBe(false);
  });

  it('is not had by one who was held up on the way to it and has lost it meanwhile', async () => {
    const signal = join(folder, 'go-on');
    const late = await start(`
      import fs from 'node:fs';
      import { syncBuiltinESMExports } from 'node:module';
      const { writeFileSync } = fs;
      fs.writeFileSync = (path, content, options) => {
        const file = fs.openSync(path, options.flag);
        writeFileSync(1, 'created\\n');
        const pause = new Int32Array(new SharedArrayBuffer(4));
        while (!fs.existsSync(${JSON.stringify(signal)})) Atomics.wait(pause, 0, 0, 20);
        writeFileSync(file, content);
        fs.closeSync(file);
      };
      syncBuiltinESMExports();`);
    try {
      late.stdin.write('go\n');
      const [said] = (await once(late.stdout, 'data')) as [Buffer];
      expect(said.toString()).toBe('created\n');
      expect(readFileSync(lock, 'utf8')).toBe('');
      const unlock = takeLock(lock);
      expect(unlock).toBeDefined();
      const answer = once(late.stdout, 'data');
      writeFileSync(signal, '');
      const [has] = (await answer) as [Buffer];
      expect(has.toString()).toBe('false\n');
      expect(holderOf(lock)?.pid).toBe(process.pid);
      unlock?.();
    } finally {
      await kill(late);
    }
  });

  it('that somebody else has taken meanwhile is not given back for them', () => {
    const unlock = takeLock(lock);
    write(`${process.ppid} ${hostname()} y\n`);
    unlock?.();
    expect(existsSync(lock)).toBe(true);
  });

  it('clears away what a killed takeover has left', () => {
    write('');
    const guard = `${lock}-taking`;
    writeFileSync(guard, '');
    // Somebody may be at work: not yet. It stays young however long this takes.
    const later = new Date(Date.now() + 3_600_000);
    utimesSync(guard, later, later);
    expect(takeLock(lock)).toBeUndefined();
    expect(existsSync(guard)).toBe(true);
    const long = new Date(Date.now() - 60_000);
    utimesSync(guard, long, long);
    expect(takeLock(lock)).toBeUndefined();
    takeLock(lock)?.();
    expect([existsSync(guard), existsSync(lock)]).toEqual([false, false]);
  });
});
