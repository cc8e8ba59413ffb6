import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runCommand } from '../site/built-site.ts';
import { serve } from '../site/serve.ts';
import { openFolder, removeFolder } from './running.ts';
import {
  contentOf,
  deliveredSite,
  type SmallSite,
  smallSite,
  smallSites,
  writeManifest,
} from './small-site.ts';
import { describeTargets } from './target-kinds.ts';
import {
  deliver,
  live,
  liveRelease,
  localTarget,
  releasesIn,
  rollBack,
  type TestTarget,
} from './targets.ts';

const folder = openFolder('back');
const site = smallSites(join(folder, 'sites'));

/** The same site, as a build at another time makes it. */
function builtAt(marker: string, now: string): SmallSite {
  const again = { ...site(marker), folder: join(folder, 'sites', `${marker}-${now.slice(0, 10)}`) };
  cpSync(site(marker).folder, again.folder, { recursive: true });
  const manifest = join(again.folder, 'ban-tin.json');
  const text = readFileSync(manifest, 'utf8');
  writeFileSync(manifest, text.replace('2023-07-01T01:00:00.000Z', now));
  return again;
}

afterAll(() => {
  removeFolder(folder);
});

const built = '(dựng lúc 08:00 ngày 01/07/2023)';
const nothingToDo = 'Bản đang chạy đã đúng là bản này, không có gì để đăng.\n';

describeTargets('releases in', folder, (target, _, itOfProtocol) => {
  /** As a kill leaves it between the numbering of a release and the switch to it. */
  const numberOnly = (to: TestTarget, like: string, number: string, former: string) => {
    const releases = join(to.folder, 'releases');
    cpSync(join(releases, like), join(releases, number), { recursive: true });
    writeFileSync(join(releases, `${number}.former`), `${former}\n`);
  };

  itOfProtocol('are left as they are where readers see the same site already', async () => {
    const to = target('unchanged');
    await deliver(site('aa'), to);
    await deliver(site('bb'), to);
    const content = () => contentOf(join(to.folder, 'releases'));
    const before = content();
    const later = builtAt('bb', '2023-07-02T01:00:00.000Z');
    for (const from of [site('bb'), later]) {
      const rehearsed = await deliver(from, to, '--dry-run');
      expect(rehearsed).toMatchObject({ code: 0, stderr: '' });
      expect(rehearsed.stdout).toContain('Theo bản kê, bản đang chạy đã đúng là bản này');
      expect(rehearsed.stdout).not.toContain('Sẽ');
      const again = await deliver(from, to);
      expect(again).toMatchObject({ code: 0, stderr: '' });
      expect(again.stdout.endsWith(nothingToDo)).toBe(true);
      expect(content()).toEqual(before);
    }
    expect(releasesIn(to)).toEqual(['0001', '0002']);
  });

  itOfProtocol(
    'are gone back to, and who reads the newer pages still gets their files',
    async () => {
      const to = target('back');
      await deliver(site('aa'), to);
      await deliver(site('bb'), to);
      const rehearsed = await rollBack(to, '--dry-run');
      expect(rehearsed.stdout).toBe(`Sẽ quay lại từ bản 0002 ${built} về bản 0001 ${built}\n`);
      expect(liveRelease(to)).toBe('0002');
      const [first] = (await rollBack(to)).stdout.split('\n');
      expect(first).toBe(`Đã quay lại từ bản 0002 ${built} về bản 0001 ${built}`);
      expect(liveRelease(to)).toBe('0001');
      const content = deliveredSite(live(to));
      expect(content.get('index.html')).toBe(contentOf(site('aa').folder).get('index.html'));
      expect(content.has('_/Page.bb.css')).toBe(true);
      const again = await rollBack(to);
      expect(again).toMatchObject({ code: 1, stdout: '' });
      expect(again.stderr).toMatch(
        /^Trước bản 0001 không còn bản nào để quay lại\.\nCác bản ở đích:\n/u,
      );
      await deliver(site('cc'), to);
      expect(liveRelease(to)).toBe('0003');
    },
  );

  itOfProtocol(
    'that readers were taken back from are passed over, and can be asked for',
    async () => {
      const to = target('withdrawn');
      await deliver(site('aa'), to);
      await deliver(site('bb'), to);
      await rollBack(to);
      await deliver(site('cc'), to);
      expect((await rollBack(to, '--list')).stdout).toBe(
        [
          'Các bản ở đích:',
          `  0003 ${built} – bạn đọc đang thấy`,
          `  0002 ${built} – đã rút lại hoặc chưa từng lên trang`,
          `  0001 ${built} – rollback sẽ về bản này`,
          `Về một bản khác: npm run rollback -- ${to.address} --to SỐ`,
          '',
        ].join('\n'),
      );
      expect(liveRelease(to)).toBe('0003');
      await rollBack(to);
      expect(liveRelease(to)).toBe('0001');
      expect((await rollBack(to, '--to', '2')).code).toBe(0);
      expect(liveRelease(to)).toBe('0002');
      const missing = await rollBack(to, '--to=7');
      expect(missing.code).toBe(1);
      expect(missing.stderr).toMatch(/^Ở đích không có bản 0007\.\nCác bản ở đích:/u);
      expect((await rollBack(to, '--to', 'hai')).code).toBe(2);
      expect(liveRelease(to)).toBe('0002');
    },
  );

  itOfProtocol(
    'that somebody chose are not replaced by the clock until somebody publishes',
    async () => {
      const to = target('held');
      for (const marker of ['aa', 'bb']) await deliver(site(marker), to);
      await rollBack(to);
      for (const more of [[], ['--dry-run']]) {
        const { code, stdout } = await deliver(site('cc'), to, '--scheduled', ...more);
        expect(code).toBe(0);
        expect(stdout).toContain('lần chạy theo lịch không đăng gì');
      }
      expect([liveRelease(to), releasesIn(to)]).toEqual(['0001', ['0001', '0002']]);
      // Publishing what readers see already is a word of consent too.
      await deliver(site('aa'), to);
      await deliver(site('cc'), to, '--scheduled');
      expect(liveRelease(to)).toBe('0003');
      await rollBack(to);
      await rollBack(to, '--to', '3');
      await deliver(site('dd'), to, '--scheduled');
      expect(liveRelease(to)).toBe('0004');
      await rollBack(to);
      await deliver(site('aa'), to);
      await deliver(site('bb'), to, '--scheduled');
      expect(liveRelease(to)).toBe('0006');
    },
  );

  it('that were numbered and never seen are nothing to go back to', async () => {
    const to = target('unseen');
    await deliver(site('aa'), to);
    numberOnly(to, '0001', '0002', '0001');
    await deliver(site('bb'), to);
    expect(liveRelease(to)).toBe('0003');
    await rollBack(to);
    expect(liveRelease(to)).toBe('0001');
  });

  itOfProtocol('that readers saw stay longer than those they never saw', async () => {
    const to = target('kept');
    await deliver(site('aa'), to);
    await deliver(site('bb'), to);
    for (const number of ['0003', '0004', '0005', '0006']) numberOnly(to, '0002', number, '0002');
    await deliver(site('cc'), to);
    expect(releasesIn(to)).toEqual(['0001', '0002', '0005', '0006', '0007']);
    expect(existsSync(join(to.folder, 'releases', '0004.former'))).toBe(false);
    await rollBack(to);
    await rollBack(to);
    expect(liveRelease(to)).toBe('0001');
  });
});

