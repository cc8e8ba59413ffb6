import {
  appendFileSync,
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { deploy } from '#delivery/deploy';
import { Compressor } from '#delivery/release/compress';
import { KnownLists } from '#delivery/release/known-lists';
import { leftForReaders } from '#delivery/release/left-for-readers';
import { stageRelease } from '#delivery/release/stage';
import { rollback } from '#delivery/rollback';
import { parseManifest } from '#view/site-manifest';
import { atLength, enoughOf } from '../run/at-length.ts';
import { openFolder, removeFolder } from './running.ts';
import { contentOf, smallSites, writeManifest } from './small-site.ts';
import { describeTargets } from './target-kinds.ts';
import {
  deliver,
  dieAtTouch,
  live,
  liveRelease,
  localTarget,
  releasesIn,
  type TestTarget,
} from './targets.ts';

const folder = openFolder('difference');
const site = smallSites(join(folder, 'sites'));
const lists = join(folder, 'lists');
const outside = join(folder, 'outside');
let stages = 0;

mkdirSync(outside);
writeFileSync(join(outside, 'x'), 'x');

afterAll(() => removeFolder(folder));

/** Delivers in this process; what was said. */
async function bring(from: string, to: TestTarget): Promise<string> {
  const said: string[] = [];
  const dir = join(folder, `stage-${++stages}`);
  const staged = await stageRelease(from, dir, new Compressor(join(folder, 'compressed')));
  const { address: target } = to;
  const reaching = to.flags[1] === undefined ? { target } : { target, sshConfig: to.flags[1] };
  await deploy(staged, reaching, { scheduled: false }, new KnownLists(lists), (line) =>
    said.push(line),
  );
  removeFolder(dir);
  return said.join('\n');
}

/** Numbers from 0 to below `end`, the same in every run. */
function dice(seed: number): (end: number) => number {
  let state = seed * 2654435761 + 1;
  return (end) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % end;
  };
}

/** Some come and go, some are a folder in one site and a file in the next. */
const pool = [
  ...['index.html', '404.html', 'a', 'a/b/c.html', 'a/b/d.html', 'a/e.txt', 'x/y/z/sau.html'],
  ...['_/Page.css', '_/Cu.js', 'anh/1.jpg', 'anh/2.jpg', 'tim-kiem/f/vi.pf_fragment', 'l/-n.html'],
  ...['b c/đ ẽ.html', "q'uote/index.html", 'bai-viet/2023/06/29/bai/index.html'],
];

/** A site of some of the pool, each with one of three contents. */
function randomSite(name: string, roll: (end: number) => number): string {
  const dir = join(folder, 'random', name);
  mkdirSync(dir, { recursive: true });
  const chosen = pool.filter(() => roll(4) > 0);
  for (const path of chosen) {
    if (path === 'a' && chosen.some((one) => one.startsWith('a/'))) continue;
    const target = join(dir, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, `${path} ${roll(3)} `.repeat(roll(2) === 0 ? 3 : 200));
  }
  writeManifest(dir);
  return dir;
}

/** What somebody or something may do to the files of a target between two deployments. */
const mischief: ((to: TestTarget, roll: (end: number) => number) => void)[] = [
  // In place, with the same size and the same time: trees share the file.
  (to, roll) => {
    const path = oneOf(treesOf(to), roll);
    const { atime, mtime, size } = statSync(path);
    writeFileSync(path, 'x'.repeat(size));
    utimesSync(path, atime, mtime);
  },
  (to, roll) => appendFileSync(oneOf(treesOf(to), roll), 'x'),
  (to, roll) => rmSync(oneOf(treesOf(to), roll)),
  (to, roll) => chmodSync(oneOf(treesOf(to), roll), 0o666),
  (to, roll) => chmodSync(dirname(oneOf(treesOf(to), roll)), 0o700),
  (to, roll) => rmSync(dirname(oneOf(treesOf(to), roll)), { recursive: true }),
  (to, roll) => {
    const path = oneOf(treesOf(to), roll);
    rmSync(path);
    symlinkSync('/etc/hostname', path);
  },
  (to, roll) => {
    const path = oneOf(treesOf(to), roll);
    rmSync(path);
    mkdirSync(join(path, 'la'), { recursive: true });
  },
  (to, roll) => {
    for (const tree of treesOf(to)) {
      writeFileSync(join(tree, `la ${roll(9)}\n.php`), 'x');
      mkdirSync(join(tree, 'trong/rong'), { recursive: true });
    }
  },
  (to) => {
    for (const tree of treesOf(to)) {
      rmSync(join(tree, 'etc'), { force: true });
      symlinkSync(outside, join(tree, 'etc'));
    }
  },
  (to) => removeFolder(join(to.folder, '.bantin-records')),
  (to, roll) => {
    const records = join(to.folder, '.bantin-records');
    for (const name of readdirSync(records)) {
      const path = join(records, name);
      const bytes = readFileSync(path);
      bytes[roll(bytes.length)] = 66;
      writeFileSync(path, bytes);
    }
  },
  () => removeFolder(lists),
  (to) => removeFolder(join(to.folder, '.bantin-spare')),
];

/** Folders of all trees, that of the live release first. */
function treesOf({ folder: root }: TestTarget): string[] {
  return ['current', ...below(join(root, 'releases')), ...below(join(root, '.bantin-spare'))]
    .map((path) => join(root, path.replace(`${root}/`, '')))
    .filter((path) => statSync(path).isDirectory());
}

function below(dir: string): string[] {
  return existsSync(dir) ? readdirSync(dir).map((name) => join(dir, name)) : [];
}

