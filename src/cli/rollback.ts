import { readArguments, UsageError } from '#cli/arguments';
import { deliveryFlags, reachingOf } from '#cli/delivery-flags';
import { run } from '#cli/run';
import { releaseOf } from '#delivery/release/layout';
import { rollback, tellReleases } from '#delivery/rollback';

const command = {
  name: 'rollback',
  summary:
    'Cho bạn đọc thấy lại bản trước bản đang chạy. Chạy lần nữa thì lùi thêm một bản; bản đã rút lại thì bỏ qua.',
  rest: 'ĐÍCH: như của lệnh deploy',
  flags: [
    { name: 'list', help: 'chỉ liệt kê các bản ở đích' },
    { name: 'to', value: 'SỐ', help: 'về đúng bản có số này, ví dụ 12' },
    ...deliveryFlags,
  ],
} as const;

await run(async () => {
  const { values, rest } = readArguments(command, process.argv.slice(2));
  const reaching = reachingOf(command.name, rest, values);
  const tell = (line: string) => process.stdout.write(`${line}\n`);
  if (values['list'] !== undefined) {
    await tellReleases(reaching, tell);
    return 0;
  }
  const to = values['to'] === undefined ? undefined : readRelease(values['to']);
  const dryRun = values['dry-run'] !== undefined;
  await rollback(reaching, { dryRun, ...(to !== undefined && { to }) }, tell);
  return 0;
});

/**
 * `12` and `0012` are one release.
 *
 * @throws UsageError
 */
function readRelease(text: string): number {
  const release = releaseOf(text.padStart(4, '0'));
  if (release === undefined) {
    throw new UsageError(
      `--to “${text}” không phải số của một bản, ví dụ 12. Xem các bản: --list.`,
    );
  }
  return release;
}
