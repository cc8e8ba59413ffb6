import type { Command } from '../measure/measure.ts';
import { programOf } from './project.ts';

/** Pagefind over a built site, as its manual says. */
export function searchOf(out: string): Command {
  return {
    program: process.execPath,
    parameters: [programOf('pagefind', 'lib', 'runner', 'bin.cjs'), '--site', out, '--quiet'],
    cwd: out,
  };
}
