import { type Flag, UsageError } from '#cli/arguments';
import type { Reaching } from '#delivery/target/open-target';

/** Flags that the commands with a target share. */
export const deliveryFlags: readonly Flag[] = [
  { name: 'dry-run', help: 'chỉ nói sẽ làm gì, không đổi gì ở đích' },
  { name: 'ssh-config', value: 'TỆP', help: 'cấu hình cho ssh -F: khóa, tên máy, cổng' },
];

/** @throws UsageError where there is not exactly one target */
export function reachingOf(
  command: string,
  rest: readonly string[],
  values: Readonly<Record<string, string>>,
): Reaching {
  const [target, ...more] = rest;
  if (target === undefined || more.length > 0) {
    throw new UsageError(`Ghi đúng một đích, ví dụ: npm run ${command} -- /srv/bantin`);
  }
  const sshConfig = values['ssh-config'];
  return { target, ...(sshConfig !== undefined && { sshConfig }) };
}
