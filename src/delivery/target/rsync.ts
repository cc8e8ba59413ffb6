import { execFile } from 'node:child_process';
import { DeliveryRefused } from '#delivery/refusal';
import type { Sent } from '#delivery/target/host';
import { visible } from '#vietnamese/visible';

export interface RsyncOptions {
  /** Folder here. */
  readonly from: string;
  /** Of files in it. */
  readonly paths: readonly string[];
  readonly host: string;
  /** Folder there, absolute. */
  readonly to: string;
  /** Command and arguments that reach the host. */
  readonly ssh: readonly string[];
  /** What runs over there in place of `rsync`. */
  readonly receiver: string;
}

/**
 * Brings files to a folder there. Each is written beside its place and renamed; of one that is there in
 * another state only what differs travels. Times are those of builds and of checkouts and say nothing.
 *
 * @throws DeliveryRefused with rsync's own words
 */
export async function rsync(options: RsyncOptions): Promise<Sent> {
  const { from, paths, host, to, ssh, receiver } = options;
  const args = [
    ...[
      '--ignore-times',
      '--no-whole-file',
      '--perms',
      '--files-from=-',
      '--from0',
      '--chmod=D755,F644',
    ],
    ...['--compress', '--stats', '--no-human-readable', '--protect-args'],
    ...['--rsh', ssh.map(rshWord).join(' '), '--rsync-path', receiver],
    '--',
    `${from}/`,
    `${host}:${to}/`,
  ];
  const said = await new Promise<string>((done, fail) => {
    // Its statistics are read: they must come in the language they are looked for in.
    const env = { ...process.env, LC_ALL: 'C' };
    const child = execFile(
      'rsync',
      args,
      { env, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => {
        if (!error) done(stdout);
        else if (error.code === 'ENOENT') {
          fail(new DeliveryRefused('Máy này không có rsync. Cài rsync rồi đăng lại.'));
        } else
          fail(
            new DeliveryRefused(
              `rsync dừng giữa chừng: ${visible(stderr.trim() || error.message)}`,
            ),
          );
      },
    );
    child.stdin?.on('error', () => {}).end(paths.join('\0'));
  });
  const number = (pattern: RegExp) => Number(pattern.exec(said)?.[1] ?? 0);
  return {
    files: number(/^Number of regular files transferred: (\d+)/mu),
    bytes: number(/^Total transferred file size: (\d+)/mu),
  };
}

/** rsync cuts the command at spaces, and knows single quotes. */
function rshWord(word: string): string {
  return /[\s'"]/u.test(word) ? `'${word.replaceAll("'", "''")}'` : word;
}
