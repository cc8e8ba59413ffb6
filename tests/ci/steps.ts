import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { run, type Said } from './newsroom.ts';

const project = resolve(import.meta.dirname, '../..');

export const githubFile = '.github/workflows/publish.yml';
/** What runs every night. */
export const nightlyFile = '.github/workflows/prove.yml';
export const gitlabFile = '.gitlab-ci.yml';

export interface GithubStep {
  readonly id?: string;
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, unknown>>;
}

export interface GithubJob {
  readonly name?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  readonly needs?: string;
  readonly if?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly steps: readonly GithubStep[];
}

export interface GithubWorkflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: unknown;
  readonly concurrency: Readonly<Record<'group' | 'cancel-in-progress', string>>;
  readonly defaults: unknown;
  readonly jobs: Readonly<Record<string, GithubJob>>;
}

export interface GitlabJob {
  readonly before_script?: readonly string[];
  readonly script: readonly string[];
  readonly timeout?: string;
  readonly needs?: readonly string[];
}

export const textOf = (file: string) => readFileSync(join(project, file), 'utf8');

export const github = (file = githubFile) => parse(textOf(file)) as GithubWorkflow;
export const gitlab = () => parse(textOf(gitlabFile)) as Readonly<Record<string, GitlabJob>>;

/** Runs the commands of a GitLab job as its runner does: all in one shell. */
export function runGitlabJob(
  { before_script = [], script }: GitlabJob,
  folder: string,
  env: Readonly<Record<string, string>>,
): Promise<Said> {
  const lines = [...before_script, ...script].join('\n');
  return run('bash', ['-eo', 'pipefail', '-c', lines], folder, { env });
}
