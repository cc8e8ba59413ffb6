import { openLocal } from '#delivery/target/local-target';
import { parseTarget } from '#delivery/target/parse-target';
import { openSsh } from '#delivery/target/ssh-target';
import type { OpenOptions, Target } from '#delivery/target/target';

export interface Reaching {
  /** As typed: a folder, `user@host:/path` or `ssh://user@host:port/path`. */
  readonly target: string;
  /** For `ssh -F`. */
  readonly sshConfig?: string;
}

/**
 * @returns whoever has it must close it
 * @throws DeliveryRefused
 */
export async function openTarget(
  { target, sshConfig }: Reaching,
  options: OpenOptions,
): Promise<Target> {
  const address = parseTarget(target);
  return address.kind === 'local'
    ? openLocal(address.path, options)
    : openSsh(address, sshConfig, options);
}