function oneOf(trees: readonly string[], roll: (end: number) => number): string {
  const tree = trees[roll(trees.length)] ?? '';
  const files = [...contentOf(tree).keys()].sort();
  return join(tree, files[roll(files.length)] ?? '');
}

/** What each release holds, by its folder. */
function releasesOf({ folder: root }: TestTarget): Map<string, Map<string, string>> {
  const folders = below(join(root, 'releases')).filter((path) => statSync(path).isDirectory());
  return new Map(folders.map((path) => [path, contentOf(path)]));
}

/** Everything below a folder: path, kind, permissions. */
function looksOf(dir: string): string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((path) => `${path} ${lstatSync(join(dir, path)).mode.toString(8)}`)
    .sort();
}

describeTargets('by what differs, in', folder, (target, kind) => {
  it('a release is what it would be at a new target, whatever was there', async () => {
    for (const seed of enoughOf([1, 2, 3, 4, 5, 6], (one) => one <= (kind === 'folder' ? 4 : 1))) {
      const roll = dice(seed);
      const to = target(`random-${seed}`);
      let former: string | undefined;
      for (let turn = 0; turn < 12; turn++) {
        const from = randomSite(`${kind}-${seed}-${turn}`, roll);
        if (turn > 0 && roll(3) > 0) mischief[roll(mischief.length)]?.(to, roll);
        const others = releasesOf(to);
        const said = await bring(from, to);
        for (const [release, content] of releasesOf(to)) {
          expect([release, others.get(release) ?? content]).toEqual([release, content]);
        }
        const fresh = localTarget(folder, `fresh-${kind}-${seed}-${turn}`);
        await bring(from, fresh);
        const files = contentOf(live(fresh));
        // Of the live release before, what its readers may still ask for.
        const left = new Set(
          leftForReaders(former === undefined ? [] : ownOf(former), {
            has: (path) => files.has(path),
          }),
        );
        const at = `${kind}, seed ${seed}, turn ${turn}: ${said}`;
        const found = [...contentOf(live(to))].filter(([path]) => !left.has(path));
        expect([at, ...found.sort()]).toEqual([at, ...[...files].sort()]);
        if (!looksOf(live(to)).some((look) => left.has(look.replace(/ \d+$/u, '')))) {
          expect([at, ...looksOf(live(to))]).toEqual([at, ...looksOf(live(fresh))]);
        }
        removeFolder(fresh.folder);
        former = from;
        if (releasesIn(to).length > 1 && roll(6) === 0) {
          await rollback(
            { target: to.address, ...(to.flags[1] !== undefined && { sshConfig: to.flags[1] }) },
            { dryRun: false },
            () => {},
          ).catch(() => {});
          former = undefined;
          // Whose files are kept then, the next turn does not foresee.
          await bring(
            randomSite(`${kind}-${seed}-${turn}-none`, () => 0),
            to,
          );
        }
      }
    }
  });

  it('no file of the live release is believed whose stamp is another, though its size and time are the same', async () => {
    const to = target('stamped');
    const from = site('ss').folder;
    const shown = contentOf(from);
    await bring(from, to);
    const path = join(live(to), 'cu/5/index.html');
    // Whole seconds, as many file systems count.
    const [then, { size }] = [new Date('2023-07-01T01:00:00Z'), statSync(path)];
    utimesSync(path, then, then);
    // What is younger than two seconds is not believed in any case.
    await wait(2200);
    expect(await bring(from, to)).toContain('không có gì để đăng');
    writeFileSync(path, 'x'.repeat(size));
    utimesSync(path, then, then);
    await wait(2200);
    expect(await bring(from, to)).toContain('1 tệp thiếu hoặc bị sửa');
    expect(contentOf(live(to))).toEqual(new Map([...contentOf(live(to)), ...shown]));
  });
});

function ownOf(from: string): Iterable<string> {
  return parseManifest(readFileSync(join(from, 'ban-tin.json'), 'utf8'))?.files.keys() ?? [];
}

describe('a deployment that is killed', () => {
  it('at any touch leaves readers one release or the other, and the next one makes it good', async () => {
    const to = localTarget(folder, 'killed');
    // The tree that the third is made of is of the first: it takes files of the second over.
    for (const marker of ['aa', 'bb']) await deliver(site(marker), to);
    const markers = ['cc', 'bb', 'aa'];
    let died = 0;
    for (let touch = 1; ; touch += atLength ? 1 : 6) {
      const marker = markers[died % 3] ?? '';
      const before = [liveRelease(to), contentOf(live(to))] as const;
      const killed = await dieAtTouch(site(marker), to, touch);
      if (!killed) break;
      died += 1;
      if (liveRelease(to) === before[0]) expect(contentOf(live(to))).toEqual(before[1]);
      else expect(contentOf(live(to))).toMatchObject(wholeOf(marker, to));
      if (died % 5 > 0) continue;
      const next = markers[(died + 1) % 3] ?? '';
      expect(await deliver(site(next), to)).toMatchObject({ code: 0, stderr: '' });
      expect(contentOf(live(to))).toMatchObject(wholeOf(next, to));
    }
    expect(died).toBeGreaterThan(5);
  });
});

/** The site as it was built, and nothing of another that is no style sheet. */
function wholeOf(marker: string, to: TestTarget): Map<string, string> {
  const built = contentOf(site(marker).folder);
  const there = contentOf(live(to));
  for (const path of there.keys()) {
    const plain = path.replace(/\.(?:br|gz)$/u, '');
    if (!built.has(plain)) expect(path).toMatch(/^_\/Page/u);
  }
  return new Map([...there, ...built]);
}
