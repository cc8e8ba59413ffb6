import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { mortal } from '../edition/killed/mortal.ts';
import { killGroup } from '../edition/killed/process-group.ts';
import { type Ended, projectFolder, runCommand } from '../site/built-site.ts';
import { outsideTests } from '../site/outside-tests.ts';
import { pathOf } from './programs.ts';
import type { SshServer } from './ssh-server.ts';

/** A target as a test reaches it and looks into it. */
export interface TestTarget {
  /** The folder, which lies on this machine either way. */
  readonly folder: string;
  /** As typed. */
  readonly address: string;
  readonly flags: readonly string[];
}

/** A folder of this machine, below a test's own. */
export function localTarget(folder: string, name: string): TestTarget {
  const path = join(folder, 'targets', name);
  return { folder: path, address: path, flags: [] };
}

/** A folder that is reached by ssh. A space and a quote are in it: what a shell would take apart. */
export function remoteTarget(
  folder: string,
  name: string,
  sshd: SshServer | undefined,
): TestTarget {
  if (!sshd) throw new Error('sshd does not run');
  const path = join(folder, 'remote targets', `o'${name}`);
  mkdirSync(join(path, '..'), { recursive: true });
  return {
    folder: path,
    address: `ssh://${sshd.host}:${sshd.port}${path}`,
    flags: ['--ssh-config', sshd.clientConfig],
  };
}

export function deliver(
  site: { readonly folder: string },
  target: TestTarget,
  ...more: readonly string[]
): Promise<Ended> {
  return runCommand('deploy', argumentsFor(site, target, more));
}

export function rollBack(target: TestTarget, ...more: readonly string[]): Promise<Ended> {
  return runCommand('rollback', [target.address, ...target.flags, ...more]);
}

function argumentsFor(
  site: { readonly folder: string },
  target: TestTarget,
  more: readonly string[] = [],
): string[] {
  return [target.address, '--site', site.folder, ...target.flags, ...more];
}

/** Folder that readers see. */
export function live({ folder }: TestTarget): string {
  return join(folder, 'current');
}

/** Number of the release that readers see, as its folder has it. */
export function liveRelease({ folder }: TestTarget): string {
  return readlinkSync(join(folder, 'current')).replace('releases/', '');
}

export function releasesIn({ folder }: TestTarget): string[] {
  return readdirSync(join(folder, 'releases'))
    .filter((name) => !name.endsWith('.former'))
    .sort();
}

/**
 * Begins a deployment over a slow line and kills it, as hard as processes can be killed, when `when`
 * becomes true of what it has said and of its target.
 *
 * @param folder of a test's own, for the slow line: four megabytes take ten seconds
 * @param whole with all that it has started; alone it leaves rsync at work
 * @returns whether it was killed before it had ended
 */
export async function killDuring(
  site: { readonly folder: string },
  target: TestTarget,
  folder: string,
  whole: boolean,
  when: (said: string) => boolean,
): Promise<boolean> {
  const slow = join(folder, 'slow');
  mkdirSync(slow, { recursive: true });
  writeFileSync(join(slow, 'rsync'), `#!/bin/sh\nexec ${pathOf('rsync')} --bwlimit=400 "$@"\n`);
  chmodSync(join(slow, 'rsync'), 0o755);
  const environment = outsideTests();
  const child = spawn(
    process.execPath,
    [join(projectFolder, 'src', 'cli', 'deploy.ts'), ...argumentsFor(site, target)],
    {
      cwd: projectFolder,
      env: { ...environment, PATH: `${slow}${delimiter}${environment['PATH']}` },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    },
  );
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  let over = false;
  const ended = once(child, 'exit').then(([, signal]) => {
    over = true;
    return signal === 'SIGKILL';
  });
  while (!over && !when(said)) await wait(5);
  if (whole && child.pid !== undefined) killGroup(child.pid);
  else child.kill('SIGKILL');
  return ended;
}

/**
 * Begins a deployment to a folder, which dies before it touches it for the so-manieth time.
 *
 * @param only the function of `node:fs` whose calls are counted; without it all
 * @returns whether it died
 */
export async function dieAtTouch(
  site: { readonly folder: string },
  target: TestTarget,
  touch: number,
  only?: string,
): Promise<boolean> {
  const death = { touch, folders: [target.folder], ...(only !== undefined && { only }) };
  const { killed } = await mortal(projectFolder, 'deploy', argumentsFor(site, target), death);
  return killed;
}

/** Files on their way to a target. */
export function incomingFiles({ folder }: TestTarget): number {
  const incoming = join(folder, 'releases', '.incoming');
  try {
    return existsSync(incoming) ? readdirSync(incoming, { recursive: true }).length : 0;
  } catch {
    // It was renamed in the meantime.
    return 0;
  }
}
