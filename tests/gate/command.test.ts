import { beforeAll, expect, it } from 'vitest';
import { type BuiltSite, runCommand } from '../site/built-site.ts';
import { embargoEnds } from '../site/content-folders.ts';
import { judgedNow, judgedSite, SiteCopy } from './judged-copy.ts';

let site: BuiltSite;
beforeAll(async () => {
  site = await judgedSite();
});

it('lets a sound site pass and says how much it has seen', async () => {
  const args = [site.folder, '--content', site.content, '--now', judgedNow];
  const { code, stdout } = await runCommand('gate', args);
  expect(stdout).toMatch(/^Đạt: \d{3,} tệp, \d+,\d giây\n$/u);
  expect(code).toBe(0);
});

it('says which rules it left out where it has no content', async () => {
  const { code, stdout } = await runCommand('gate', [site.folder]);
  expect(stdout.split('\n').slice(0, 5)).toEqual([
    'Không có --content nên chưa xét:',
    '  Không có ảnh gốc của bài',
    '  Không lộ bài nháp hay bài chưa đến giờ đăng',
    '  Bài đã đăng nào cũng có, đúng một lần, đúng địa chỉ',
    '  Không có trang bài hay ảnh nào ngoài nội dung',
  ]);
  expect(code).toBe(0);
});

it('names file, reason and remedy, and refuses', async () => {
  const copy = new SiteCopy(site);
  copy.append('lien-he/index.html', '<a href="/khong-co/">x</a>');
  copy.seal();
  const { code, stdout } = await runCommand('gate', [copy.dir]);
  expect(stdout.split('\n').slice(0, 3)).toEqual([
    'lien-he/index.html',
    '  [link] “/khong-co/” không có trong trang.',
    '    → Sửa liên kết trong bài; nếu liên kết do mẫu trang viết ra thì dựng lại.',
  ]);
  expect(stdout).toMatch(/Không đạt: 1 chỗ sai trong \d+ tệp\.\n$/u);
  expect(code).toBe(1);
});

it('judges by the clock it is given', async () => {
  const args = [site.folder, '--content', site.content, '--now', embargoEnds];
  const { code, stdout } = await runCommand('gate', args);
  expect(stdout).toContain('[article] Thiếu trang của bài “Lễ đón nhận cờ Thác Đổ Chiều”.');
  expect(code).toBe(1);
});

it.each([
  [['dist', 'src'], 2, 'Chỉ ghi một thư mục đã dựng'],
  [['khong-co'], 2, 'Không có thư mục “khong-co”.'],
  [['src'], 1, 'không phải trang đã dựng: không có ban-tin.json.'],
  [['dist', '--contnet', 'x'], 2, 'Có phải ý là --content?'],
] as const)('called with %j ends with %i', async (args, expected, message) => {
  const { code, stderr } = await runCommand('gate', args);
  expect(stderr).toContain(message);
  expect(code).toBe(expected);
});
