import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** How long processes may take to be gone after their end has come. Milliseconds. */
const patience = 30_000;

/** Ends every process of a group at once, as a power cut would. A group that is gone already is fine. */
export function killGroup(group: number): void {
  try {
    process.kill(-group, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/**
 * Waits until a group's processes are gone.
 *
 * @returns numbers of those that do not end; they are killed then
 */
export async function survivors(group: number): Promise<number[]> {
  const until = Date.now() + patience;
  for (;;) {
    const running = members(group);
    if (running.length === 0) return [];
    if (Date.now() > until) {
      killGroup(group);
      return running;
    }
    await wait(20);
  }
}

/** Numbers of the running processes of a group; a dead one that nobody has asked after does not run. */
function members(group: number): number[] {
  if (!existsSync('/proc/self/stat')) return groupExists(group) ? [group] : [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .map(Number)
    .filter((pid) => {
      const [state, , of] = statOf(pid);
      return Number(of) === group && state !== 'Z' && state !== 'X';
    });
}

/** State, parent, group and so on: what follows the name, which may hold anything, in `/proc/…/stat`. */
function statOf(pid: number): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}

function groupExists(group: number): boolean {
  try {
    process.kill(-group, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
