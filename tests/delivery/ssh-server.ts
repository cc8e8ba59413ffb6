import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { pathOf } from './programs.ts';
import { freePort, type Running, startServer } from './running.ts';

export interface SshServer extends Running {
  /** For `ssh -F`. */
  readonly clientConfig: string;
  /** `user@host`. */
  readonly host: string;
}

/**
 * A real sshd on loopback that lets the current user in with a key made for it, and nobody else.
 *
 * @param settings more lines of its configuration
 */
export async function startSshd(
  folder: string,
  settings: readonly string[] = [],
): Promise<SshServer> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const at = (name: string) => join(folder, name);
  for (const name of ['host', 'user']) {
    execFileSync(pathOf('ssh-keygen'), ['-q', '-t', 'ed25519', '-N', '', '-f', at(name)]);
  }
  copyFileSync(at('user.pub'), at('authorized_keys'));
  const port = await freePort();
  const { username } = userInfo();
  // Root's sshd confines itself to a folder that only starting the system's service makes.
  if (process.getuid?.() === 0) mkdirSync('/run/sshd', { recursive: true, mode: 0o755 });
  const server = [
    `Port ${port}`,
    'ListenAddress 127.0.0.1',
    `HostKey ${at('host')}`,
    `AuthorizedKeysFile ${at('authorized_keys')}`,
    `PidFile ${at('sshd.pid')}`,
    'StrictModes no',
    'UsePAM no',
    'PasswordAuthentication no',
    'PermitRootLogin prohibit-password',
    `AllowUsers ${username}`,
    ...settings,
  ];
  const client = [
    'Host *',
    `IdentityFile ${at('user')}`,
    'IdentitiesOnly yes',
    'StrictHostKeyChecking accept-new',
    `UserKnownHostsFile ${at('known_hosts')}`,
    'BatchMode yes',
    'LogLevel ERROR',
  ];
  writeFileSync(at('sshd_config'), `${server.join('\n')}\n`);
  writeFileSync(at('ssh_config'), `${client.join('\n')}\n`);
  const running = await startServer(pathOf('sshd'), ['-D', '-e', '-f', at('sshd_config')], port);
  return { ...running, clientConfig: at('ssh_config'), host: `${username}@127.0.0.1` };
}
