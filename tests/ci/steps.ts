import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { run, type Said } from './newsroom.ts';

const project = resolve(import.meta.dirname, '../..');

export const githubFile = '.github/workflows/publish.yml';
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
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  readonly needs?: string;
  readonly if?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly steps: readonly GithubStep[];
}

export interface GithubWorkflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: unknown;
  readonly concurrency: Readonly<Record<string, unknown>>;
  readonly jobs: Readonly<Record<string, GithubJob>>;
}

export interface GitlabJob {
  readonly before_script?: readonly string[];
  readonly script: readonly string[];
  readonly timeout?: string;
}

export const textOf = (file: string) => readFileSync(join(project, file), 'utf8');

export const github = () => parse(textOf(githubFile)) as GithubWorkflow;
export const gitlab = () => parse(textOf(gitlabFile)) as Readonly<Record<string, GitlabJob>>;

/**
 * Runs the commands of a GitHub job as its runner does: each `run` in a shell of its own, with what
 * earlier ones wrote to `GITHUB_ENV`, until one fails. Actions (`uses`) are left out.
 *
 * @param folder a clone
 * @param values of the expressions that the job passes in its environment, by their text
 * @returns what the last step ended with, what all have said, what they wrote to `GITHUB_OUTPUT`
 */
export async function runGithubJob(
  { env = {}, steps }: GithubJob,
  folder: string,
  values: Readonly<Record<string, string>>,
): Promise<Said & { readonly outputs: string }> {
  const outputs = join(folder, '..', 'github-output');
  const kept = join(folder, '..', 'github-env');
  for (const file of [outputs, kept]) writeFileSync(file, '');
  const withValues = (of: Readonly<Record<string, string>>) =>
    Object.entries(of).map(([name, text]) => [name, filledIn(text, values)] as const);
  let text = '';
  let code: number | null = 0;
  for (const step of steps) {
    if (step.run === undefined || code !== 0) continue;
    const earlier = readFileSync(kept, 'utf8').matchAll(/^([^=\n]+)=(.*)$/gmu);
    const said = await run('bash', ['-eo', 'pipefail', '-c', step.run], folder, {
      env: {
        ...Object.fromEntries([...earlier].map(([, name, value]) => [name, value])),
        ...Object.fromEntries([...withValues(env), ...withValues(step.env ?? {})]),
        GITHUB_ENV: kept,
        GITHUB_OUTPUT: outputs,
      },
    });
    text += said.text;
    code = said.code;
  }
  return { code, text, outputs: readFileSync(outputs, 'utf8') };
}

/** Runs the commands of a GitLab job as its runner does: all in one shell. */
export function runGitlabJob(
  { before_script = [], script }: GitlabJob,
  folder: string,
  env: Readonly<Record<string, string>>,
): Promise<Said> {
  const lines = [...before_script, ...script].join('\n');
  return run('bash', ['-eo', 'pipefail', '-c', lines], folder, { env });
}

function filledIn(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\$\{\{\s*(.*?)\s*\}\}/gu, (_, expression: string) => {
    const value = values[expression];
    if (value === undefined) throw new Error(`No value for “${expression}”.`);
    return value;
  });
}
