import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { outsideTests } from '../../site/outside-tests.ts';

export interface Build {
  readonly code: number | null;
  /** Standard output and standard error, in the order they came. */
  readonly said: string;
  /** Pages rendered again, and how many the site has; absent where the build says nothing of it. */
  readonly rendered?: { readonly pages: number; readonly of: number };
}

/**
 * Runs the build of a project as an editor does: a process of its own, to its end.
 *
 * @param onSaid told all that the build has said, whenever it says more
 */
export function build(
  project: string,
  args: readonly string[],
  onSaid?: (said: string) => void,
): Promise<Build> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join('src', 'cli', 'build.ts'), ...args], {
      cwd: project,
      env: outsideTests(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    const listen = (chunk: string) => {
      said += chunk;
      onSaid?.(said);
    };
    child.stdout.setEncoding('utf8').on('data', listen);
    child.stderr.setEncoding('utf8').on('data', listen);
    child.on('error', reject);
    child.on('close', (code) => {
      const [, pages, of] = /^Dựng lại (\d+)\/(\d+) trang$/mu.exec(said) ?? [];
      const rendered =
        of === undefined ? {} : { rendered: { pages: Number(pages), of: Number(of) } };
      resolve({ code, said, ...rendered });
    });
  });
}
