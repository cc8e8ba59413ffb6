import { readFileSync } from 'node:fs';
import { type TreeUse, TreeWatch } from './process-tree.ts';

export interface Measured extends TreeUse {
  readonly seconds: number;
  /** Cores that were kept busy by programs that are not measured, a mean: above zero, others were at work. */
  readonly othersCores: number;
}

const ticksPerSecond = 100;

/** Measures what a process and everything it starts do, until they have ended. Linux only. */
export class Stopwatch {
  readonly #began = performance.now();
  readonly #machineBefore = machineSeconds();
  readonly #ownBefore = process.cpuUsage();
  readonly #tree: TreeWatch;

  /** @param pid this process: only what it starts from now on is measured */
  constructor(pid: number) {
    this.#tree = new TreeWatch(pid);
  }

  end(): Measured {
    const seconds = (performance.now() - this.#began) / 1000;
    const use = this.#tree.end();
    const { user, system } = process.cpuUsage(this.#ownBefore);
    const machine = machineSeconds() - this.#machineBefore;
    const others = machine - use.cpuSeconds - (user + system) / 1e6;
    return { seconds, ...use, othersCores: Math.max(0, others / seconds) };
  }
}

/** Time that all processors together have worked since the machine was started. */
function machineSeconds(): number {
  const [, ...fields] = (/^cpu .*/mu.exec(readFileSync('/proc/stat', 'utf8'))?.[0] ?? '').split(
    / +/u,
  );
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0] = fields.map(Number);
  return (user + nice + system + irq + softirq) / ticksPerSecond;
}
