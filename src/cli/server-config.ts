import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readArguments, UsageError } from '#cli/arguments';
import { run } from '#cli/run';
import { currentName } from '#delivery/release/layout';
import { serverFiles } from '#delivery/server/server-files';
import { parseTarget } from '#delivery/target/parse-target';
import { outputFolder } from '#edition/output/output-folder';
import { mend } from '#edition/output/output-lock';
import { siteRootOf } from '#gate/site-root';

const command = {
  name: 'server-config',
  summary:
    'Viết cấu hình máy chủ web cho trang đã dựng: nginx.conf, apache.conf, .htaccess, _headers, _redirects.',
  rest: 'THƯ-MỤC: nơi ghi các tệp ấy',
  flags: [
    { name: 'site', value: 'THƯ-MỤC', help: 'trang đã dựng (mặc định: dist)' },
    {
      name: 'root',
      value: 'ĐÍCH',
      help: 'đích của lệnh deploy (mặc định: /srv/bantin); trang nằm ở ĐÍCH/current',
    },
    {
      name: 'server-name',
      value: 'TÊN',
      help: 'tên miền (mặc định: tên trong địa chỉ mà trang được dựng cho)',
    },
    { name: 'listen', value: 'CỔNG', help: 'cổng hoặc địa chỉ:cổng (mặc định: 80)' },
    { name: 'brotli', help: 'nginx có mô-đun brotli_static' },
  ],
} as const;

await run(async () => {
  const { values, rest } = readArguments(command, process.argv.slice(2));
  const [dir, ...more] = rest;
  if (dir === undefined || more.length > 0) {
    throw new UsageError('Ghi đúng một thư mục, ví dụ: npm run server-config -- may-chu');
  }
  const listen = values['listen'] ?? '80';
  if (!/^(?:[\w.-]+:|\[[0-9a-f:]+\]:)?\d{1,5}$/iu.test(listen)) {
    throw new UsageError(`--listen “${listen}” không phải cổng, ví dụ 80 hoặc 127.0.0.1:8080.`);
  }
  const site = resolve(values['site'] ?? 'dist');
  mend(outputFolder(site));
  const serverName = values['server-name'] ?? hostOf(site);
  if (!/^(?:\*\.)?[\w.-]+$/u.test(serverName)) {
    throw new UsageError(`--server-name “${serverName}” không phải tên miền.`);
  }
  const target = values['root'] ?? '/srv/bantin';
  const root = folderOf(target);
  const files = serverFiles(site, {
    root,
    serverName,
    listen,
    brotli: values['brotli'] !== undefined,
  });
  mkdirSync(dir, { recursive: true });
  for (const [name, text] of files) writeFileSync(join(dir, name), text);
  const lines = [
    `Đã viết vào “${dir}”: ${[...files.keys()].join(', ')}`,
    `Cho tên miền ${serverName}, với trang ở ${root}/${currentName}, nơi “npm run deploy -- ${target}” đăng lên.`,
    'Việc tiếp theo, một trong hai:',
    '  Máy chủ nginx hoặc Apache: làm theo mấy dòng đầu của nginx.conf hoặc apache.conf.',
    '  Thuê chỗ, chép dist lên bằng tay: chép thêm .htaccess (Apache), hoặc _headers và _redirects (Netlify, Cloudflare Pages), đặt cạnh index.html.',
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return 0;
});

/** The host that the site was built for; a folder that does not say is judged by `serverFiles`. */
function hostOf(site: string): string {
  const root = siteRootOf(site);
  return typeof root === 'string' ? 'localhost' : new URL(root.origin).hostname;
}

/** The folder as the server knows it, where the whole target is given as for `deploy`. */
function folderOf(target: string): string {
  const address = parseTarget(target);
  return (address.kind === 'ssh' ? address.path : target).replace(/\/+$/u, '');
}
