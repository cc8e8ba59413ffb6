import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readArguments } from '#cli/arguments';
import { deliveryFlags, reachingOf } from '#cli/delivery-flags';
import { run } from '#cli/run';
import { deploy } from '#delivery/deploy';
import { rehearse } from '#delivery/rehearse';
import { Compressor } from '#delivery/release/compress';
import { KnownLists } from '#delivery/release/known-lists';
import { releaseName } from '#delivery/release/layout';
import { type StagedRelease, stageRelease } from '#delivery/release/stage';
import { timed } from '#delivery/telling';
import { cacheDir } from '#edition/folders';
import { outputFolder } from '#edition/output/output-folder';
import { lockOutput } from '#edition/output/output-lock';
import { freshStage } from '#edition/stage';
import { oneDecimal } from '#vietnamese/decimal';

const command = {
  name: 'deploy',
  summary:
    'Đăng trang đã dựng lên máy chủ thành một bản có số. Bạn đọc thấy bản mới trong một bước; hỏng giữa chừng thì bản cũ vẫn chạy.',
  rest: 'ĐÍCH: thư mục, user@máy:/đường-dẫn hoặc ssh://user@máy:cổng/đường-dẫn',
  flags: [
    { name: 'site', value: 'THƯ-MỤC', help: 'trang đã dựng (mặc định: dist)' },
    { name: 'scheduled', help: 'chạy theo lịch: không đăng gì sau một lần quay lại bản cũ' },
    ...deliveryFlags,
  ],
} as const;

/** Between two lines that say how far it is. Milliseconds. */
const between = 2000;

await run(async () => {
  const began = performance.now();
  const { values, rest } = readArguments(command, process.argv.slice(2));
  const reaching = reachingOf(command.name, rest, values);
  const site = resolve(values['site'] ?? 'dist');
  const tell = (line: string) => process.stdout.write(`${line}\n`);
  const compressor = new Compressor(join(cacheDir, 'compressed'));
  const options = { scheduled: values['scheduled'] !== undefined };
  const stage = freshStage(cacheDir);
  try {
    const staged = await timed(
      tell,
      () => stageSite(site, join(stage, 'release'), compressor),
      ({ files }) => `Chuẩn bị ${files.size} tệp, nén mới ${compressor.made} tệp`,
    );
    if (values['dry-run']) {
      await rehearse(staged, reaching, options, tell);
      tell('Chạy thử: chưa đổi gì.');
      return 0;
    }
    const lists = new KnownLists(join(cacheDir, 'delivered'));
    const release = await deploy(staged, reaching, options, lists, tell);
    if (release === undefined) return 0;
    compressor.finish(new Set(staged.manifest.files.values()));
    const seconds = oneDecimal((performance.now() - began) / 1000);
    tell(`Xong: đã đăng bản ${releaseName(release)}, ${seconds} giây`);
    return 0;
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
});

/** Takes the site as the last build that succeeded left it, and no other. */
function stageSite(site: string, dir: string, compressor: Compressor): Promise<StagedRelease> {
  let said = performance.now();
  return stageRelease(site, dir, compressor, {
    lock: () => lockOutput(outputFolder(site)),
    onProgress: (done, total) => {
      if (performance.now() - said < between) return;
      said = performance.now();
      process.stdout.write(`Đang chuẩn bị ${done}/${total} tệp\n`);
    },
  });
}
