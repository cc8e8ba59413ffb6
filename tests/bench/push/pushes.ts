import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { newsroom, push } from '../../ci/newsroom.ts';
import { command } from '../../cli/commands.ts';
import { freePort } from '../../delivery/running.ts';
import { startNginx } from '../../delivery/web-servers.ts';
import { addressOf } from '../corpus/article.ts';
import { benchDir, corpusFolder, imagineCorpus, writeOurArticle } from '../corpus.ts';
import { type Measured, Stopwatch } from '../measure/stopwatch.ts';

/** One push, until the page can be read. */
interface Push {
  /** Seconds of each step as the hooks print them, and of the delivery as it says of itself. */
  readonly steps: ReadonlyMap<string, number>;
  readonly use: Measured;
}

interface Pushes {
  /** The first one brings the whole archive and fills the caches. */
  readonly archive: Push;
  readonly articles: readonly Push[];
}

/**
 * From `git push` of one new article to its page from nginx, by the hooks of `.ci/hook.sh` in a bare
 * repository on this machine, some times behind each other.
 *
 * @throws Error where there is no nginx or git, or a push fails
 */
export async function pushesToPage(size: number, runs: number): Promise<Pushes> {
  mkdirSync(benchDir, { recursive: true });
  const root = mkdtempSync(join(benchDir, 'push-'));
  // nginx reads as a user of its own.
  chmodSync(root, 0o755);
  const corpus = imagineCorpus({ size, photos: 'none' });
  try {
    const content = join(root, 'content');
    cpSync(corpusFolder(corpus, []), content, { recursive: true });
    const room = await newsroom(root, content);
    const archive = await pushOnce(room.clone, async () => {});
    const port = await freePort();
    const files = join(root, 'files');
    const site = ['--site', join(room.work, 'dist'), '--root', room.target];
    const written = await command('server-config', files, ...site, '--listen', `127.0.0.1:${port}`);
    if (written.code !== 0) throw new Error(written.err);
    const server = await startNginx(join(root, 'nginx'), join(files, 'nginx.conf'), port);
    try {
      const articles: Push[] = [];
      for (let n = 1; n <= runs; n++) {
        const article = corpus.added(n);
        writeOurArticle(join(room.clone, 'content'), article, []);
        const read = async () => {
          const response = await fetch(`http://127.0.0.1:${port}${addressOf(article)}`);
          if (!response.ok) throw new Error(`${addressOf(article)} answers ${response.status}.`);
        };
        articles.push(await pushOnce(room.clone, read));
      }
      return { archive, articles };
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

async function pushOnce(clone: string, read: () => Promise<void>): Promise<Push> {
  let watch: Stopwatch | undefined;
  const begins = () => {
    watch = new Stopwatch(process.pid);
  };
  const { code, text } = await push(clone, { begins });
  if (code === 0) await read();
  const use = watch?.end();
  const delivered = /Xong: đã đăng bản \d+, (\d+,\d) giây/u.exec(text)?.[1];
  if (code !== 0 || !use || delivered === undefined)
    throw new Error(`Nothing was delivered:\n${text}`);
  const steps = new Map<string, number>();
  for (const [, name = '', seconds = ''] of text.matchAll(/== ([^:\n]+): (\d+,\d) giây/gu)) {
    // Both hooks end with a line for all of their steps.
    if (name !== 'Xong') steps.set(name, secondsOf(seconds));
  }
  return { steps: steps.set('delivery alone', secondsOf(delivered)), use };
}

/** `12,3` */
function secondsOf(text: string): number {
  return Number(text.replace(',', '.'));
}
