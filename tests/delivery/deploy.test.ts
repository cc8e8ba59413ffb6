import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openSockets } from '#delivery/target/ssh-sockets';
import { enoughOf } from '../run/at-length.ts';
import { pathOf } from './programs.ts';
import { openFolder, removeFolder } from './running.ts';
import { contentOf, deliveredSite, smallSite, smallSites, steadyPages } from './small-site.ts';
import { describeTargets } from './target-kinds.ts';
import {
  deliver,
  dieAtTouch,
  incomingFiles,
  killDuring,
  live,
  liveRelease,
  localTarget,
  releasesIn,
  rollBack,
  type TestTarget,
} from './targets.ts';

const folder = openFolder('deploy');
/** Some of their bytes take a while to bring over. */
const site = smallSites(join(folder, 'sites'), 4_000_000);

afterAll(() => {
  removeFolder(folder);
});

/** Deployments killed before single steps of theirs; the last has some of its files there. */
function killedAtTouches(to: TestTarget): (() => Promise<boolean>)[] {
  return [
    () => dieAtTouch(site('bb'), to, 1),
    () => dieAtTouch(site('ee'), to, 20),
    () => dieAtTouch(site('bb'), to, 1, 'renameSync'),
    () => dieAtTouch(site('ee'), to, 2, 'renameSync'),
    () => dieAtTouch(site('dd'), to, 40, 'writeFileSync'),
    () => dieAtTouch(site('dd'), to, 150),
  ];
}

/** The same of deployments over a line so slow that it is known where they are. */
function killedOnTheirWay(to: TestTarget): readonly (() => Promise<boolean>)[] {
  const moments: ((said: string) => boolean)[] = [
    (said) => said.includes('Chuẩn bị'),
    () => incomingFiles(to) >= 1,
    () => incomingFiles(to) >= 40,
  ];
  // The last leaves rsync at work, which the next deployment has to wait for.
  const kills = moments.map(
    (when, index) => () => killDuring(site('dd'), to, folder, index < 2, when),
  );
  return enoughOf(kills, (one) => one === kills[1]);
}

