import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { hasErrors } from '#bulletin/finding';
import { readArguments, readClock, UsageError } from '#cli/arguments';
import { run } from '#cli/run';
import { articleCacheFile, gateMemoryFile, photoCacheDir, projectDir } from '#edition/folders';
import { outputFolder } from '#edition/output/output-folder';
import { mend } from '#edition/output/output-lock';
import { readPublicFiles } from '#edition/public-files';
import { BuildRefused } from '#edition/refusal';
import { judgeSite } from '#gate/judge-site';
import type { GateContent } from '#gate/judged-site';
import { siteRootOf } from '#gate/site-root';
import { contentRules } from '#gate/site-rules';
import { verdictLines } from '#gate/verdict-lines';
import { inspectPhoto } from '#photos/inspect/inspect';
import { loadContent } from '#pipeline/load-content';
import { sha256Of } from '#store/object-store';
import { oneDecimal } from '#vietnamese/decimal';
import { localDateTimeOf } from '#vietnamese/instant';

const command = {
  name: 'gate',
  summary:
    'Xét một trang đã dựng trước khi đăng: không lộ, không sai, không hỏng. Có lỗi thì mã thoát là 1.',
  rest: 'thư mục đã dựng (mặc định: dist)',
  flags: [
    {
      name: 'content',
      value: 'THƯ-MỤC',
      help: 'nội dung đã dựng nên trang; không có thì bỏ qua vài điều',
    },
    { name: 'now', value: 'THỜI-ĐIỂM', help: 'đồng hồ để biết bài nào đã đến giờ đăng' },
  ],
} as const;

await run(async () => {
  const began = performance.now();
  const { values, rest } = readArguments(command, process.argv.slice(2));
  const [dir = 'dist'] = rest;
  if (rest.length > 1) {
    throw new UsageError('Chỉ ghi một thư mục đã dựng: npm run gate -- dist');
  }
  mend(outputFolder(dir));
  if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(
      `Không có thư mục “${dir}”. Chạy npm run build trước, hoặc ghi thư mục khác.`,
    );
  }
  const root = siteRootOf(resolve(dir));
  if (typeof root === 'string') throw new BuildRefused(root);
  const now = readClock(values['now']);
  const contentDir = values['content'];
  const content = contentDir === undefined ? undefined : await readContent(contentDir, now);
  const publicFiles = readPublicFiles(join(projectDir, 'public'));
  const verdict = judgeSite(resolve(dir), {
    ...root,
    ...(content && { content }),
    publicHashes: Object.fromEntries(
      [...publicFiles].map(([path, bytes]) => [path, sha256Of(bytes)]),
    ),
    memoryFile: gateMemoryFile,
  });
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const { faults, files } = verdict;
  if (faults.length > 0) say(`${verdictLines(verdict).join('\n')}\n`);
  if (!content) {
    say('Không có --content nên chưa xét:');
    for (const { wants } of contentRules) say(`  ${wants}`);
  }
  if (faults.length > 0) {
    say(`Không đạt: ${faults.length} chỗ sai trong ${files} tệp.`);
    return 1;
  }
  const seconds = oneDecimal((performance.now() - began) / 1000);
  say(`Đạt: ${files} tệp, ${seconds} giây`);
  return 0;
});

/** @throws BuildRefused where errors leave open what is to be published */
async function readContent(dir: string, now: number): Promise<GateContent> {
  const { articles, photoFiles, findings, registers } = await loadContent(dir, {
    now,
    today: localDateTimeOf(now).date,
    inspect: (path) => inspectPhoto(path, photoCacheDir),
    cacheFile: articleCacheFile,
  });
  if (!registers || hasErrors(findings)) {
    throw new BuildRefused(`Nội dung “${dir}” còn lỗi: chạy npm run check rồi sửa trước.`);
  }
  const photoHashes = [...photoFiles.values()].flat().map(({ facts }) => facts.hash);
  return { dir, articles, photoHashes, now };
}
