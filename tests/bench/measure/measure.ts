import { spawn } from 'node:child_process';
import { type TreeUse, TreeWatch } from './process-tree.ts';

/** A program to be measured. */
export interface Command {
  readonly program: string;
  readonly parameters: readonly string[];
  readonly cwd: string;
}

export interface Measured extends TreeUse {
  readonly seconds: number;
}

/**
 * Runs a command to its end.
 *
 * @throws Error with the last of its output where it fails
 */
export function measure({ program, parameters, cwd }: Command): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const child = spawn(program, parameters, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    const watch = new TreeWatch(child.pid ?? 0);
    let output = '';
    const keep = (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-4000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', reject);
    child.on('close', (code) => {
      const seconds = (performance.now() - began) / 1000;
      const use = watch.end();
      if (code === 0) resolve({ seconds, ...use });
      else reject(new Error(`${program} ${parameters.join(' ')} ended with ${code}:\n${output}`));
    });
  });
}

/** One command after another as one. */
export function together(parts: readonly Measured[]): Measured {
  return {
    seconds: parts.reduce((sum, part) => sum + part.seconds, 0),
    cpuSeconds: parts.reduce((sum, part) => sum + part.cpuSeconds, 0),
    peakBytes: Math.max(...parts.map((part) => part.peakBytes)),
  };
}
