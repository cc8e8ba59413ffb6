import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { Outcome, Trial } from './trial.ts';

/** How a trial ended; `late`: not at all, in its time. */
export type Ended = Outcome | 'late';

/** Runs trials one after the other in one warm process, and in a new one after a mutant that never ended. */
export class Bench {
  readonly #folder: string;
  #process: ChildProcess | undefined;

  /** @param folder for what the tests write; whoever gave it removes it */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** @param limit milliseconds; a new process gets more, because it has to start */
  async run(trial: Trial, limit: number): Promise<Ended> {
    const allowed = this.#process ? limit : limit + 60_000;
    const tested = this.#process ?? this.#start();
    this.#process = tested;
    return new Promise((resolve) => {
      const finish = (ended: Ended) => {
        clearTimeout(timer);
        tested.off('message', onMessage).off('exit', onExit);
        resolve(ended);
      };
      const onMessage = (outcome: Outcome) => finish(outcome);
      // What cannot even be run to an answer has been noticed.
      const onExit = () => {
        this.#process = undefined;
        finish({ failed: 'the process died', took: {} });
      };
      const timer = setTimeout(() => {
        this.#process = undefined;
        tested.kill('SIGKILL');
        finish('late');
      }, allowed);
      tested.on('message', onMessage).on('exit', onExit);
      tested.send(trial);
    });
  }

  close(): void {
    this.#process?.kill('SIGKILL');
    this.#process = undefined;
  }

  #start(): ChildProcess {
    return fork(join(import.meta.dirname, 'test-process.ts'), {
      env: { ...process.env, TMPDIR: this.#folder, TEMP: this.#folder },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
  }
}
