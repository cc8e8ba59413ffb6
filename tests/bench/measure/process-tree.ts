import { readdirSync, readFileSync } from 'node:fs';

/** Memory pages and clock ticks as Linux has them on the machines we measure on. */
const pageBytes = 4096;
const ticksPerSecond = 100;
const sampleEvery = 50;

/** What a process and everything it started has used so far. */
export interface TreeUse {
  /** Largest sum of resident memory seen in one sample; shared pages count once a process. */
  readonly peakBytes: number;
  /** User and system time. */
  readonly cpuSeconds: number;
}

/** Watches a process tree through `/proc`, twenty times a second. Linux only. */
export class TreeWatch {
  #peak = 0;
  /** Ticks by process, kept after it has ended. */
  readonly #ticks = new Map<number, number>();
  readonly #timer: NodeJS.Timeout;
  readonly #childrenBefore = ticksOfChildren();

  /** Watches what `pid` starts, and `pid` itself unless it is the process that watches. */
  constructor(pid: number) {
    this.#sample(pid);
    this.#timer = setInterval(() => this.#sample(pid), sampleEvery);
  }

  /** Stops watching a process that has ended. */
  end(): TreeUse {
    clearInterval(this.#timer);
    // What the kernel added to our account when the child was waited for is exact; samples also know
    // of processes that nobody waited for.
    const waitedFor = ticksOfChildren() - this.#childrenBefore;
    const sampled = [...this.#ticks.values()].reduce((sum, ticks) => sum + ticks, 0);
    return { peakBytes: this.#peak, cpuSeconds: Math.max(waitedFor, sampled) / ticksPerSecond };
  }

  #sample(root: number): void {
    let resident = 0;
    const waiting = root === process.pid ? childrenOf(root) : [root];
    for (let pid = waiting.pop(); pid !== undefined; pid = waiting.pop()) {
      const fields = statOf(pid);
      if (!fields) continue;
      this.#ticks.set(pid, Number(fields[11]) + Number(fields[12]));
      resident += Number(fields[21]) * pageBytes;
      waiting.push(...childrenOf(pid));
    }
    this.#peak = Math.max(this.#peak, resident);
  }
}

/** Fields of `/proc/<pid>/stat` from the third on: the second, a name, may hold anything. */
function statOf(pid: number | 'self'): string[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

function childrenOf(pid: number): number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'latin1')
        .split(' ')
        .map(Number)
        .filter(Boolean),
    );
  } catch {
    return [];
  }
}

/** User and system ticks of all children of ours that have ended. */
function ticksOfChildren(): number {
  const fields = statOf('self');
  return fields ? Number(fields[13]) + Number(fields[14]) : 0;
}
