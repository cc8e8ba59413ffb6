import { relative } from 'node:path';
import type { Reporter, TestModule, Vitest } from 'vitest/node';

/** How many are told. */
const told = 10;

/** Says at the end of a run which files took longest, so that `longest-first.ts` and the border to `npm run prove` stay right. */
export class SlowestFiles implements Reporter {
  #root = '';

  onInit(vitest: Vitest): void {
    this.#root = vitest.config.root;
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    if (modules.length <= told) return;
    const files = modules.map((module) => ({
      name: relative(this.#root, module.moduleId),
      seconds: secondsOf(module),
    }));
    const slowest = files.toSorted((a, b) => b.seconds - a.seconds).slice(0, told);
    const lines = slowest.map(
      ({ name, seconds }) => `${seconds.toFixed(1).padStart(8)} s  ${name}`,
    );
    process.stdout.write(`\nSlowest files:\n${lines.join('\n')}\n`);
  }
}

/** All that a worker is busy with one file. */
function secondsOf(module: TestModule): number {
  const { duration, collectDuration, setupDuration } = module.diagnostic();
  return (duration + collectDuration + setupDuration) / 1000;
}
