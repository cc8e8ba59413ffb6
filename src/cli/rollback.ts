import { readArguments } from '#cli/arguments';
import { deliveryFlags, reachingOf } from '#cli/delivery-flags';
import { run } from '#cli/run';
import { rollback } from '#delivery/rollback';

const command = {
  name: 'rollback',
  summary: 'Cho bạn đọc thấy lại bản trước bản đang chạy. Chạy lần nữa thì lùi thêm một bản.',
  rest: 'ĐÍCH: như của lệnh deploy',
  flags: deliveryFlags,
} as const;

await run(async () => {
  const { values, rest } = readArguments(command, process.argv.slice(2));
  const dryRun = values['dry-run'] !== undefined;
  await rollback(reachingOf(command.name, rest, values), { dryRun }, (line) =>
    process.stdout.write(`${line}\n`),
  );
  return 0;
});
