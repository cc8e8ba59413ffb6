import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { sound } from './newsroom.ts';

const project = resolve(import.meta.dirname, '../..');

/** How one of the program's commands was called. */
export interface Call {
  readonly name: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** What stood in the one article then. */
  readonly article: string;
  /** How many of the processes that led here had the lock of the hooks open. */
  readonly lockHolders: number;
}

/** A clone with the hooks' own scripts and, for a program, commands that note how they are called. */
export interface RecordingRoom {
  readonly clone: string;
  readonly repository: string;
  /** @returns what was called since the last time, in order */
  readonly calls: () => Call[];
  /** From now on a command, or `install` by `npm ci`, fails, or does so no more. */
  readonly fails: (name: string, really: boolean) => void;
  readonly write: (article: string) => void;
}

const names = ['check', 'test', 'build', 'gate', 'deploy'];

/**
 * The subject is what the hooks ask of the program, and when; what it does then has its own tests, and
 * takes seconds.
 *
 * @param root an empty folder
 * @param target where the repository publishes
 */
export async function recordingRoom(root: string, target: string): Promise<RecordingRoom> {
  const [clone, repository, log] = [
    join(root, 'clone'),
    join(root, 'bantin.git'),
    join(root, 'calls'),
  ];
  cpSync(join(project, '.ci'), join(clone, '.ci'), { recursive: true });
  mkdirSync(join(clone, 'content'));
  writeFileSync(join(clone, '.gitignore'), 'node_modules\n.cache\n');
  writeFileSync(join(clone, 'record.mjs'), recorder(log, join(repository, 'bantin.lock')));
  const scripts = Object.fromEntries(names.map((name) => [name, `node record.mjs ${name}`]));
  const about = { name: 'bantin', version: '0.1.0' };
  const all = { ...about, scripts: { ...scripts, install: 'node record.mjs install' } };
  writeFileSync(join(clone, 'package.json'), JSON.stringify(all));
  const lock = { ...about, lockfileVersion: 3, packages: { '': about } };
  writeFileSync(join(clone, 'package-lock.json'), JSON.stringify(lock));
  await sound('bash', [join(clone, '.ci/hook.sh'), repository, target], root);
  await sound('git', ['init', '--quiet', '--initial-branch=main'], clone);
  await sound('git', ['remote', 'add', 'origin', repository], clone);
  return {
    clone,
    repository,
    calls: () => {
      const lines = existsSync(log) ? readFileSync(log, 'utf8').split('\n').filter(Boolean) : [];
      rmSync(log, { force: true });
      return lines.map((line) => JSON.parse(line) as Call);
    },
    fails: (name, really) => {
      if (really) writeFileSync(`${log}.${name}`, '');
      else rmSync(`${log}.${name}`);
    },
    write: (article) => writeFileSync(join(clone, 'content', 'bai.md'), article),
  };
}

/**
 * A module that adds a line to the log, and fails where a file beside that says so. It asks the processes
 * above it for their files, because Node hands on none of its own.
 */
const recorder = (log: string, lock: string) => `
import { appendFileSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
const [log, lock, tests] = ${JSON.stringify([log, lock, process.pid])};
const [name, ...args] = process.argv.slice(2);
// Of the process itself, the one through which the list was read is closed again.
const filesOf = (pid) =>
  readdirSync('/proc/' + pid + '/fd').map((fd) => '/proc/' + pid + '/fd/' + fd).filter(existsSync);
const above = (pid) => Number(/^.*\\) \\S (\\d+)/su.exec(readFileSync('/proc/' + pid + '/stat', 'utf8'))[1]);
let lockHolders = 0;
for (let pid = process.pid; pid !== tests; pid = above(pid)) {
  if (filesOf(pid).some((file) => statSync(file).ino === statSync(lock).ino)) lockHolders += 1;
}
const article = readFileSync('content/bai.md', 'utf8');
appendFileSync(log, JSON.stringify({ name, args, cwd: process.cwd(), article, lockHolders }) + '\\n');
if (existsSync(log + '.' + name)) process.exit(1);
`;
