import { type BuildResult, buildSite } from '#build/build-site';
import { streamProgress } from '#build/progress';
import { readArguments, readBase, readClock, readSite } from '#cli/arguments';
import { printFindings } from '#cli/print-findings';
import { run } from '#cli/run';
import { formatNumeric } from '#vietnamese/format-date';
import { localDateTimeOf } from '#vietnamese/instant';

const command = {
  name: 'build',
  summary: 'Kiểm tra nội dung rồi dựng trang hoàn chỉnh. Có lỗi thì dừng, bản cũ giữ nguyên.',
  flags: [
    { name: 'content', value: 'THƯ-MỤC', help: 'thư mục nội dung (mặc định: content)' },
    { name: 'out', value: 'THƯ-MỤC', help: 'nơi ghi trang (mặc định: dist)' },
    { name: 'site', value: 'ĐỊA-CHỈ', help: 'địa chỉ công khai, thay cho url trong site.yaml' },
    {
      name: 'base',
      value: '/ĐƯỜNG-DẪN/',
      help: 'đường dẫn gốc, khi trang không nằm ở gốc tên miền',
    },
    {
      name: 'now',
      value: 'THỜI-ĐIỂM',
      help: 'đồng hồ của lần dựng, ví dụ 2023-06-29T08:30:00+07:00',
    },
  ],
} as const;

await run(async () => {
  const began = performance.now();
  const { values } = readArguments(command, process.argv.slice(2));
  const contentDir = values['content'] ?? 'content';
  const result = await buildSite({
    contentDir,
    out: values['out'] ?? 'dist',
    base: readBase(values['base']),
    now: readClock(values['now']),
    ...(values['site'] !== undefined && { site: readSite(values['site']) }),
    progress: streamProgress(process.stdout),
  });
  printFindings(result.findings, contentDir, 'text');
  if (!result.built) {
    process.stderr.write('Chưa đăng gì: sửa các lỗi trên rồi chạy lại.\n');
    return 1;
  }
  for (const line of heldLines(result.held)) process.stdout.write(`${line}\n`);
  const { pages, photos, encoded } = result.built;
  const seconds = ((performance.now() - began) / 1000).toFixed(1).replace('.', ',');
  process.stdout.write(
    `Xong: ${pages} trang, ${photos} ảnh (${encoded} mã hóa mới), ${seconds} giây\n`,
  );
  return 0;
});

/** Says what was not published and why, so that a forgotten `nháp: có` does not stay unnoticed. */
function heldLines(held: BuildResult['held']): string[] {
  return held.map(({ id, until }) => {
    if (until === undefined) return `Chưa đăng (bài nháp): ${id}`;
    const { date, time } = localDateTimeOf(until);
    return `Chưa đăng (hẹn ${time} ngày ${formatNumeric(date)}): ${id}`;
  });
}
