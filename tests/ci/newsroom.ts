import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compileCache } from '../site/run.ts';

const project = resolve(import.meta.dirname, '../..');

/** What a command said, standard output and errors in the order they came. */
export interface Said {
  readonly code: number | null;
  readonly text: string;
}

/** A clone of an editor's, the bare repository it is pushed to, and where that publishes. */
export interface Newsroom {
  readonly clone: string;
  readonly repository: string;
  /** Where the repository builds. */
  readonly work: string;
  readonly target: string;
}

/** What a clone needs besides content and what is made below. */
const copied = ['src', 'public', '.ci', 'astro.config.ts', 'tsconfig.json', '.gitignore'];

/**
 * This project's own files in a clone, with the content given, and a repository that publishes. The
 * packages lie in a folder above all of them and the lockfile asks for none, so that `npm ci` runs as it
 * does everywhere and needs no network.
 *
 * @param root an empty folder
 * @param content is copied
 */
export async function newsroom(root: string, content: string): Promise<Newsroom> {
  const clone = join(root, 'clone');
  const repository = join(root, 'bantin.git');
  const target = join(root, 'served');
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'));
  for (const name of copied) {
    cpSync(join(project, name), join(clone, name), { recursive: true });
  }
  cpSync(content, join(clone, 'content'), { recursive: true });
  const { name, version, type, imports, scripts } = JSON.parse(
    readFileSync(join(project, 'package.json'), 'utf8'),
  ) as Record<string, unknown>;
  const lock = { name, version, lockfileVersion: 3, packages: { '': { name, version } } };
  writeJson(join(clone, 'package.json'), { name, version, type, imports, scripts });
  writeJson(join(clone, 'package-lock.json'), lock);
  writeTest(clone, true);
  await sound('bash', [join(clone, '.ci/hook.sh'), repository, target], root);
  await sound('git', ['init', '--quiet', '--initial-branch=main'], clone);
  await sound('git', ['remote', 'add', 'origin', repository], clone);
  return { clone, repository, work: join(repository, 'bantin-work'), target };
}

/** The whole of a clone's tests: one that passes, or one that fails. */
export function writeTest(clone: string, passes: boolean): void {
  const tests = join(clone, 'tests');
  mkdirSync(tests, { recursive: true });
  const config = `export default { test: { root: import.meta.dirname, include: ['*.test.ts'] } };\n`;
  writeFileSync(join(tests, 'vitest.config.ts'), config);
  const text = `import { expect, it } from 'vitest';\n\nit('adds', () => expect(1 + 1).toBe(${passes ? 2 : 3}));\n`;
  writeFileSync(join(tests, 'sum.test.ts'), text);
}

/**
 * Commits everything in a clone and pushes it.
 *
 * @param on `begins` is called after the commit, before the push; `says` as in `run`
 */
export async function push(
  clone: string,
  on: { readonly begins?: () => void; readonly says?: (text: string) => void } = {},
): Promise<Said> {
  await sound('git', ['add', '--all'], clone);
  await sound('git', ['commit', '--quiet', '--message', 'Bài mới'], clone);
  on.begins?.();
  return run('git', ['push', 'origin', 'HEAD:main'], clone, on);
}

/** @throws Error with what the command said, where it fails */
export async function sound(program: string, args: readonly string[], cwd: string): Promise<Said> {
  const said = await run(program, args, cwd);
  if (said.code !== 0) throw new Error(`${program} ${args.join(' ')}: ${said.text}`);
  return said;
}

/** @param on `says` is told everything said so far, whenever there is more; `env` is added */
export function run(
  program: string,
  args: readonly string[],
  cwd: string,
  on: { readonly says?: (text: string) => void; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<Said> {
  return new Promise((done, fail) => {
    const env = { ...environment, ...on.env };
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let text = '';
    const listen = (chunk: string) => {
      text += chunk;
      on.says?.(text);
    };
    // A chunk may end in the middle of a letter.
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', listen);
    child.on('error', fail);
    child.on('close', (code) => done({ code, text }));
  });
}

/** As of somebody who pushes: nothing of this test run, nobody's settings of git. */
const environment = {
  PATH: process.env['PATH'],
  HOME: process.env['HOME'],
  [compileCache]: process.env[compileCache],
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'Biên tập viên',
  GIT_AUTHOR_EMAIL: 'bien-tap@bantin.example',
  GIT_COMMITTER_NAME: 'Biên tập viên',
  GIT_COMMITTER_EMAIL: 'bien-tap@bantin.example',
};

function writeJson(path: string, value: unknown): void {
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
}
