import { resolve } from 'node:path';
import { readArguments } from '#cli/arguments';
import { openPort, readPort } from '#cli/port';
import { run } from '#cli/run';
import { readManifest } from '#edition/output/manifest';
import { outputFolder } from '#edition/output/output-folder';
import { mend } from '#edition/output/output-lock';
import { BuildRefused } from '#edition/refusal';
import { astroConfig, importAstro } from '#edition/templates/astro';

const command = {
  name: 'preview',
  summary: 'Xem trang đã dựng, đúng như bạn đọc sẽ thấy. Chỉ máy này xem được.',
  flags: [
    { name: 'out', value: 'THƯ-MỤC', help: 'trang đã dựng (mặc định: dist)' },
    { name: 'port', value: 'CỔNG', help: 'cổng (mặc định: 4321)' },
  ],
} as const;

await run(async () => {
  const { values } = readArguments(command, process.argv.slice(2));
  const out = resolve(values['out'] ?? 'dist');
  mend(outputFolder(out));
  const manifest = readManifest(out);
  if (!manifest) throw new BuildRefused(`Chưa có trang nào ở “${out}”. Chạy npm run build trước.`);
  const port = await openPort(readPort(values['port']));
  const { preview } = await importAstro();
  const server = await preview({
    ...astroConfig({ origin: 'http://127.0.0.1', base: manifest.base }),
    outDir: out,
    server: { host: '127.0.0.1', port },
  });
  process.stdout.write(`Mở http://127.0.0.1:${server.port}${manifest.base} – dừng bằng Ctrl+C\n`);
  return 0;
});
