import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentWith, faulty, sound as soundArticle } from '../cli/commands.ts';
import { openFolder, removeFolder } from '../delivery/running.ts';
import { demonstration } from '../fixtures/demonstration.ts';
import { atLength } from '../run/at-length.ts';
import { begins, labelOf, type Occasion, runGithubJob } from './github-job.ts';
import { newsroom } from './newsroom.ts';
import { type GithubStep, github, gitlab, runGitlabJob } from './steps.ts';

/** The commands of both files, run in a clone as the runners do. */
const root = openFolder('jobs');
let clone: string;

beforeAll(async () => {
  const content = contentWith({ '2023-03-01-ra-quan': soundArticle });
  cpSync(join(demonstration, 'pages'), join(content, 'pages'), { recursive: true });
  ({ clone } = await newsroom(root, content));
});

afterAll(() => {
  removeFolder(root);
});

const place = 'articles/2023/2023-03-01-bai-hai/index.md';

/** Runs something while a broken article lies in the clone. */
async function withBrokenArticle<T>(work: () => Promise<T>): Promise<T> {
  const file = join(clone, 'content', place);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, faulty);
  try {
    return await work();
  } finally {
    rmSync(join(file, '..'), { recursive: true });
  }
}

const page = (folder: string) => readFileSync(join(clone, folder, 'index.html'), 'utf8');
const manifest = () => readFileSync(join(clone, 'dist', 'ban-tin.json'), 'utf8');

/** Puts a script into the front page, as no build of ours does. */
const spoil = `sed -i 's,</head>,<script>document.title = 1</script>&,' dist/index.html`;
const refusal = /^index\.html\n(?: +.*\n)*? +\[inline\]/mu;

