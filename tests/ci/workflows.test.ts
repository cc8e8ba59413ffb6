import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { command } from '../cli/commands.ts';
import { filledIn } from './expressions.ts';
import { run } from './newsroom.ts';
import { github, githubFile, gitlab, gitlabFile, nightlyFile, textOf } from './steps.ts';

const project = resolve(import.meta.dirname, '../..');
const scripts = readdirSync(join(project, '.ci')).map((name) => textOf(`.ci/${name}`));
const { scripts: npmScripts } = JSON.parse(textOf('package.json')) as {
  scripts: Record<string, string>;
};

const jobs = Object.entries(github().jobs);
const steps = jobs.flatMap(([, job]) => job.steps);
const nightly = github(nightlyFile);
const allJobs = [...jobs, ...Object.entries(nightly.jobs)];
const allSteps = allJobs.flatMap(([, job]) => job.steps);
const gitlabJobs = Object.entries(gitlab()).filter(([, job]) => job.script !== undefined);
const gitlabShells = gitlabJobs.map(([, { before_script = [], script }]) =>
  [...before_script, ...script].join('\n'),
);

/** Every piece of shell: of the scripts, and of both files. */
const shells = [...scripts, ...allSteps.flatMap(({ run: text }) => text ?? []), ...gitlabShells];

describe('the workflow of GitHub', () => {
  it('names every action by the hash of a commit, with its version beside it', () => {
    const uses = [githubFile, nightlyFile].flatMap(
      (file) => textOf(file).match(/\buses:.*$/gmu) ?? [],
    );
    expect(uses.length).toBe(allSteps.filter((step) => step.uses !== undefined).length);
    for (const line of uses) {
      expect(line).toMatch(/^uses: actions\/[a-z/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/u);
    }
  });

  it('names one commit for all parts of an action', () => {
    const pairs = allSteps.flatMap(({ uses }) => {
      const [, action = '', hash = ''] = /^(\w+\/[\w-]+).*@(.*)$/u.exec(uses ?? '') ?? [];
      return uses === undefined ? [] : [`${action} ${hash}`];
    });
    const actions = new Set(pairs.map((pair) => pair.split(' ')[0]));
    expect(new Set(pairs).size).toBe(actions.size);
  });

  it('gives nothing to all jobs, and to each no more than it needs', () => {
    expect(github().permissions).toEqual({});
    expect(Object.fromEntries(jobs.map(([name, job]) => [name, job.permissions]))).toEqual({
      site: { contents: 'read', pages: 'read' },
      deploy: { pages: 'write', 'id-token': 'write' },
    });
  });

  it('runs nothing of the repository in the job that may write', () => {
    expect(github().jobs['deploy']?.steps.map(({ uses }) => uses?.split('@')[0])).toEqual([
      'actions/deploy-pages',
    ]);
  });

  it('leaves no key in the clone', () => {
    const checkouts = allSteps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.map((step) => step.with?.['persist-credentials'])).toEqual([false, false]);
  });

  it('puts no value of anybody into the text of a command', () => {
    for (const { run: text } of allSteps) expect(text ?? '').not.toContain('${{');
  });

  it('runs with the rights of whoever sends a pull request, on the main branch and by the clock', () => {
    expect(Object.keys(github().on).sort()).toEqual([
      'pull_request',
      'push',
      'schedule',
      'workflow_dispatch',
    ]);
    expect(github().on['push']).toEqual({ branches: ['main'] });
  });

  it('lets nothing run beside a deployment or stop it, and one run for each pull request', () => {
    const { group, 'cancel-in-progress': cancel } = github().concurrency;
    const at = (event_name: string, ref: string) => {
      const contexts = { github: { event_name, ref } };
      return { group: filledIn(group, contexts), stops: filledIn(cancel, contexts) };
    };
    const push = at('push', 'refs/heads/main');
    expect(push.stops).toBe('false');
    for (const event of ['schedule', 'workflow_dispatch']) {
      expect(at(event, 'refs/heads/main')).toEqual(push);
    }
    const request = at('pull_request', 'refs/pull/7/merge');
    expect(request.stops).toBe('true');
    const others = [push, at('pull_request', 'refs/pull/8/merge')];
    expect(others.map(({ group }) => group)).not.toContain(request.group);
  });

  it('asks for the shell that fails where any command of a pipe does', () => {
    for (const file of [githubFile, nightlyFile]) {
      expect(github(file).defaults).toEqual({ run: { shell: 'bash' } });
    }
  });

  it('ends, whatever hangs', () => {
    for (const [name, job] of allJobs) {
      expect({ name, minutes: job['timeout-minutes'] }).toEqual({
        name,
        minutes: expect.any(Number),
      });
    }
  });

  it('keeps in its cache what the commands keep', () => {
    const paths = steps
      .filter(({ uses }) => uses?.startsWith('actions/cache/'))
      .map((step) => step.with?.['path']);
    expect(paths).toEqual(['.cache', '.cache']);
    expect(textOf('src/edition/folders.ts')).toContain("join(projectDir, '.cache', 'bantin')");
    expect(textOf('.ci/test.sh')).toContain('passed=.cache/');
  });
});

