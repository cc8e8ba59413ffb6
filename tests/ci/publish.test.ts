import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canRun } from '../delivery/programs.ts';
import { atLength } from '../run/at-length.ts';
import { push, run, writeTest } from './newsroom.ts';
import { head, type PublishingRoom, published, publishingRoom, steps } from './published.ts';

// What takes a build more is proved by `npm run prove -- long`, here and in its own files, and what the hooks do then is tested with a
// program that only notes what it is asked (`hook-settings.test.ts`).
let room: PublishingRoom;

const tested = /^remote: .*Tests .*1 passed/mu;
const spared = 'Chương trình không đổi từ lần kiểm thử trước';
const installed = 'Cài các gói theo package-lock.json';

describe.skipIf(!canRun('nginx', 'flock'))('a repository that publishes', () => {
  beforeAll(async () => {
    room = await publishingRoom();
  });

  afterAll(() => room?.close());

  it('brings the first push to readers, every step with its time', async () => {
    const { text } = room.first;
    expect(steps(text)).toEqual(published);
    expect(text).toMatch(tested);
    expect(text).toContain(installed);
    expect(await room.read('ra-quan')).toBe('Trung đoàn 9001 ra quân huấn luyện');
  });

  it('refuses a broken article and shows what is wrong with it', async () => {
    const before = [await head(room.repository, 'main'), room.releases(), room.live()];
    room.write('bai-hai', 'Bài thứ hai', 'Trung đoan 9001');
    const { code, text } = await push(room.clone);
    expect(code).not.toBe(0);
    expect(text).toContain('content/articles/2023/2023-03-01-bai-hai/index.md:3:7  LỖI  Đơn vị');
    expect(text).toContain('Sửa thành: unit: Trung đoàn 9001');
    expect(text).toMatch(/^remote: == Kiểm tra bài: KHÔNG ĐẠT .*Chưa đăng gì\./mu);
    expect(steps(text)).toEqual([]);
    expect([await head(room.repository, 'main'), room.releases(), room.live()]).toEqual(before);
    expect(await room.read('bai-hai')).toBe(404);
  });

  if (atLength) {
    it('publishes it once it is mended, without testing or installing what has not changed', async () => {
      room.write('bai-hai', 'Bài thứ hai');
      const { code, text } = await push(room.clone);
      expect({ code, text }).toMatchObject({ code: 0 });
      expect(steps(text)).toEqual(published);
      expect(text).toContain(spared);
      expect(text).not.toMatch(tested);
      expect(text).not.toContain(installed);
      expect(await room.read('bai-hai')).toBe('Bài thứ hai');
    });
  }

  it('refuses a program whose tests fail, and an article together with it', async () => {
    const before = [await head(room.repository, 'main'), room.releases(), room.live()];
    room.write('bai-hai', 'Bài thứ hai');
    writeTest(room.clone, false);
    if (!atLength) room.write('bai-ba', 'Bài thứ ba');
    const broken = await push(room.clone);
    expect(broken.code).not.toBe(0);
    expect(broken.text).toMatch(/^remote: == Kiểm thử chương trình: KHÔNG ĐẠT/mu);
    if (atLength) {
      room.write('bai-ba', 'Bài thứ ba');
      const after = await push(room.clone);
      expect(after.code).not.toBe(0);
      expect(after.text).toMatch(/^remote: == Kiểm thử chương trình: KHÔNG ĐẠT/mu);
    }
    expect([await head(room.repository, 'main'), room.releases(), room.live()]).toEqual(before);
    expect(await room.read('bai-ba')).toBe(404);
    writeTest(room.clone, true);
  });

  it('lets other branches be', async () => {
    const before = [room.releases(), room.live()];
    const { code, text } = await run('git', ['push', 'origin', 'HEAD:nhap'], room.clone);
    expect({ code, steps: steps(text) }).toEqual({ code: 0, steps: [] });
    expect(text).not.toContain('==');
    expect(text).toContain('Chỉ nhánh main được đăng.');
    expect([room.releases(), room.live()]).toEqual(before);
  });

  it.each([
    [['--schedule'], 'Không có tùy chọn --schedule.\n'],
    [['--base'], 'Tùy chọn --base cần một giá trị.\n'],
    [['/srv/a', '/srv/b'], 'Chỉ ghi một đích: /srv/a hay /srv/b?\n'],
  ])('does not guess what %s may mean', async (args, text) => {
    const script = join(room.clone, '.ci', 'publish.sh');
    expect(await run('bash', [script, ...args], room.clone)).toEqual({ code: 2, text });
  });
});
