import { existsSync } from 'node:fs';
import { readArguments, readBase, readClock, readSiteUrl } from '#cli/arguments';
import { keepCompiledCode } from '#cli/compiled-code';
import { printFindings } from '#cli/print-findings';
import { run } from '#cli/run';
import type { BuildResult } from '#edition/build-options';
import { buildOrSame } from '#edition/build-or-same';
import { streamProgress } from '#edition/progress';
import { countsOf } from '#report/text';
import { oneDecimal } from '#vietnamese/decimal';
import { formatNumeric } from '#vietnamese/format-date';
import { localDateTimeOf } from '#vietnamese/instant';

const command = {
  name: 'build',
  summary: 'Kiểm tra nội dung rồi dựng trang hoàn chỉnh. Có lỗi thì dừng, trang cũ giữ nguyên.',
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
  keepCompiledCode();
  const { values } = readArguments(command, process.argv.slice(2));
  const contentDir = values['content'] ?? 'content';
  const out = values['out'] ?? 'dist';
  const progress = streamProgress(process.stdout);
  // Whatever stops it, what is said next begins on a line of its own.
  const result = await buildOrSame({
    contentDir,
    out,
    base: readBase(values['base']),
    now: readClock(values['now']),
    ...(values['site'] !== undefined && { site: readSiteUrl(values['site']) }),
    progress,
  }).finally(() => progress.end());
  printFindings(result.findings, contentDir, 'text');
  if (result.findings.length > 0) say(`\n${countsOf(result.findings)}.`);
  if (!result.built) {
    const former = existsSync(out) ? 'Trang cũ giữ nguyên.' : 'Chưa dựng trang nào.';
    process.stderr.write(`${former} Sửa các lỗi trên rồi chạy lại.\n`);
    return 1;
  }
  for (const line of heldLines(result.held)) say(line);
  const { pages, photos, encoded } = result.built;
  const seconds = oneDecimal((performance.now() - began) / 1000);
  say(`Trang đã dựng nằm trong ${out.replace(/[/\\]+$/u, '')}/`);
  say(`Xong: ${pages} trang, ${photos} ảnh (${encoded} mã hóa mới), ${seconds} giây`);
  return 0;
});

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Says what was not published and why, so that a forgotten `nháp: có` does not stay unnoticed. */
function heldLines(held: BuildResult['held']): string[] {
  return held.map(({ id, until }) => {
    if (until === undefined) return `Chưa đưa vào trang (bài nháp): ${id}`;
    const { date, time } = localDateTimeOf(until);
    return `Chưa đưa vào trang (hẹn đăng lúc ${time} ngày ${formatNumeric(date)}): ${id}`;
  });
}
