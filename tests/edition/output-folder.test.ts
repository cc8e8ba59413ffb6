import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { outputFolder, repair, swap } from '#edition/output/output-folder';
import { refuseUnmovable } from '#edition/output/output-movable';
import { manifestName, manifestText } from '#view/site-manifest';
import { anybodysFolder, giveToAnybody, runAsAnybody } from '../process/anybody.ts';
import { outsideTests } from '../site/outside-tests.ts';

/** A built site of one page, as far as an output folder asks. */
function site(path: string, text: string): string {
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, 'index.html'), text);
  const manifest = { now: '2023-06-30T00:00:00.000Z', base: '/', files: new Map() };
  writeFileSync(join(path, manifestName), manifestText(manifest));
  return path;
}

const page = (path: string) => readFileSync(join(path, 'index.html'), 'utf8');

describe('a former output', () => {
  /** Program that swaps and says what is left. */
  const swapping = (tree: string, out: string) => `
    import { outputFolder, repair, swap } from '#edition/output/output-folder';
    const output = { ...outputFolder(${JSON.stringify(out)}), older: ${JSON.stringify(`${out}-truoc`)} };
    repair(output);
    console.log(swap(${JSON.stringify(tree)}, output) ?? 'nothing');`;

  it('that cannot be removed makes no failure of a success: it is told where it lies, and it is in nobody’s way', () => {
    const folder = anybodysFolder();
    const out = site(join(folder, 'dist'), 'bản một');
    const tree = site(join(folder, 'tree'), 'bản hai');
    const next = site(join(folder, 'next'), 'bản ba');
    // Where it would be kept lies another that stays.
    site(`${out}-truoc`, 'bản không');
    mkdirSync(join(out, 'anh'));
    writeFileSync(join(out, 'anh', 'a.jpg'), 'ảnh');
    giveToAnybody(folder);
    chmodSync(join(out, 'anh'), 0o555);
    onTestFinished(() => {
      for (const name of readdirSync(folder)) {
        const photos = join(folder, name, 'anh');
        if (existsSync(photos)) chmodSync(photos, 0o755);
      }
    });
    const first = runAsAnybody('--input-type=module', '--eval', swapping(tree, out));
    const left = first.said.trim();
    expect([first.code, page(out)]).toEqual([0, 'bản hai']);
    expect(left.startsWith(join(folder, '.dist.bantin-former.'))).toBe(true);
    expect(readdirSync(left)).toContain('anh');
    const second = runAsAnybody('--input-type=module', '--eval', swapping(next, out));
    expect([second, page(out)]).toEqual([{ code: 0, said: 'nothing\n' }, 'bản ba']);
  });

  it('waits for the next build, and nothing is left beside the output', () => {
    const folder = mkdtempSync(join(inject('runFolder'), 'swap-'));
    const output = outputFolder(join(folder, 'dist'));
    expect(swap(site(output.older, 'bản một'), output)).toBeUndefined();
    expect(existsSync(output.older)).toBe(false);
    for (const [text, before] of [
      ['bản hai', 'bản một'],
      ['bản ba', 'bản hai'],
    ] as const) {
      expect(swap(site(join(folder, 'tree'), text), { ...output })).toBeUndefined();
      expect([page(output.path), page(output.older)]).toEqual([text, before]);
      expect(readdirSync(folder)).toEqual(['dist']);
      rmSync(output.older, { recursive: true });
    }
  });

  it('is back where the new one cannot take its place', () => {
    const folder = mkdtempSync(join(inject('runFolder'), 'back-'));
    const tree = site(join(folder, 'tree'), 'bản hai');
    // Nothing can be moved into itself.
    const output = outputFolder(site(join(tree, 'trong', 'dist'), 'bản một'));
    expect(() => swap(tree, output)).toThrow('EINVAL');
    expect(page(output.path)).toBe('bản một');
    expect(existsSync(output.former)).toBe(false);
  });

  it('that a killed swap has left becomes what it was to be', () => {
    const folder = mkdtempSync(join(inject('runFolder'), 'half-'));
    const output = outputFolder(site(join(folder, 'dist'), 'bản hai'));
    site(output.former, 'bản một');
    repair(output);
    expect([page(output.path), page(output.older)]).toEqual(['bản hai', 'bản một']);
    expect(readdirSync(folder)).toEqual(['dist']);
    // Before the new one was in its place.
    renameSync(output.path, output.former);
    repair(output);
    expect(page(output.path)).toBe('bản hai');
  });
});

