import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { inject } from 'vitest';
import { demonstration } from '../fixtures/demonstration.ts';
import { outsideTests } from './outside-tests.ts';
import { once } from './run.ts';

export const projectFolder = resolve(import.meta.dirname, '../..');

/** Two days after the newest article of the demonstration, long before the embargoed one. */
export const fixedNow = '2023-07-01T08:00:00+07:00';

export interface BuildArguments {
  /** Content folder; default: the demonstration. */
  readonly content?: string;
  readonly base?: string;
  readonly site?: string;
  readonly now?: string;
  /** Distinguishes builds that are meant to be made again with the same arguments. */
  readonly again?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface BuiltSite {
  readonly folder: string;
  readonly content: string;
  /** `/` or `/path/`. */
  readonly base: string;
  /** Scheme and host its canonical addresses must have. */
  readonly origin: string;
  /** Everything the build said on standard output. */
  readonly output: string;
}

/** Where the demonstration site says it stands: `url` of its `site.yaml`. */
const ownOrigin = 'https://bantin.example';

/** Builds a site with the real command, once a run for each set of arguments. */
export async function builtSite(wanted: BuildArguments = {}): Promise<BuiltSite> {
  const { content = demonstration, base, site, now = fixedNow, env } = wanted;
  // The first build of a machine encodes every photo; others at the same time would do so too.
  if (content === demonstration && Object.keys(wanted).length > 0) await rootSite();
  const key = createHash('sha256').update(JSON.stringify(wanted)).digest('hex').slice(0, 12);
  return once(inject('runFolder'), `site-${key}`, async (folder) => {
    const out = join(folder, 'dist');
    const { code, stdout, stderr } = await runCommand(
      'build',
      [
        ...['--content', content, '--out', out, '--now', now],
        ...(base === undefined ? [] : ['--base', base]),
        ...(site === undefined ? [] : ['--site', site]),
      ],
      env,
    );
    if (code !== 0) throw new Error(`build ended with ${code}:\n${stdout}\n${stderr}`);
    return {
      folder: out,
      content,
      base: base ?? '/',
      origin: new URL(site ?? ownOrigin).origin,
      output: stdout,
    };
  });
}

/** The demonstration site at the root of its own domain. */
export const rootSite = (): Promise<BuiltSite> => builtSite();

/** The same content below a path of somebody else's domain. */
export const basedSite = (): Promise<BuiltSite> =>
  builtSite({ base: '/bantin/', site: 'https://donvi.example/' });

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs one of the project's commands to its end, as `npm run` would. */
export function runCommand(
  name: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  return new Promise((done) => {
    execFile(
      process.execPath,
      [join(projectFolder, 'src', 'cli', `${name}.ts`), ...args],
      { cwd: projectFolder, env: { ...outsideTests(), ...env }, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) =>
        done({ code: error ? Number(error.code ?? 1) : 0, stdout, stderr }),
    );
  });
}
