import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { openFolder, removeFolder } from '../delivery/running.ts';
import { atLength, enoughOf } from '../run/at-length.ts';
import { sound } from './newsroom.ts';
import { gitlab, gitlabFile } from './steps.ts';

/** As `--list-json` gives them. */
interface ListedJob {
  readonly name: string;
  readonly when: string;
  readonly allow_failure: boolean;
  readonly needs?: readonly { readonly job: string }[];
}

const program = createRequire(import.meta.url).resolve('gitlab-ci-local');
const folder = openFolder('rules');

beforeAll(async () => {
  // Not named `main`: no rule may believe that it is.
  await sound('git', ['init', '--quiet', '--initial-branch=chinh'], folder);
  await sound('git', ['remote', 'add', 'origin', 'git@gitlab.example:a/b.git'], folder);
  const head = 'refs/remotes/origin/HEAD';
  await sound('git', ['symbolic-ref', head, 'refs/remotes/origin/chinh'], folder);
  // The program does not ask the rules of `workflow` whether there is a pipeline at all; of a job it does.
  const { workflow, ...file } = gitlab() as unknown as { workflow?: { rules?: unknown } };
  const pipeline = { stage: 'site', script: ['true'], rules: workflow?.rules };
  writeFileSync(join(folder, gitlabFile), stringify({ ...file, pipeline }));
  await sound('git', ['add', gitlabFile], folder);
  await sound('git', ['commit', '--quiet', '--message', 'CI'], folder);
});

afterAll(() => {
  removeFolder(folder);
});

/** The jobs of the pipeline that a push to a branch begins; `args` say what else is known of it. */
async function pipeline(branch: string, ...args: readonly string[]) {
  await sound('git', ['checkout', '--quiet', '-B', branch], folder);
  const { text } = await sound(process.execPath, [program, '--list-json', ...args], folder);
  const list = /^\[\n.*^\]/msu.exec(text)?.[0];
  if (list === undefined) throw new Error(text);
  const jobs = (JSON.parse(list) as ListedJob[])
    .filter(({ when }) => when !== 'never')
    .map(({ name, when, allow_failure, needs = [] }) => ({
      ...{ name, when, allow_failure },
      needs: needs.map(({ job }) => job),
    }));
  const begins = jobs.some(({ name }) => name === 'pipeline');
  return begins ? jobs.filter(({ name }) => name !== 'pipeline') : [];
}

describe('a pipeline of GitLab', () => {
  // What fails ends it: no job begins before another has succeeded, and none may fail.
  const [site, pages, server, prove] = ['site', 'pages', 'server', 'prove'].map((name) => ({
    ...{ name, when: 'on_success', allow_failure: false },
    needs: name === 'pages' || name === 'server' ? ['site'] : [],
  }));
  const source = (name: string) => ['--variable', `CI_PIPELINE_SOURCE=${name}`];
  const noBranch = ['--unset-variable', 'CI_COMMIT_BRANCH'];
  const target = ['--variable', 'BANTIN_TARGET=bantin@may-chu:/srv/bantin'];

  it.each(enoughOf(['push', 'schedule', 'web'], (name) => name !== 'web'))(
    'publishes the main branch at a %s, in one place',
    async (name) => {
      expect(await pipeline('chinh', ...source(name), ...target)).toEqual([site, server]);
      // The program takes a second for each question.
      if (!atLength && name !== 'push') return;
      expect(await pipeline('chinh', ...source(name))).toEqual([site, pages]);
      const cleared = ['--variable', 'BANTIN_TARGET='];
      expect(await pipeline('chinh', ...source(name), ...cleared)).toEqual([site, pages]);
    },
  );

  it('proves by the clock where the schedule asks for it, beside what any schedule does', async () => {
    const nightly = ['--variable', 'BANTIN_PROVE=1'];
    expect(await pipeline('chinh', ...source('schedule'), ...nightly)).toEqual([
      site,
      prove,
      pages,
    ]);
    if (!atLength) return;
    expect(await pipeline('chinh', ...source('push'), ...nightly)).toEqual([site, pages]);
  });

  it('builds a merge request and publishes nothing', async () => {
    const request = [...source('merge_request_event'), ...noBranch];
    expect(await pipeline('thu', ...request, ...target)).toEqual([site]);
    if (!atLength) return;
    expect(await pipeline('thu', ...request)).toEqual([site]);
    expect(await pipeline('chinh', ...request, ...target)).toEqual([site]);
  });

  it('does not begin for another branch, nor for a tag', async () => {
    expect(await pipeline('thu', ...target)).toEqual([]);
    if (atLength) expect(await pipeline('thu')).toEqual([]);
    expect(await pipeline('chinh', ...noBranch, '--variable', 'CI_COMMIT_TAG=v1')).toEqual([]);
  });
});