describe('the nightly workflow of GitHub', () => {
  it('runs by the clock or by hand, reads and writes nothing, and waits for no other', () => {
    expect(Object.keys(nightly.on).sort()).toEqual(['schedule', 'workflow_dispatch']);
    expect(nightly.permissions).toEqual({});
    expect(Object.values(nightly.jobs).map(({ permissions }) => permissions)).toEqual([
      { contents: 'read' },
    ]);
    expect(nightly.concurrency.group).not.toContain('publish');
  });

  it('proves all there is to prove, with the servers that takes, as GitLab does', () => {
    const commands = Object.values(nightly.jobs).flatMap(({ steps }) =>
      steps.flatMap(({ run: text }) => text ?? []),
    );
    expect(commands).toEqual(gitlab()['prove']?.script);
    expect(commands.at(-1)).toBe('npm run prove');
  });
});

describe('what CI calls', () => {
  it('is written in a shell that bash can read', async () => {
    expect(shells.length).toBeGreaterThan(10);
    for (const text of scripts) expect(text).toMatch(/^#!\/usr\/bin\/env bash\n/u);
    for (const text of shells) {
      expect(await run('bash', ['-n', '-c', text], project)).toEqual({ code: 0, text: '' });
    }
  });

  it('exists: every command of npm, every flag, every script', async () => {
    const calls = shells.flatMap((text) => [
      ...text.matchAll(/\bnpm (?:run (?:--silent )?)?([a-z-]+)([^\n;&|]*)/gu),
    ]);
    const ours = calls.filter(([, name = '']) => name !== 'ci');
    expect(ours.length).toBeGreaterThan(12);
    const flags = new Map<string, Set<string>>();
    for (const [, name = '', rest = ''] of ours) {
      expect(npmScripts).toHaveProperty(name);
      const own = / -- (.*)/u.exec(rest)?.[1]?.match(/--[a-z-]+/gu) ?? [];
      flags.set(name, new Set([...(flags.get(name) ?? []), ...own]));
    }
    for (const [name, wanted] of flags) {
      if (wanted.size === 0) continue;
      const { out } = await command(name, '--help');
      for (const flag of wanted) expect(out, `${name} ${flag}`).toContain(`${flag} `);
    }
    const files = shells.flatMap((text) => text.match(/(?<=\bbash )\.ci\/\S+/gu) ?? []);
    expect(files.length).toBeGreaterThan(2);
    for (const file of files) expect(existsSync(join(project, file)), file).toBe(true);
  });

  it('is the same in the same order for GitHub, GitLab and the plain script', () => {
    const order = (text: string) =>
      [...text.matchAll(/npm run --silent (check|build|gate|deploy)\b|bash \.ci\/(test)\.sh/gu)]
        .map(([, name, test]) => name ?? test)
        .filter((name, index, all) => name !== all[index - 1]);
    const expected = ['check', 'test', 'build', 'gate'];
    const [site = ''] = gitlabShells;
    expect(order(textOf('.ci/publish.sh'))).toEqual([...expected, 'deploy']);
    expect(order(site)).toEqual(expected);
    expect(order(steps.map(({ run: text }) => text ?? '').join('\n'))).toEqual(expected);
  });
});

describe('the file of GitLab', () => {
  it('deploys one at a time and never stops midway', () => {
    const file = gitlab() as unknown as Record<string, Record<string, unknown>>;
    expect(gitlabJobs.map(([name]) => name)).toEqual(['site', 'prove', 'pages', 'server']);
    expect(file['.deploy']).toMatchObject({ interruptible: false, resource_group: 'production' });
    for (const name of ['pages', 'server'])
      expect(file[name]).toMatchObject({ extends: '.deploy' });
  });

  it('shows findings in the merge request too', () => {
    const report = /codequality: (\S+)/u.exec(textOf(gitlabFile))?.[1];
    expect(gitlabShells[0]).toContain(`--format=gitlab --now "$NOW" > ${report} `);
  });
});
