import { existsSync } from 'node:fs';
import { hasErrors } from '#bulletin/finding';
import { readArguments, readClock, UsageError } from '#cli/arguments';
import { chosenPath } from '#cli/chosen-path';
import { keepCompiledCode } from '#cli/compiled-code';
import { formats, printFindings } from '#cli/print-findings';
import { run } from '#cli/run';
import { articleCacheFile, photoCacheDir } from '#edition/folders';
import { outputFolder } from '#edition/output/output-folder';
import { mend } from '#edition/output/output-lock';
import { summary } from '#report/text';
import { localDateTimeOf } from '#vietnamese/instant';

const command = {
  name: 'check',
  summary: 'Kiểm tra bài viết, ảnh và các danh sách. Có lỗi thì mã thoát là 1.',
  rest: 'tệp hoặc thư mục …',
  flags: [
    { name: 'content', value: 'THƯ-MỤC', help: 'thư mục nội dung (mặc định: content)' },
    { name: 'format', value: 'DẠNG', help: 'text, github, gitlab hoặc json (mặc định: text)' },
    { name: 'now', value: 'THỜI-ĐIỂM', help: 'đồng hồ của lần kiểm tra' },
  ],
} as const;

await run(async () => {
  const { values, rest } = readArguments(command, process.argv.slice(2));
  const format = formats.find((name) => name === (values['format'] ?? 'text'));
  if (!format) throw new UsageError(`--format chỉ nhận ${formats.join(', ')}.`);
  // All that npm leaves of `npm run check --format=json`.
  const lost = formats.find((name) => rest.includes(name) && !existsSync(name));
  if (lost !== undefined && values['format'] === undefined) {
    throw new UsageError(`Tùy chọn viết sau hai gạch riêng: npm run check -- --format=${lost}`);
  }
  const contentDir = values['content'] ?? 'content';
  // A build that was killed between two renames has left no output: whoever comes next brings it back.
  mend(outputFolder('dist'));
  const now = readClock(values['now']);
  const chosen = rest.map((path) => chosenPath(path, contentDir));
  keepCompiledCode();
  const { inspectPhoto } = await import('#photos/inspect/inspect');
  const { loadContent } = await import('#pipeline/load-content');
  const content = await loadContent(contentDir, {
    now,
    today: localDateTimeOf(now).date,
    inspect: (path) => inspectPhoto(path, photoCacheDir),
    inThread: { photoCacheDir },
    cacheFile: articleCacheFile,
  });
  const isChosen = (file: string) =>
    chosen.length === 0 ||
    chosen.some((path) => path === '' || file === path || file.startsWith(`${path}/`));
  // With a broken register nothing was checked against it, whatever was asked for.
  const findings = content.registers
    ? content.findings.filter(({ file }) => isChosen(file))
    : content.findings;
  const count = content.files.filter(isChosen).length;
  printFindings(findings, contentDir, format);
  if (format === 'text')
    process.stdout.write(`${findings.length > 0 ? '\n' : ''}${summary(findings, count)}\n`);
  return hasErrors(findings) ? 1 : 0;
});