describe('an output that can be moved', () => {
  it('stays where it is while that is found out, and nothing is left beside it', () => {
    const folder = mkdtempSync(join(inject('runFolder'), 'movable-'));
    const output = outputFolder(site(join(folder, 'dist'), 'bản một'));
    const { ino } = statSync(output.path);
    refuseUnmovable(output);
    refuseUnmovable(outputFolder(join(folder, 'chua-co')));
    expect(statSync(output.path).ino).toBe(ino);
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  it('may be a link', () => {
    const folder = mkdtempSync(join(inject('runFolder'), 'linked-'));
    site(join(folder, 'that'), 'bản một');
    symlinkSync('that', join(folder, 'dist'));
    const output = outputFolder(join(folder, 'dist'));
    refuseUnmovable(output);
    expect(readdirSync(folder).sort()).toEqual(['dist', 'that']);
    repair(output);
    expect(swap(site(join(folder, 'stage'), 'bản hai'), output)).toBeUndefined();
    expect(page(output.path)).toBe('bản hai');
  });
});

describe('a build is refused before it begins where', () => {
  const program = join(import.meta.dirname, '../../src/cli/build.ts');

  it('its output is a mount point', (test) => {
    // In a namespace of its own: nobody else sees the mount, and it goes with the command.
    const user = process.getuid?.() === 0 ? [] : ['--user', '--map-root-user'];
    const separate = [...user, '--mount', '--propagation', 'private'];
    if (spawnSync('unshare', [...separate, 'true']).status !== 0) {
      expect(process.env['CI']).not.toBe('true');
      test.annotate('This machine lets nobody mount anything: not tried');
      return;
    }
    const folder = mkdtempSync(join(inject('runFolder'), 'mounted-'));
    const out = join(folder, 'dist');
    mkdirSync(out);
    for (const mount of ['mount -t tmpfs none "$0"', 'mount --bind "$0" "$0"']) {
      const { status, stdout, stderr } = spawnSync(
        'unshare',
        [...separate, 'sh', '-c', `${mount} && exec "$@"`, out, process.execPath, program].concat([
          '--out',
          out,
        ]),
        { encoding: 'utf8', env: outsideTests() },
      );
      expect([mount, status, stdout]).toEqual([mount, 1, '']);
      expect(stderr.replaceAll(folder, '…')).toMatchInlineSnapshot(`
        "Chưa dựng gì: không đổi chỗ được thư mục --out “…/dist” (EBUSY), nên bản mới sẽ không thay được bản cũ.
        Thư mục ấy là điểm gắn ổ đĩa, hoặc chương trình khác đang giữ nó. Đóng chương trình ấy, hoặc ghi một thư mục con, ví dụ --out “…/dist/trang”.
        "
      `);
      expect(readdirSync(folder)).toEqual(['dist']);
    }
  });

  it('nothing can be written beside its output', () => {
    const folder = anybodysFolder();
    const out = site(join(folder, 'trang', 'dist'), 'bản một');
    giveToAnybody(folder);
    chmodSync(join(folder, 'trang'), 0o555);
    onTestFinished(() => chmodSync(join(folder, 'trang'), 0o755));
    const { code, said } = runAsAnybody(program, '--out', out);
    expect(code).toBe(1);
    expect(said.replaceAll(folder, '…')).toMatchInlineSnapshot(`
      "Không ghi được vào thư mục “…/trang” (EACCES), nơi đặt tệp khóa và bản mới cạnh “…/trang/dist”. Xin quyền ghi thư mục ấy, hoặc chọn thư mục khác.
      "
    `);
    expect([page(out), readdirSync(join(folder, 'trang'))]).toEqual(['bản một', ['dist']]);
  });

  it('a file lies where a folder above its output should be', () => {
    const folder = anybodysFolder();
    writeFileSync(join(folder, 'trang'), '');
    giveToAnybody(folder);
    const { code, said } = runAsAnybody(program, '--out', join(folder, 'trang', 'dist'));
    expect(code).toBe(1);
    expect(said.replaceAll(folder, '…')).toMatchInlineSnapshot(`
      "“…/trang” không phải là thư mục nên không đặt được “…/trang/dist” ở đó. Chọn thư mục khác.
      "
    `);
  });
});
