import { existsSync } from 'node:fs';
import { isAbsolute, relative, resolve } from 'node:path';
import { hasErrors } from '#bulletin/finding';
import { readArguments, readClock, UsageError } from '#cli/arguments';
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
  const contentDir = values['content'] ?? 'content';
  // A build that was killed between two renames has left no output: whoever comes next brings it back.
  mend(outputFolder('dist'));
  const now = readClock(values['now']);
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
  const chosen = rest.map((path) => pathInContent(path, contentDir));
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

/** A path as typed → relative to the content folder, with `/`. */
function pathInContent(path: string, contentDir: string): string {
  const inside = relative(resolve(contentDir), resolve(path)).replaceAll('\\', '/');
  if (/^\.\.(?:\/|$)/.test(inside) || isAbsolute(inside)) {
    throw new UsageError(`“${path}” không nằm trong thư mục nội dung.`);
  }
  // A mistyped path must not read as “no errors”.
  if (!existsSync(path)) throw new UsageError(`Không có “${path}”. Ghi đúng đường dẫn.`);
  return inside;
}
