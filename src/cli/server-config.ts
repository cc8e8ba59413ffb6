import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readArguments, UsageError } from '#cli/arguments';
import { run } from '#cli/run';
import { serverFiles } from '#delivery/server/server-files';

const command = {
  name: 'server-config',
  summary:
    'Viết cấu hình máy chủ web cho trang đã dựng: nginx.conf, apache.conf, .htaccess, _headers, _redirects.',
  rest: 'THƯ-MỤC: nơi ghi các tệp ấy',
  flags: [
    { name: 'site', value: 'THƯ-MỤC', help: 'trang đã dựng (mặc định: dist)' },
    {
      name: 'root',
      value: 'THƯ-MỤC',
      help: 'thư mục trên máy chủ mà lệnh deploy gửi tới (mặc định: /srv/bantin)',
    },
    { name: 'server-name', value: 'TÊN', help: 'tên miền (mặc định: localhost)' },
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
  const serverName = values['server-name'] ?? 'localhost';
  if (!/^(?:\*\.)?[\w.-]+$/u.test(serverName)) {
    throw new UsageError(`--server-name “${serverName}” không phải tên miền.`);
  }
  const files = serverFiles(resolve(values['site'] ?? 'dist'), {
    root: values['root'] ?? '/srv/bantin',
    serverName,
    listen,
    brotli: values['brotli'] !== undefined,
  });
  mkdirSync(dir, { recursive: true });
  for (const [name, text] of files) writeFileSync(join(dir, name), text);
  process.stdout.write(`Đã viết vào “${dir}”: ${[...files.keys()].join(', ')}\n`);
  return 0;
});
