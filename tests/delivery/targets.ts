import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Ended, projectFolder, runCommand } from '../site/built-site.ts';
import { outsideTests } from '../site/outside-tests.ts';
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
 * Begins a deployment and kills it, as hard as a process can be killed, when `when` becomes true of
 * what it has said and of its target.
 *
 * @returns whether it was killed before it had ended
 */
export async function killDuring(
  site: { readonly folder: string },
  target: TestTarget,
  when: (said: string) => boolean,
): Promise<boolean> {
  const child = spawn(
    process.execPath,
    [join(projectFolder, 'src', 'cli', 'deploy.ts'), ...argumentsFor(site, target)],
    { cwd: projectFolder, env: outsideTests(), stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const ended = new Promise<boolean>((done) => {
    child.on('exit', (_, signal) => done(signal === 'SIGKILL'));
  });
  let over = false;
  ended.then(
    () => {
      over = true;
    },
    () => {},
  );
  while (!over && !when(said)) await wait(0);
  child.kill('SIGKILL');
  return ended;
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