describeTargets('deploy to', folder, (target, kind, itOfProtocol) => {
  it('makes numbered releases, and only what changed travels', async () => {
    const to = target('twice');
    const first = await deliver(site('aa'), to);
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(liveRelease(to)).toBe('0001');
    expect(deliveredSite(live(to))).toEqual(contentOf(site('aa').folder));
    const second = await deliver(site('bb'), to);
    expect(second).toMatchObject({ code: 0, stderr: '' });
    expect(second.stdout).toMatch(/Bạn đọc thấy bản 0002/u);
    expect(liveRelease(to)).toBe('0002');
    expect(releasesIn(to)).toEqual(['0001', '0002']);
    const inode = (release: string, path: string) =>
      statSync(join(to.folder, 'releases', release, path)).ino;
    const linked = (path: string) => inode('0001', path) === inode('0002', path);
    expect(linked('cu/3/index.html')).toBe(true);
    expect(linked('cu/3/index.html.br')).toBe(true);
    expect(linked('anh/chung.jpg')).toBe(true);
    expect(linked('index.html')).toBe(false);
    // Of what travelled nothing stands in the steady pages.
    const [, sent, all] = /Gửi (\d+)\/(\d+) tệp/u.exec(second.stdout) ?? [];
    expect(Number(all) - Number(sent)).toBe(steadyPages * 3 + 2);
  });

  itOfProtocol(
    'keeps files that old pages still ask for, for one release, and the last five releases',
    async () => {
      const to = target('left');
      const old = ['_/Page.aa.css', '_/Page.aa.css.br', '_/Page.aa.css.gz'];
      const there = () => old.filter((path) => existsSync(join(live(to), path)));
      await deliver(site('aa'), to);
      expect(there()).toEqual(old);
      await deliver(site('bb'), to);
      expect(there()).toEqual(old);
      expect(existsSync(join(live(to), 'trang/1/index.html'))).toBe(true);
      // A photo that is not shown any more may have been taken down.
      expect(existsSync(join(live(to), 'anh/aa.jpg'))).toBe(false);
      await deliver(site('cc'), to);
      expect(there()).toEqual([]);
      expect(existsSync(join(live(to), '_/Page.bb.css'))).toBe(true);
      for (const marker of ['aa', 'bb', 'cc']) {
        expect((await deliver(site(marker), to)).code).toBe(0);
      }
      expect(releasesIn(to)).toEqual(['0002', '0003', '0004', '0005', '0006']);
      expect(liveRelease(to)).toBe('0006');
    },
  );

  itOfProtocol('says what it would do and touches nothing', async () => {
    const to = target('rehearsal');
    const before = await deliver(site('aa'), to, '--dry-run');
    expect(before).toMatchObject({ code: 0, stderr: '' });
    expect(existsSync(to.folder)).toBe(false);
    await deliver(site('aa'), to);
    const content = contentOf(to.folder);
    const rehearsed = await deliver(site('bb'), to, '--dry-run');
    expect(rehearsed.stdout).toMatch(
      /Bạn đọc đang thấy bản 0001 \(dựng lúc 08:00 ngày 01\/07\/2023\)\nSẽ gửi 34\/\d+ tệp/u,
    );
    expect(rehearsed.stdout).toContain('Sẽ là bản 0002 (dựng lúc 08:00 ngày 01/07/2023)');
    expect(contentOf(to.folder)).toEqual(content);
    expect(releasesIn(to)).toEqual(['0001']);
  });

  it('refuses a folder with somebody else’s files', async () => {
    const to = target('foreign');
    mkdirSync(to.folder, { recursive: true });
    writeFileSync(join(to.folder, 'luan-van.docx'), 'chữ');
    const refused = await deliver(site('aa'), to);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(/có dữ liệu không phải do lệnh deploy đặt/u);
    expect(readdirSync(to.folder)).toEqual(['luan-van.docx']);
  });

  itOfProtocol('puts right what somebody wrote into the live release', async () => {
    const to = target('altered');
    await deliver(site('aa'), to);
    const page = join(live(to), 'cu/5/index.html');
    // Of the same size, so that nothing but reading it tells.
    writeFileSync(page, readFileSync(page, 'utf8').replace('cũ', 'cú'));
    rmSync(join(live(to), 'cu/6/index.html'));
    const mended = await deliver(site('aa'), to);
    expect(mended.stdout).toContain('không còn như lúc đăng: 2 tệp thiếu hoặc bị sửa. Đăng lại');
    expect(deliveredSite(live(to))).toEqual(contentOf(site('aa').folder));
  });

  itOfProtocol('takes away what somebody put into the live release', async () => {
    const to = target('strays');
    await deliver(site('aa'), to);
    await deliver(site('bb'), to);
    // What is kept for readers of the former release is nothing strange.
    expect(existsSync(join(live(to), '_/Page.aa.css'))).toBe(true);
    expect((await deliver(site('bb'), to)).stdout).toContain('không có gì để đăng');
    writeFileSync(join(live(to), '_', 'la.js'), 'x');
    symlinkSync('/etc', join(live(to), 'trang', 'etc'));
    const mended = await deliver(site('bb'), to);
    expect(mended.stdout).toContain('không còn như lúc đăng: 2 tệp lạ, ví dụ _/la.js. Đăng lại');
    expect(liveRelease(to)).toBe('0003');
    expect(existsSync(join(live(to), 'trang', 'etc'))).toBe(false);
    expect(deliveredSite(live(to))).toEqual(contentOf(site('bb').folder));
  });

  it('can be read by web servers, whoever delivers', async () => {
    const to = target('made/for/readers');
    const from = smallSite(join(folder, 'sites', `private-${kind}`), 'private');
    chmodSync(join(from.folder, 'index.html'), 0o600);
    chmodSync(join(from.folder, 'trang'), 0o700);
    const mask = process.umask(0o077);
    await deliver(from, to).finally(() => process.umask(mask));
    const mode = (path: string) =>
      (statSync(join(to.folder, 'current', path)).mode & 0o777).toString(8);
    expect(mode('index.html')).toBe('644');
    expect(mode('trang')).toBe('755');
    expect(mode('.')).toBe('755');
    expect(mode('..')).toBe('755');
    // Whoever made the folders above may have opened them to a group too.
    for (const above of ['../..', '../../..']) expect(mode(above)).toMatch(/^7.5$/u);
    expect(mode('index.html.br')).toBe('644');
  });

  it('leaves the live release as it was when it is killed, and the next one cleans up', async () => {
    const to = target('killed');
    await deliver(site('aa'), to);
    const killing = kind === 'folder' ? killedAtTouches(to) : killedOnTheirWay(to);
    for (const kill of killing) {
      const release = liveRelease(to);
      const shown = deliveredSite(live(to));
      expect(await kill()).toBe(true);
      expect([liveRelease(to), deliveredSite(live(to))]).toEqual([release, shown]);
    }
    expect(incomingFiles(to)).toBeGreaterThan(0);
    const former = contentOf(live(to));
    const next = await deliver(site('cc'), to);
    expect(next).toMatchObject({ code: 0, stderr: '' });
    const wanted = contentOf(site('cc').folder);
    // Nothing of what had come over before it was killed.
    const stray = [...deliveredSite(live(to)).keys()].filter(
      (path) => !wanted.has(path) && !former.has(path),
    );
    expect(stray).toEqual([]);
    const content = deliveredSite(live(to));
    for (const [path, sha256] of contentOf(site('cc').folder))
      expect(content.get(path)).toBe(sha256);
    expect(releasesIn(to)).not.toContain('.incoming');
    expect(readdirSync(to.folder)).not.toContain('.current-next');
  });

  itOfProtocol('lets nobody in while another delivers, whichever way that one came', async () => {
    const to = target('held');
    await deliver(site('aa'), to);
    const lock = [join(to.folder, '.bantin-lock'), 'sh', '-c', 'echo held; exec cat'];
    const holder = spawn(pathOf('flock'), lock, { stdio: ['pipe', 'pipe', 'inherit'] });
    await once(holder.stdout, 'data');
    const refused = await deliver(site('bb'), to);
    const back = await rollBack(to);
    holder.stdin.end();
    for (const { code, stderr } of [refused, back]) {
      expect([code, stderr]).toEqual([1, expect.stringMatching(/^Một lệnh khác đang đăng lên/u)]);
    }
    expect([liveRelease(to), releasesIn(to)]).toEqual(['0001', ['0001']]);
  });

  itOfProtocol('has succeeded once readers see the release, whatever is left lying', async () => {
    const to = target('untidy');
    await deliver(site('aa'), to);
    // No file, so it cannot be removed as one.
    mkdirSync(join(to.folder, '.bantin-held', 'x'), { recursive: true });
    const { code, stdout } = await deliver(site('bb'), to);
    expect([code, liveRelease(to)]).toEqual([0, '0002']);
    expect(stdout).toContain('Đã đăng, nhưng chưa dọn được bản cũ ở đích');
  });

  it('lets one deployment at a time in', async () => {
    const to = target('crowded');
    await deliver(site('aa'), to);
    const ends = await Promise.all(['bb', 'cc'].map((marker) => deliver(site(marker), to)));
    const failed = ends.filter(({ code }) => code !== 0);
    for (const { stderr } of failed) expect(stderr).toMatch(/Một lệnh khác đang đăng lên/u);
    expect(failed.length).toBeLessThanOrEqual(1);
    // One of the two, whole; files of the other may be kept for readers of its pages.
    const content = deliveredSite(live(to));
    const whole = ['bb', 'cc'].filter((marker) =>
      [...contentOf(site(marker).folder)].every(([path, hash]) => content.get(path) === hash),
    );
    expect(whole).toHaveLength(1);
  });
});

