import { spawn } from 'node:child_process';
import { type Measured, Stopwatch } from './stopwatch.ts';

/** A program to be measured. */
export interface Command {
  readonly program: string;
  readonly parameters: readonly string[];
  readonly cwd: string;
}

/**
 * Runs a command to its end.
 *
 * @throws Error with the last of its output where it fails
 */
export function measure({ program, parameters, cwd }: Command): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    const watch = new Stopwatch(child.pid ?? 0);
    let output = '';
    const keep = (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-4000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', reject);
    child.on('close', (code) => {
      const measured = watch.end();
      if (code === 0) resolve(measured);
      else reject(new Error(`${program} ${parameters.join(' ')} ended with ${code}:\n${output}`));
    });
  });
}

/** One command after another as one. */
export function together(parts: readonly Measured[]): Measured {
  const sum = (of: (part: Measured) => number) => parts.reduce((all, part) => all + of(part), 0);
  const seconds = sum((part) => part.seconds);
  return {
    seconds,
    cpuSeconds: sum((part) => part.cpuSeconds),
    othersCores: sum((part) => part.othersCores * part.seconds) / seconds,
    peakBytes: Math.max(...parts.map((part) => part.peakBytes)),
  };
}
