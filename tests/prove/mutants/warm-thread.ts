import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { init, runBaseTests, setupEnvironment } from 'vitest/worker';

// What vitest's own threads do, but for the end: after a run this one waits for the next.

const source = join(import.meta.dirname, '../../../src/');
const port = parentPort;
if (!port) throw new Error('This is the program of a thread');
const listeners: ((...values: unknown[]) => void)[] = [];

init({
  post: (message) => port.postMessage(message),
  on: (listener) => {
    listeners.push(listener);
    port.on('message', listener);
  },
  off: (listener) => port.off('message', listener),
  runTests: (state, traces) => runBaseTests('run', state, traces),
  collectTests: (state, traces) => runBaseTests('collect', state, traces),
  setup: setupEnvironment,
  // A thread is told of a module's text once. Whatever may be another one now is to be asked for again.
  onModuleRunner: ({ evaluatedModules }) => {
    for (const module of evaluatedModules.idToModuleMap.values()) {
      if (module.file.startsWith(source)) evaluatedModules.invalidateModule(module);
    }
  },
  // The first one takes the orders; each run adds one of its own.
  teardown: () => {
    for (const listener of listeners.splice(1)) port.off('message', listener);
  },
});