it('clears what killed deployments over ssh have left in the folder for temporary files', () => {
  const left = mkdtempSync(join(tmpdir(), 'bantin-ssh-'));
  const used = mkdtempSync(join(tmpdir(), 'bantin-ssh-'));
  writeFileSync(join(used, 's'), '');
  const before = new Date(Date.now() - 2 * 3_600_000);
  for (const path of [left, used]) utimesSync(path, before, before);
  const sockets = openSockets();
  expect([left, used, sockets.folder].map((path) => existsSync(path))).toEqual([false, true, true]);
  sockets.remove();
  rmSync(used, { recursive: true });
  expect(existsSync(sockets.folder)).toBe(false);
});

describe('deploy refuses', () => {
  const to = localTarget(folder, 'refused');

  it('a folder that is no built site', async () => {
    const empty = join(folder, 'no-site');
    mkdirSync(empty);
    writeFileSync(join(empty, 'index.html'), 'x');
    const refused = await deliver({ folder: empty }, to);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(/không có trang đã dựng/u);
    writeFileSync(
      join(empty, 'ban-tin.json'),
      '{"generator":"bantin","base":"/","files":{"../x":"0"}}',
    );
    expect((await deliver({ folder: empty }, to)).stderr).toMatch(/bị hỏng/u);
    expect(existsSync(to.folder)).toBe(false);
  });

  it('a site that is not what was built', async () => {
    const damaged = smallSite(join(folder, 'damaged'), 'damaged');
    writeFileSync(join(damaged.folder, 'trang/4/index.html'), 'sửa tay');
    const refused = await deliver(damaged, to);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(/1 tệp thiếu hoặc bị sửa, ví dụ trang\/4\/index\.html/u);
    expect(existsSync(to.folder)).toBe(false);
  });

  // Others: `parse-target.test.ts`.
  it.each(['-oProxyCommand=x:/srv/x'])('the target %s', async (address) => {
    const refused = await deliver(site('aa'), {
      folder: '',
      address: `./${address}`.slice(2),
      flags: [],
    });
    expect(refused.code).toBeGreaterThan(0);
    expect(refused.stdout).not.toContain('Gửi');
  });
});