describe('verify, where it may look into the target', () => {
  it('names what lies there and was never published, and nothing else', async () => {
    const to = localTarget(folder, 'looked-into');
    await deliver(site('aa'), to);
    await deliver(site('bb'), to);
    const server = await serve({ folder: live(to), base: '/' });
    const look = () =>
      runCommand('verify', [
        server.address,
        ...['--site', site('bb').folder],
        ...['--target', to.address],
      ]);
    const before = await look();
    expect(before).toMatchObject({ code: 0, stderr: '' });
    writeFileSync(join(live(to), 'anh', 'la.php'), 'x');
    writeFileSync(join(live(to), 'trang', '2', 'index.html.zz'), 'x');
    const after = await look();
    await server.close();
    expect(after.code).toBe(1);
    expect(after.stdout.split('\n').slice(0, 2)).toEqual([
      'Thừa: anh/la.php – không ai đăng tệp này',
      'Thừa: trang/2/index.html.zz – không ai đăng tệp này',
    ]);
    expect(after.stdout).toMatch(/^Sai: 2 chỗ khác/mu);
  });

  it('tells of a file once, whether the web server, the target or both tell of it', async () => {
    const to = localTarget(folder, 'told');
    await deliver(site('aa'), to);
    mkdirSync(join(live(to), 'la'));
    for (const path of ['la/index.html', 'la.html']) writeFileSync(join(live(to), path), 'x');
    writeFileSync(join(live(to), 'index.html'), '<a href="/la/"></a><a href="/la.html"></a>');
    const manifest = join(live(to), 'ban-tin.json');
    const text = readFileSync(manifest, 'utf8');
    const listed = `"files": {\n"la/index.html": "${'0'.repeat(64)}",`;
    writeFileSync(manifest, text.replace('"files": {', listed));
    const server = await serve({ folder: live(to), base: '/' });
    const { stdout } = await runCommand('verify', [
      server.address,
      ...['--site', site('aa').folder, '--target', to.address],
    ]);
    await server.close();
    expect(stdout.split('\n').filter((line) => line.startsWith('Thừa: '))).toEqual([
      expect.stringMatching(/^Thừa: la\.html – /u),
      expect.stringMatching(/^Thừa: la\/(?:index\.html)? – /u),
    ]);
  });
});

describe('a label of a release', () => {
  it('counts its articles, and is its number alone where nothing is known of it', async () => {
    const to = localTarget(folder, 'counted');
    const counted = smallSite(join(folder, 'sites', 'counted'), 'counted');
    const manifest = join(counted.folder, 'ban-tin.json');
    const day = join(counted.folder, 'bai-viet', '2023', '06', '29');
    for (const name of ['hoi-nghi', 'ra-quan']) {
      mkdirSync(join(day, name), { recursive: true });
      writeFileSync(join(day, name, 'index.html'), name);
    }
    writeFileSync(join(day, 'index.html'), 'ngày');
    writeManifest(counted.folder);
    await deliver(counted, to);
    expect((await rollBack(to, '--list')).stdout).toContain(
      '0001 (dựng lúc 08:00 ngày 01/07/2023, 2 bài) – bạn đọc đang thấy',
    );
    renameSync(join(live(to), 'ban-tin.json'), `${manifest}.moved`);
    expect((await rollBack(to, '--list')).stdout).toContain('  0001 – bạn đọc đang thấy\n');
  });
});
