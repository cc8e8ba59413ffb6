import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentWith, faulty, sound as soundArticle } from '../cli/commands.ts';
import { openFolder, removeFolder } from '../delivery/running.ts';
import { demonstration } from '../fixtures/demonstration.ts';
import { newsroom } from './newsroom.ts';
import { github, gitlab, runGithubJob, runGitlabJob } from './steps.ts';

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

describe('the job of GitHub', () => {
  const job = github().jobs['site'];
  if (!job) throw new Error('The workflow has no job “site”.');
  const publishing = /\{\{ (.*) \}\}/u.exec(job.env?.['PUBLISHING'] ?? '')?.[1] ?? '';
  const pages = { origin: 'https://don-vi.github.io', path: '/ban-tin' };
  const runFor = (event: string, live = pages.origin + pages.path, steps = job.steps) => {
    const here = event !== 'pull_request';
    return runGithubJob({ ...job, steps }, clone, {
      [publishing]: String(here),
      'github.event_name': event,
      'steps.pages.outputs.origin': here ? pages.origin : '',
      'steps.pages.outputs.base_path': here ? pages.path : '',
      'steps.pages.outputs.base_url': here ? live : '',
    });
  };

  it('shows a broken article at its line and builds nothing', async () => {
    const { code, text, outputs } = await withBrokenArticle(() => runFor('push'));
    expect({ code, outputs }).toEqual({ code: 1, outputs: '' });
    expect(text).toMatch(
      new RegExp(`^::error file=content/${place},line=3,col=7,.*::Đơn vị “Trung đoan 9001”`, 'mu'),
    );
    expect(existsSync(join(clone, 'dist'))).toBe(false);
  });

  it('builds what a push brings for the place where it will be', async () => {
    const { code, text, outputs } = await runFor('push');
    expect({ code, text, outputs }).toMatchObject({ code: 0, outputs: 'wanted=true\n' });
    expect(text).toMatch(/^Đạt: \d+ tệp/mu);
    expect(page('dist')).toContain('href="/ban-tin/bai-viet/2023/03/01/ra-quan/"');
    expect(page('dist')).toContain('https://don-vi.github.io/ban-tin/');
  });

  it('publishes by the clock what is new, and only that', async () => {
    let live: string | undefined = manifest();
    const server: Server = createServer((request, response) => {
      const found = request.url === '/ban-tin/ban-tin.json' ? live : undefined;
      response.writeHead(found === undefined ? 404 : 200).end(found);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/ban-tin`;
    const before = manifest();
    expect((await runFor('schedule', address)).outputs).toBe('wanted=false\n');
    expect(manifest()).not.toBe(before);

    const comparing = job.steps.filter(({ id }) => id === 'deploy');
    const wantedFor = async (event: string) => (await runFor(event, address, comparing)).outputs;
    expect(await wantedFor('push')).toBe('wanted=true\n');
    live = before.replace(/"index.html": "../u, '"index.html": "zz');
    expect(await wantedFor('schedule')).toBe('wanted=true\n');
    live = undefined;
    expect(await wantedFor('schedule')).toBe('wanted=true\n');
    await new Promise((done) => server.close(done));
  });

  it('builds a pull request and publishes nothing', async () => {
    const { code, text, outputs } = await runFor('pull_request');
    expect({ code, text, outputs }).toMatchObject({ code: 0, outputs: 'wanted=false\n' });
    expect(page('dist')).toContain('href="/bai-viet/2023/03/01/ra-quan/"');
  });
});

describe('the jobs of GitLab', () => {
  const { site, pages } = gitlab();
  if (!site || !pages) throw new Error('The file has no jobs “site” and “pages”.');
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

  it('build for a server of one’s own where there is one', async () => {
    const env = { CI_PAGES_URL: 'https://don-vi.gitlab.io/x', BANTIN_TARGET: 'a@b:/srv/bantin' };
    const { code, text } = await runGitlabJob(site, clone, env);
    expect({ code, text }).toMatchObject({ code: 0 });
    expect(page('dist')).toContain('href="/bai-viet/2023/03/01/ra-quan/"');
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
