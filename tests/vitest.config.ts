import { defineConfig } from 'vitest/config';
import { LongestFirst } from './run/longest-first.ts';
import { SlowestFiles } from './run/slowest-files.ts';

export default defineConfig({
  test: {
    root: `${import.meta.dirname}/..`,
    include: ['tests/**/*.test.ts'],
    // `npm run prove -- long`.
    exclude: ['tests/prove/long/**'],
    provide: { atLength: false },
    globalSetup: ['tests/site/run.ts'],
    reporters: ['default', new SlowestFiles()],
    sequence: { sequencer: LongestFirst },
    // Much of a run is waiting for child processes and the browser: every core gets a worker.
    maxWorkers: '100%',
    // A worker runs one file after the other and reads our modules once. No test may leave behind what
    // another would see: a changed environment, a server, a file outside the run's folder.
    isolate: false,
    // What is waited for comes when the machine has time for it.
    expect: { poll: { timeout: 60_000 } },
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
});
