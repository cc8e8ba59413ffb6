import { join } from 'node:path';
import { createVitest, type TestModule, type Vitest } from 'vitest/node';
import type { Outcome, Trial } from './trial.ts';
import { WarmWorker } from './warm-worker.ts';

// A process of its own: where a mutant never comes to an end, only its death ends it.

const root = join(import.meta.dirname, '../../..');
let mutant: Trial['mutant'];
let running: Promise<Vitest> | undefined;

process.on('message', async (trial: Trial) => {
  running ??= start();
  process.send?.(await attempt(await running, trial));
});
process.on('disconnect', () => process.exit());

function start(): Promise<Vitest> {
  return createVitest(
    'test',
    {
      config: join(root, 'tests/vitest.config.ts'),
      watch: false,
      // Threads die with their process.
      pool: { name: 'warm', createPoolWorker: (options) => new WarmWorker(options) },
      maxWorkers: 1,
      fileParallelism: false,
      isolate: true,
      bail: 1,
      reporters: [{}],
      silent: true,
      // What is kept on the disk has never seen a mutant.
      fsModuleCache: false,
      sequence: { sequencer: AsGiven },
      // What a mutant prints must not become what is expected.
      update: false,
    },
    {
      plugins: [
        {
          name: 'mutant',
          enforce: 'pre',
          transform: (_, id) => (mutant?.file === id.split('?')[0] ? mutant?.text : undefined),
        },
      ],
    },
  );
}

async function attempt(vitest: Vitest, trial: Trial): Promise<Outcome> {
  const former = mutant;
  mutant = trial.mutant;
  for (const file of new Set([former?.file, mutant?.file])) if (file) vitest.invalidateFile(file);
  // It would count and return the tests of former runs too.
  vitest.state.idMap.clear();
  vitest.state.filesMap.clear();
  const specifications = trial.tests.map((test) =>
    vitest.getRootProject().createSpecification(test),
  );
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications);
  const failed = testModules.flatMap(failureOf)[0] ?? unhandledErrors.map(String)[0];
  const passed = testModules.filter((module) => module.ok());
  return {
    took: Object.fromEntries(passed.map((module) => [module.moduleId, durationOf(module)])),
    ...(failed !== undefined && { failed }),
  };
}

function failureOf(module: TestModule): string[] {
  const [test] = module.children.allTests('failed');
  if (test) return [test.fullName];
  return module.state() === 'failed' ? [module.errors()[0]?.message ?? module.moduleId] : [];
}

function durationOf(module: TestModule): number {
  const { collectDuration, duration } = module.diagnostic();
  return collectDuration + duration;
}

class AsGiven {
  shard<T>(files: T): T {
    return files;
  }
  sort<T>(files: T): T {
    return files;
  }
}
