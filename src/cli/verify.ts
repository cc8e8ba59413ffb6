import { resolve } from 'node:path';
import { readArguments, UsageError } from '#cli/arguments';
import { reachingOf } from '#cli/delivery-flags';
import { run } from '#cli/run';
import { readBuiltSite } from '#delivery/site/read-site';
import type { Difference } from '#delivery/verify/difference';
import { isServed, verify } from '#delivery/verify/verify';
import { outputFolder } from '#edition/output/output-folder';
import { mend } from '#edition/output/output-lock';
import { oneDecimal } from '#vietnamese/decimal';
import { visible } from '#vietnamese/visible';

const command = {
  name: 'verify',
  summary:
    'So trang đang chạy với trang đã dựng, từng tệp một. Có tệp thiếu, thừa hay bị sửa thì mã thoát là 1.',
  rest: 'ĐỊA-CHỈ: ví dụ https://bantin.example/',
  flags: [
    { name: 'site', value: 'THƯ-MỤC', help: 'trang đã dựng (mặc định: dist)' },
    { name: 'target', value: 'ĐÍCH', help: 'như của deploy: tìm cả tệp lạ nằm trên máy chủ' },
    { name: 'ssh-config', value: 'TỆP', help: 'cấu hình cho ssh -F, khi ĐÍCH ở máy khác' },
    { name: 'manifest', help: 'chỉ so bản kê: bản dựng có gì mới so với trang đang chạy không' },
  ],
} as const;

const words: Readonly<Record<Difference['kind'], string>> = {
  altered: 'Bị sửa',
  missing: 'Thiếu',
  added: 'Thừa',
  unread: 'Không đọc được',
};

/** Between two lines that say how far it is. Milliseconds. */
const between = 2000;

await run(async () => {
  const { values, rest } = readArguments(command, process.argv.slice(2));
  const site = resolve(values['site'] ?? 'dist');
  mend(outputFolder(site));
  const origin = readOrigin(rest, site);
  const target =
    values['target'] === undefined
      ? undefined
      : reachingOf(command.name, [values['target']], values);
  if (values['manifest'] !== undefined) {
    const isLive = await isServed(origin, site);
    process.stdout.write(
      isLive
        ? 'Trang đang chạy đã là bản dựng này.\n'
        : 'Trang đang chạy không phải bản dựng này.\n',
    );
    return isLive ? 0 : 1;
  }
  const began = performance.now();
  let said = began;
  const options = target ? { target } : {};
  const { files, differences } = await verify(origin, site, options, (done, total) => {
    if (performance.now() - said < between) return;
    said = performance.now();
    process.stdout.write(`Đã so ${done}/${total} tệp\n`);
  });
  for (const { kind, path, detail } of differences) {
    process.stdout.write(`${words[kind]}: ${visible(path)} – ${visible(detail)}\n`);
  }
  const seconds = oneDecimal((performance.now() - began) / 1000);
  process.stdout.write(
    differences.length === 0
      ? `Đúng: ${files} tệp như bản dựng, ${seconds} giây\n`
      : `Sai: ${differences.length} chỗ khác, trong ${files} tệp đã so, ${seconds} giây\n`,
  );
  return differences.length === 0 ? 0 : 1;
});

/** @throws UsageError where there is not exactly one address of the site or of its domain */
function readOrigin(rest: readonly string[], site: string): string {
  const [address = '', ...more] = rest;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || more.length > 0 || !/^https?:$/u.test(url.protocol)) {
    throw new UsageError(
      'Ghi đúng một địa chỉ, có https:// hoặc http:// ở đầu, ví dụ: npm run verify -- https://bantin.example/',
    );
  }
  const { base } = readBuiltSite(site).manifest;
  const path = url.pathname.replace(/\/?$/u, '/');
  if (path !== '/' && path !== base) {
    throw new UsageError(`Trang được dựng cho đường dẫn ${base}, không phải ${path}.`);
  }
  return `${url.origin}/`;
}
