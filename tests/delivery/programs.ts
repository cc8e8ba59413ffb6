import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where programs of the system lie, for users whose path leaves out the second kind. */
const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];

/** Package of Debian that brings each program. */
const packages = {
  nginx: 'nginx libnginx-mod-http-brotli-static',
  apache2: 'apache2',
  sshd: 'openssh-server',
  ssh: 'openssh-client',
  'ssh-keygen': 'openssh-client',
  rsync: 'rsync',
  flock: 'util-linux',
} as const;

type Program = keyof typeof packages;

/** Path of a program; `undefined` where it is not installed. */
export function find(program: Program): string | undefined {
  return folders.map((folder) => join(folder, program)).find(isProgram);
}

/** @throws Error that says what to install */
export function pathOf(program: Program): string {
  const path = find(program);
  if (path === undefined)
    throw new Error(`${program} is missing: apt install ${packages[program]}`);
  return path;
}

/**
 * Whether tests that need programs can run here. Where one is missing the run says so; in CI, where
 * all of them belong, they run and fail.
 */
export function canRun(...programs: readonly Program[]): boolean {
  const missing = programs.filter((program) => find(program) === undefined);
  if (missing.length === 0 || process.env['CI'] === 'true') return true;
  const wanted = missing.map((program) => packages[program]).join(' ');
  process.stdout.write(`\nNOT TESTED: ${missing.join(', ')} missing (apt install ${wanted})\n`);
  return false;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