describe('the jobs of GitHub', () => {
  const { site, deploy } = github().jobs;
  if (!site || !deploy) throw new Error('The workflow has no jobs “site” and “deploy”.');
  const pages = { origin: 'https://don-vi.github.io', base_path: '/ban-tin' };
  const all = site.steps.map(labelOf);
  /** Enough to see what is handed over: the actions, and the steps that conditions ask about. */
  const quick = site.steps.filter(({ id, uses }) => id !== undefined || uses !== undefined);
  /** Those and the build, with what judges it: a check or a test more changes nothing of that. */
  const brief = site.steps.filter(
    (step) =>
      atLength || !['Check', 'Test, unless only content has changed'].includes(labelOf(step)),
  );
  const [fetched, asked, handed, kept] = [
    ['actions/checkout', 'actions/setup-node', 'actions/cache/restore'],
    'actions/configure-pages',
    'actions/upload-pages-artifact',
    'actions/cache/save',
  ];
  const actionsOf = (ran: readonly string[]) => ran.filter((label) => label.includes('/'));

  const occasion = (
    event_name: string,
    ref = 'refs/heads/main',
    base_url = pages.origin + pages.base_path,
  ): Occasion => ({
    // The repository is in the event of a schedule too, since September 2022.
    github: { event_name, ref, event: { repository: { default_branch: 'main' } } },
    actions: { [asked]: { ...pages, base_url } },
  });
  const runFor = async (at: Occasion, steps: readonly GithubStep[] = site.steps) => {
    if (!begins(site, at.github)) throw new Error('The job “site” does not begin.');
    const done = await runGithubJob({ ...site, steps }, clone, at);
    return { ...done, deployed: begins(deploy, at.github, done) };
  };

  it('show a broken article at its line, build nothing, and keep the photos they know', async () => {
    const { code, text, ran, outputs } = await withBrokenArticle(() => runFor(occasion('push')));
    expect({ code, outputs }).toEqual({ code: 1, outputs: { deploy: '' } });
    expect(text).toMatch(
      new RegExp(`^::error file=content/${place},line=3,col=7,.*::Đơn vị “Trung đoan 9001”`, 'mu'),
    );
    expect(existsSync(join(clone, 'dist'))).toBe(false);
    expect(actionsOf(ran)).toEqual([...fetched, kept]);
  });

  it('build and publish what a push brings, for the place where it will be', async () => {
    const { code, text, ran, deployed } = await runFor(occasion('push'));
    expect({ code, text, deployed }).toMatchObject({ code: 0, deployed: true });
    expect(text).toMatch(/^Đạt: \d+ tệp/mu);
    expect(page('dist')).toContain('href="/ban-tin/bai-viet/2023/03/01/ra-quan/"');
    expect(page('dist')).toContain('https://don-vi.github.io/ban-tin/');
    expect(ran).toEqual(all);
  });

  it('publish by the clock what is new, and only that', async () => {
    let live: string | undefined = manifest();
    const server: Server = createServer((request, response) => {
      const found = request.url === '/ban-tin/ban-tin.json' ? live : undefined;
      response.writeHead(found === undefined ? 404 : 200).end(found);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/ban-tin`;
    const at = (event: string) => occasion(event, 'refs/heads/main', address);
    const before = manifest();
    const { ran, deployed } = await runFor(at('schedule'), brief);
    const left = brief.map(labelOf).filter((label) => label !== handed && label !== kept);
    expect({ ran, deployed }).toEqual({ ran: left, deployed: false });
    expect(manifest()).not.toBe(before);

    const published = { ran: quick.map(labelOf), deployed: true };
    expect(await runFor(at('push'), quick)).toMatchObject(published);
    live = before.replace(/"index.html": "../u, '"index.html": "zz');
    expect(await runFor(at('schedule'), quick)).toMatchObject(published);
    live = undefined;
    expect(await runFor(at('schedule'), quick)).toMatchObject(published);
    await new Promise((done) => server.close(done));
  });

  it('publish when the main branch is asked for by hand', async () => {
    const { ran, deployed } = await runFor(occasion('workflow_dispatch'), quick);
    expect({ ran, deployed }).toEqual({ ran: quick.map(labelOf), deployed: true });
  });

  it('build and do not publish what a pull request brings', async () => {
    const at = occasion('pull_request', 'refs/pull/7/merge');
    const steps = atLength ? site.steps : quick;
    const { code, text, ran, deployed } = await runFor(at, steps);
    expect({ code, text, deployed }).toMatchObject({ code: 0, deployed: false });
    const left = steps.map(labelOf).filter((label) => label !== asked && label !== handed);
    expect(ran).toEqual(left);
    if (atLength) expect(page('dist')).toContain('href="/bai-viet/2023/03/01/ra-quan/"');
  });

  it('do not publish when another branch is asked for by hand', async () => {
    const at = occasion('workflow_dispatch', 'refs/heads/thu');
    const { ran, deployed } = await runFor(at, quick);
    const left = quick.map(labelOf).filter((label) => label !== asked && label !== handed);
    expect({ ran, deployed }).toEqual({ ran: left, deployed: false });
  });

  it('hand over nothing that the gate refuses', async () => {
    const built = brief.findLastIndex(({ run }) => run?.includes(' build ')) + 1;
    const steps = brief.toSpliced(built, 0, { name: 'Spoil', run: spoil });
    const { code, text, ran, outputs, deployed } = await runFor(occasion('push'), steps);
    expect({ code, outputs, deployed }).toEqual({
      code: 1,
      outputs: { deploy: '' },
      deployed: false,
    });
    expect(text).toMatch(refusal);
    expect(actionsOf(ran)).toEqual([...fetched, asked, kept]);
  });

  it('keep no caches where the packages could not be installed', async () => {
    const lockfile = join(clone, 'package-lock.json');
    const before = readFileSync(lockfile, 'utf8');
    rmSync(lockfile);
    const { result, ran } = await runFor(occasion('push'), quick).finally(() =>
      writeFileSync(lockfile, before),
    );
    expect({ result, actions: actionsOf(ran) }).toEqual({ result: 'failure', actions: fetched });
  });

  it('keep no caches when they are stopped', async () => {
    const at = { ...occasion('push'), cancelledAfter: 'install' };
    const { result, ran } = await runFor(at, quick);
    expect({ result, actions: actionsOf(ran) }).toEqual({ result: 'cancelled', actions: fetched });
  });

  it.each([
    ['success', 'true', true],
    ['success', 'false', false],
    ['success', '', false],
    ['failure', 'true', false],
    ['cancelled', 'true', false],
  ] as const)('deploy after a %s that says “%s”: %s', (result, wanted, expected) => {
    const { github: context } = occasion('push');
    const done = { result, outputs: { deploy: wanted } };
    expect(begins(deploy, context, done)).toBe(expected);
  });
});

describe('the jobs of GitLab', () => {
  const { site, pages, server } = gitlab();
  if (!site || !pages || !server)
    throw new Error('The file has no jobs “site”, “pages” and “server”.');
  const report = () =>
    JSON.parse(readFileSync(join(clone, '.cache/publish/code-quality.json'), 'utf8')) as unknown;

  it('show a broken article in the log and in the report', async () => {
    const before = manifest();
    const { code, text } = await withBrokenArticle(() => runGitlabJob(site, clone, {}));
    expect(code).toBe(1);
    expect(text).toContain(`content/${place}:3:7  LỖI  Đơn vị “Trung đoan 9001”`);
    // It was the check that found it, not the build at the end of all.
    expect(text).not.toContain('Chương trình không đổi');
    expect(report()).toMatchObject([
      { severity: 'blocker', location: { path: `content/${place}`, lines: { begin: 3 } } },
    ]);
    expect(manifest()).toBe(before);
  });

  // The gate stands in the same job where GitHub's does, and that one is proved every time.
  if (atLength) {
    it('build for a server of one’s own where there is one, and hand over nothing that the gate refuses', async () => {
      const env = { CI_PAGES_URL: 'https://don-vi.gitlab.io/x', BANTIN_TARGET: 'a@b:/srv/bantin' };
      const built = site.script.findLastIndex((line) => line.includes(' build ')) + 1;
      const script = site.script.toSpliced(built, 0, spoil);
      const { code, text } = await runGitlabJob({ ...site, script }, clone, env);
      expect(code).toBe(1);
      expect(text).toMatch(refusal);
      expect(page('dist')).toContain('href="/bai-viet/2023/03/01/ra-quan/"');
    });
  }

  // No machine of GitLab is to be had: what is proved is what the job asks of npm there.
  it.each([
    ['push', []],
    ['web', []],
    ['schedule', ['--scheduled']],
  ])('deploy to that server at a %s with %j', async (source, flags) => {
    const folder = join(root, `server-${source}`);
    const [bin, key, config, calls] = ['bin', 'key', 'ssh-config', 'calls'].map((name) =>
      join(folder, name),
    ) as [string, string, string, string];
    mkdirSync(bin, { recursive: true });
    writeFileSync(key, '');
    writeFileSync(calls, '');
    for (const name of ['npm', 'apt-get']) {
      writeFileSync(join(bin, name), `#!/bin/sh\necho ${name} "$@" >> '${calls}'\n`);
      chmodSync(join(bin, name), 0o755);
    }
    const script = server.script.map((line) => line.replaceAll('/tmp/bantin-ssh-config', config));
    const { code, text } = await runGitlabJob({ ...server, script }, clone, {
      PATH: `${bin}:${process.env['PATH']}`,
      CI_PIPELINE_SOURCE: source,
      BANTIN_TARGET: 'a@b:/srv/bantin',
      BANTIN_SSH_KEY: key,
      BANTIN_KNOWN_HOSTS: '/known',
    });
    expect({ code, text }).toMatchObject({ code: 0 });
    expect(readFileSync(config, 'utf8')).toBe(`IdentityFile ${key}\nUserKnownHostsFile /known\n`);
    const deploy = ['npm run --silent deploy -- a@b:/srv/bantin --ssh-config', config, ...flags];
    expect(readFileSync(calls, 'utf8').split('\n').filter(Boolean)).toEqual([
      expect.stringMatching(/^apt-get update /u),
      expect.stringMatching(/^apt-get install .*openssh-client rsync$/u),
      expect.stringMatching(/^npm ci /u),
      deploy.join(' '),
    ]);
  });

  // Last: the built site stands where the project's own files to copy stood.
  it('build for GitLab Pages, and hand over the built site', async () => {
    const url = { CI_PAGES_URL: 'https://don-vi.gitlab.io/nhom/ban-tin' };
    const { code, text } = await runGitlabJob(site, clone, url);
    expect({ code, text }).toMatchObject({ code: 0 });
    expect(report()).toEqual([]);
    expect(page('dist')).toContain('href="/nhom/ban-tin/bai-viet/2023/03/01/ra-quan/"');
    expect(existsSync(join(clone, 'public', 'index.html'))).toBe(false);
    const built = page('dist');
    expect(await runGitlabJob(pages, clone, {})).toMatchObject({ code: 0 });
    expect(page('public')).toBe(built);
    expect(existsSync(join(clone, 'dist'))).toBe(false);
  });
});
