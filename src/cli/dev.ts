import { resolve } from 'node:path';
import { readArguments, readBase, readClock } from '#cli/arguments';
import { keepCompiledCode, saveCompiledCode } from '#cli/compiled-code';
import { openPort, readPort } from '#cli/port';
import { printFindings } from '#cli/print-findings';
import { run } from '#cli/run';

const command = {
  name: 'dev',
  summary: 'Xem trang ngay khi đang viết: cả bài nháp, kèm kết quả kiểm tra. Chỉ máy này xem được.',
  flags: [
    { name: 'content', value: 'THƯ-MỤC', help: 'thư mục nội dung (mặc định: content)' },
    { name: 'base', value: '/ĐƯỜNG-DẪN/', help: 'đường dẫn gốc' },
    { name: 'port', value: 'CỔNG', help: 'cổng (mặc định: 4321)' },
    { name: 'now', value: 'THỜI-ĐIỂM', help: 'đồng hồ, thay cho giờ hiện tại' },
  ],
} as const;

await run(async () => {
  const { values } = readArguments(command, process.argv.slice(2));
  const base = readBase(values['base']);
  const fixed = values['now'] === undefined ? undefined : readClock(values['now']);
  const contentDir = resolve(values['content'] ?? 'content');
  const wanted = readPort(values['port']);
  keepCompiledCode();
  const { contentServer } = await import('#integrations/content-server');
  const { astroConfig, importAstro } = await import('#edition/templates/astro');
  const content = await contentServer({
    contentDir,
    base,
    now: () => fixed ?? Date.now(),
    onProblem: (errors) => printFindings(errors, contentDir, 'text'),
    onFailure: (error) => process.stderr.write(`Không tải lại được nội dung: ${String(error)}\n`),
    onUnwatched: (error) =>
      process.stderr.write(
        `Không theo dõi được thư mục nội dung (${String(error)}). Sửa bài xong, tải lại trang để xem.\n`,
      ),
  });
  const port = await openPort(wanted);
  const { dev } = await importAstro();
  const server = await dev({
    ...astroConfig({ origin: 'http://127.0.0.1', base }),
    server: { host: '127.0.0.1', port },
    integrations: [content],
  });
  process.stdout.write(`Mở http://127.0.0.1:${server.address.port}${base} – dừng bằng Ctrl+C\n`);
  saveCompiledCode();
  return 0;
});
