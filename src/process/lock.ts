import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { isAnotherAlive } from '#process/process-alive';

/** Who holds a lock. */
export interface Holder {
  readonly pid: number;
  /** Name of its machine: numbers of processes mean nothing on another. */
  readonly host: string;
}

/**
 * Takes a lock file, which names the process that holds it; the lock of a process of this machine
 * that is gone is taken over, that of another machine never. Made without hard
 * links, which not every file system has.
 *
 * @returns what gives the lock back; `undefined` where somebody else holds it
 */
export function takeLock(lock: string): (() => void) | undefined {
  mkdirSync(dirname(lock), { recursive: true });
  const mine = `${process.pid} ${hostname()} ${randomBytes(8).toString('hex')} ${bootId()}\n`;
  if (!written(lock, mine) && !(removeDead(lock) && written(lock, mine))) return undefined;
  // Who was held up between the creation and the content may have been taken for dead meanwhile.
  if (readWhole(lock) !== mine) return undefined;
  ours.add(mine);
  // What a process that was killed while it took a dead lock over has left.
  if (existsSync(guardOf(lock))) rmSync(guardOf(lock), { force: true });
  return () => {
    ours.delete(mine);
    if (readWhole(lock) === mine) rmSync(lock, { force: true });
  };
}

/** Contents of the locks that this process holds. */
const ours = new Set<string>();

/** Who holds a lock; `undefined` where nobody does or it does not say. */
export function holderOf(lock: string): Holder | undefined {
  return parse(readWhole(lock) ?? '');
}

/** Creating a file that must not be there is what only one process can do. */
function written(lock: string, content: string): boolean {
  try {
    writeFileSync(lock, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Milliseconds after which whoever was removing a dead lock must itself be dead. */
const takingOver = 10_000;

/**
 * Removes a dead lock. Only one may at a time, and it looks again first: another would remove the lock
 * of whoever came between its look and its deed.
 */
function removeDead(lock: string): boolean {
  const found = readWhole(lock);
  if (found === undefined) return true;
  if (isHeld(found)) return false;
  const guard = guardOf(lock);
  if (!written(guard, '')) {
    const since = statSync(guard, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - since > takingOver) rmSync(guard, { force: true });
    return false;
  }
  try {
    const dead = readWhole(lock) === found;
    if (dead) rmSync(lock, { force: true });
    return dead;
  } finally {
    rmSync(guard, { force: true });
  }
}

function guardOf(lock: string): string {
  return `${lock}-taking`;
}

function isHeld(content: string): boolean {
  const holder = parse(content);
  if (!holder || isOfAnotherStart(content, holder)) return false;
  return ours.has(content) || holder.host !== hostname() || isAnotherAlive(holder.pid);
}

/** After a power cut the number of the process may be somebody else's. */
function isOfAnotherStart(content: string, { host }: Holder): boolean {
  const [, , , boot = ''] = content.trim().split(' ');
  return host === hostname() && boot !== '' && bootId() !== '' && boot !== bootId();
}

/** What Linux calls this run of the machine; empty elsewhere. */
function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return '';
  }
}

function parse(content: string): Holder | undefined {
  const [, pid, host] = /^(\d+)(?: (\S+)[^\n]*)?\n?$/u.exec(content) ?? [];
  return pid === undefined ? undefined : { pid: Number(pid), host: host ?? hostname() };
}

/** Between a lock's creation and its content lies a moment, which is waited for. Milliseconds. */
const [moment, moments] = [20, 50];

/** Content of a lock; empty where its process died before it wrote any; `undefined` where there is none. */
function readWhole(lock: string): string | undefined {
  for (let tried = 0; ; tried += 1) {
    try {
      const content = readFileSync(lock, 'utf8');
      if (content !== '' || tried === moments) return content;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, moment);
  }
}
