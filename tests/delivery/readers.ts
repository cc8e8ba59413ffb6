import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { nginxConfig } from '#delivery/server/nginx';
import { outsideTests } from '../site/outside-tests.ts';
import { serve } from '../site/serve.ts';
import { find } from './programs.ts';
import { freePort, openFolder, removeFolder } from './running.ts';
import { markedPages, smallSite } from './small-site.ts';
import { startNginx } from './web-servers.ts';

export interface Load {
  /** Of its own; the sites are made there. */
  readonly folder: string;
  readonly switches: number;
  /** Answers that must have been read before it ends. */
  readonly reads: number;
  readonly say?: (line: string) => void;
}

export interface Outcome {
  readonly server: string;
  readonly switches: number;
  readonly rollbacks: number;
  readonly pages: number;
  readonly reads: number;
  /** What readers met that they must not. */
  readonly faults: readonly string[];
}

/** Readers at the same time: enough that every switch happens among their requests. */
const readers = 6;

/**
 * Delivers release after release to a folder that a web server serves, every fifth time goes back, and
 * lets readers read the whole time: a page, then, as browsers do, its style sheet.
 */
export async function underLoad({ folder, switches, reads, say }: Load): Promise<Outcome> {
  const open = openFolder('load');
  const target = join(open, 'target');
  const markers = ['xanh', 'vang', 'trang'];
  const sites = markers.map((marker) => smallSite(join(folder, marker), marker));
  const faults: string[] = [];
  let read = 0;
  let done = 0;
  let rollbacks = 0;
  let over = false;
  const next = async () => {
    const site = sites[(done - rollbacks) % sites.length];
    if (!site) throw new Error('no site');
    await command('deploy', [target, '--site', site.folder]);
  };
  await next();
  const server = await start(open, join(target, 'current'));
  const agent = new Agent({ keepAlive: true, maxSockets: readers });
  const reader = async (seed: number) => {
    for (let turn = seed; !over; turn++) {
      const index = turn % markedPages;
      const path = index === 0 ? '' : `trang/${index}/`;
      const page = await fetchText(server.address + path, agent);
      read += 1;
      const found = new Set(page.body.match(/xanh|vang|trang(?!\/)/gu));
      if (page.status !== 200) faults.push(`${path}: ${page.status}`);
      else if (found.size !== 1) faults.push(`${path}: ${[...found].join(' and ')}`);
      const style = /href="\/([^"]+)"/u.exec(page.body)?.[1] ?? 'none';
      const sheet = await fetchText(server.address + style, agent);
      read += 1;
      if (sheet.status !== 200) faults.push(`${style} of ${path}: ${sheet.status}`);
    }
  };
  const reading = Array.from({ length: readers }, (_, seed) => reader(seed * 7));
  try {
    while (done < switches || read < reads) {
      done += 1;
      if (done % 5 === 0) {
        await command('rollback', [target]);
        rollbacks += 1;
      } else await next();
      // A style sheet stays for one release: who reads gets that far between two switches.
      const before = read;
      const share = Math.max(readers * 4, Math.ceil((reads - read) / Math.max(1, switches - done)));
      while (read - before < share && !over) await wait(1);
      if (done % 10 === 0)
        say?.(`${done}/${switches} switches, ${read} reads, ${faults.length} faults`);
    }
  } finally {
    over = true;
    await Promise.allSettled(reading);
    agent.destroy();
    await server.close();
    removeFolder(open);
  }
  const [failed] = (await Promise.allSettled(reading)).filter(
    ({ status }) => status === 'rejected',
  );
  if (failed) faults.push(String((failed as PromiseRejectedResult).reason));
  return {
    server: server.name,
    switches: done,
    rollbacks,
    pages: markedPages,
    reads: read,
    faults,
  };
}

/** The command in a process of its own, so that readers read at every moment of it. */
async function command(name: string, args: readonly string[]): Promise<void> {
  const project = join(import.meta.dirname, '..', '..');
  const file = join(project, 'src', 'cli', `${name}.ts`);
  const options = { cwd: project, env: outsideTests() };
  await promisify(execFile)(process.execPath, [file, ...args], options);
}

/** nginx with the configuration that is written for it; a small server of ours where there is none. */
async function start(folder: string, root: string) {
  if (find('nginx') === undefined) {
    return { name: 'a small server', ...(await serve({ folder: root, base: '/' })) };
  }
  const port = await freePort();
  const config = join(folder, 'site.conf');
  const site = { base: '/', root, moved: [], files: [] };
  const options = { listen: `127.0.0.1:${port}`, serverName: '_', brotli: false };
  mkdirSync(folder, { recursive: true });
  writeFileSync(config, nginxConfig(site, options));
  const { stop } = await startNginx(join(folder, 'nginx'), config, port);
  return { name: 'nginx', address: `http://127.0.0.1:${port}/`, close: stop };
}

function fetchText(
  address: string,
  agent: Agent,
): Promise<{ readonly status: number; readonly body: string }> {
  return new Promise((done, fail) => {
    get(address, { agent }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        body += chunk;
      });
      response.on('error', fail);
      response.on('end', () => done({ status: response.statusCode ?? 0, body }));
    }).on('error', fail);
  });
}
