import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { outsideTests } from '../../site/outside-tests.ts';
import { killGroup, survivors } from './process-group.ts';

/** When a command dies. */
export type Death =
  /** With everything it has started, some milliseconds after it has said something. */
  | Moment
  /** Alone, before it touches these folders for the so-manieth time, from 1. */
  | {
      readonly touch: number;
      readonly folders: readonly string[];
      /** The function of `node:fs` whose calls are counted; without it all. */
      readonly only?: string;
    };

/** A moment of a run that another run has too, though it may be faster or slower. */
export interface Moment {
  /** Line that was said last, numbers left out; empty at the start. */
  readonly said: string;
  /** Milliseconds after it. */
  readonly after: number;
}

/** How a command has ended. */
export interface Ended {
  /** Its exit code where it came to its end. */
  readonly code: number | null;
  readonly killed: boolean;
  /** Standard output and standard error. */
  readonly said: string;
  readonly milliseconds: number;
  /** When it said its lines, in their order: line without numbers, milliseconds after its start. */
  readonly lines: readonly (readonly [line: string, at: number])[];
  /** Numbers of processes that did not end with it. */
  readonly survivors: readonly number[];
}

/** Runs a command of a project in a process group of its own, to its end or its death. */
export async function mortal(
  project: string,
  command: string,
  args: readonly string[],
  death?: Death,
): Promise<Ended> {
  const touch = death && 'touch' in death ? death : undefined;
  const preload = touch ? ['--import', dieAt] : [];
  const program = join('src', 'cli', `${command}.ts`);
  const began = performance.now();
  const child = spawn(process.execPath, [...preload, program, ...args], {
    cwd: project,
    env: {
      ...outsideTests(),
      ...(touch && {
        DIE_AT: String(touch.touch),
        DIE_IN: JSON.stringify(touch.folders),
        DIE_ONLY: touch.only ?? '',
      }),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${command} did not start`);
  const moment = death && 'after' in death ? death : undefined;
  let timer: NodeJS.Timeout | undefined;
  const hear = (line: string) => {
    lines.push([line, performance.now() - began]);
    if (line === moment?.said) timer ??= setTimeout(killGroup, moment.after, pid);
  };
  let said = '';
  const lines: [string, number][] = [];
  hear('');
  const listen = (chunk: string) => {
    const begun = said.slice(said.lastIndexOf('\n') + 1) + chunk;
    for (const line of begun.split('\n').slice(0, -1)) hear(line.replaceAll(/\d+/gu, '#'));
    said += chunk;
  };
  child.stdout.setEncoding('utf8').on('data', listen);
  child.stderr.setEncoding('utf8').on('data', listen);
  const closed = once(child, 'close');
  await once(child, 'exit');
  const milliseconds = performance.now() - began;
  clearTimeout(timer);
  const left = await survivors(pid);
  // Its output is whole only when nobody holds it open any more.
  await closed;
  const { exitCode: code, signalCode } = child;
  return { code, killed: signalCode === 'SIGKILL', said, milliseconds, lines, survivors: left };
}

const dieAt = pathToFileURL(join(import.meta.dirname, 'die-at.ts')).href;
