import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Contexts, filledIn, holds, type Status } from './expressions.ts';
import { run, type Said } from './newsroom.ts';
import type { GithubJob, GithubStep } from './steps.ts';

type Values = Readonly<Record<string, string>>;

/** What GitHub knows when a job begins, and what happens to it. */
export interface Occasion {
  /** The context `github`. */
  readonly github: Contexts;
  /** Outputs of actions, by the action's name. */
  readonly actions?: Readonly<Record<string, Values>>;
  /** The `id` of a step: somebody stops the run as soon as that step is done. */
  readonly cancelledAfter?: string;
}

export interface DoneJob {
  readonly result: Status;
  readonly outputs: Values;
}

export interface RanJob extends DoneJob, Said {
  /** The labels of the steps that were not skipped. */
  readonly ran: readonly string[];
}

/** The action that a step uses, without its version, or else the step's name. */
export const labelOf = ({ uses, name = '' }: GithubStep) => uses?.split('@')[0] ?? name;

/**
 * Runs a GitHub job as its runner does: every `if:`, every expression in the environment, and each `run`
 * in a shell of its own with what earlier ones wrote to `GITHUB_ENV` and `GITHUB_OUTPUT`. Actions do
 * nothing here and succeed.
 *
 * @param folder a clone
 * @returns what the first step that failed ended with, or 0, and what all have said
 * @throws Error at a key of a job or step that means something and is not heeded here
 */
export async function runGithubJob(
  job: GithubJob,
  folder: string,
  { github, actions = {}, cancelledAfter }: Occasion,
): Promise<RanJob> {
  refuseOtherKeys(job, jobKeys);
  const files = {
    GITHUB_ENV: join(folder, '..', 'github-env'),
    GITHUB_OUTPUT: join(folder, '..', 'github-output'),
  };
  writeFileSync(files.GITHUB_ENV, '');
  const jobEnv = allFilledIn(job.env, { github });
  const steps: Record<string, { outcome: string; outputs: Values }> = {};
  const ran: string[] = [];
  let [result, code, text]: [Status, number | null, string] = ['success', 0, ''];
  for (const step of job.steps) {
    refuseOtherKeys(step, stepKeys);
    const done = (outcome: string, outputs: Values) => {
      if (step.id !== undefined) steps[step.id] = { outcome, outputs };
    };
    const before = { ...jobEnv, ...assignmentsIn(files.GITHUB_ENV) };
    const env = { ...before, ...allFilledIn(step.env, { github, steps, env: before }) };
    if (!holds(step.if, { github, steps, env }, result)) {
      done('skipped', {});
      continue;
    }
    ran.push(labelOf(step));
    writeFileSync(files.GITHUB_OUTPUT, '');
    const said = await runStep(step, folder, { ...env, ...files });
    text += said.text;
    const outputs = { ...actions[labelOf(step)], ...assignmentsIn(files.GITHUB_OUTPUT) };
    done(said.code === 0 ? 'success' : 'failure', outputs);
    if (said.code !== 0 && result === 'success') [result, code] = ['failure', said.code];
    if (step.id !== undefined && step.id === cancelledAfter) result = 'cancelled';
  }
  return { code, text, result, ran, outputs: allFilledIn(job.outputs, { github, steps }) };
}

/** Whether a job begins, once the one that it needs is done where it needs one. */
export function begins(job: GithubJob, github: Contexts, needed?: DoneJob): boolean {
  refuseOtherKeys(job, jobKeys);
  const needs = job.needs === undefined || needed === undefined ? {} : { [job.needs]: needed };
  const [result = 'success'] = Object.values(needs).map((of) => of.result);
  return holds(job.if, { github, needs }, result);
}

/** `defaults` of the workflow ask for bash by name, which GitHub starts with these options. */
async function runStep({ run: text }: GithubStep, folder: string, env: Values): Promise<Said> {
  if (text === undefined) return { code: 0, text: '' };
  return run('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', text], folder, { env });
}

const jobKeys = [
  ...['name', 'runs-on', 'timeout-minutes', 'permissions', 'environment'],
  ...['needs', 'if', 'env', 'outputs', 'steps'],
];
const stepKeys = ['id', 'name', 'uses', 'with', 'if', 'env', 'run'];

/** With `continue-on-error`, for example, what is run here would prove nothing of what GitHub does. */
function refuseOtherKeys(of: GithubJob | GithubStep, known: readonly string[]): void {
  const other = Object.keys(of).filter((key) => !known.includes(key));
  if (other.length > 0) throw new Error(`“${of.name}” has ${other}, which is not heeded here.`);
}

const allFilledIn = (of: Values = {}, contexts: Contexts): Values =>
  Object.fromEntries(Object.entries(of).map(([name, text]) => [name, filledIn(text, contexts)]));

const assignmentsIn = (file: string): Values =>
  Object.fromEntries(
    [...readFileSync(file, 'utf8').matchAll(/^([^=\n]+)=(.*)$/gmu)].map(([, name, value]) => [
      name ?? '',
      value ?? '',
    ]),
  );
