import { join } from 'node:path';
import { DeliveryRefused, notOurFolder, notOurLink } from '#delivery/refusal';
import {
  currentName,
  currentOf,
  formerName,
  formerText,
  heldName,
  heldText,
  incomingName,
  linkTarget,
  lockName,
  nextCurrentName,
  releaseName,
  releaseOf,
  releasesName,
  type TargetState,
} from '#delivery/releases';
import type { StagedRelease } from '#delivery/stage-release';
import type { Address } from '#delivery/target/parse-target';
import { codes, listing, refuseForeign, takeLock, takeOver } from '#delivery/target/remote-scripts';
import { quoted, RemoteFailed, RemoteShell } from '#delivery/target/remote-shell';
import { rsync } from '#delivery/target/rsync';
import { openSockets } from '#delivery/target/ssh-sockets';
import type { OpenOptions, Sent, Target } from '#delivery/target/target';
import { manifestName } from '#view/site-manifest';

type SshAddress = Extract<Address, { kind: 'ssh' }>;

/**
 * A folder of another machine, which needs a POSIX shell, rsync and flock (every Linux has the last).
 * One connection carries it all. The lock is held by a shell over there that ends with it, so a
 * deployment that was killed leaves none behind.
 *
 * @param configFile for `ssh -F`: keys, host names, jump hosts
 * @throws DeliveryRefused
 */
export async function openSsh(
  address: SshAddress,
  configFile: string | undefined,
  { readOnly }: OpenOptions,
): Promise<Target> {
  const sockets = openSockets();
  const ssh = sshCommand(address, configFile, join(sockets.folder, 's'));
  const path = quoted(address.path);
  const shell = new RemoteShell([...ssh, '--', address.host, 'exec sh -s']);
  const close = async () => {
    await shell.close();
    sockets.remove();
  };
  try {
    await shell.run(refuseForeign(path));
    if (!readOnly) {
      await shell.run(takeOver(path));
      await shell.runInside(takeLock(path));
    }
    const state = readState(await shell.run(listing(path)), address);
    return new SshTarget({ address, shell, ssh, state, close });
  } catch (error) {
    await close();
    throw explained(error, address);
  }
}

interface Opened {
  readonly address: SshAddress;
  readonly shell: RemoteShell;
  readonly ssh: readonly string[];
  readonly state: TargetState;
  readonly close: () => Promise<void>;
}

class SshTarget implements Target {
  readonly state: TargetState;
  readonly #opened: Opened;

  constructor(opened: Opened) {
    this.state = opened.state;
    this.#opened = opened;
  }

  async manifestOf(release: number): Promise<string | undefined> {
    const file = `${this.#release(release)}/${manifestName}`;
    const text = await this.#run(`if [ -f ${quoted(file)} ]; then cat ${quoted(file)}; fi`);
    return text === '' ? undefined : text;
  }

  async filesOf(release: number): Promise<string[]> {
    const said = await this.#run(`cd ${quoted(this.#release(release))} && find . ! -type d`);
    return said
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.replace(/^\.\//u, ''));
  }

  async send(staged: StagedRelease, like: number | undefined): Promise<Sent> {
    const { address, ssh } = this.#opened;
    return rsync({
      from: staged.dir,
      host: address.host,
      to: this.#release('incoming'),
      ssh,
      // Of a deployment that was killed rsync may still be at work over there.
      receiver: `flock -w 60 ${quoted(`${address.path}/${lockName}-rsync`)} rsync`,
      ...(like !== undefined && { linkDest: `../${releaseName(like)}` }),
    });
  }

  async carry(paths: readonly string[], from: number, to: number | 'incoming'): Promise<void> {
    if (paths.length === 0) return;
    await this.#run(
      [
        `from=${quoted(this.#release(from))} to=${quoted(this.#release(to))}`,
        'while IFS= read -r file; do',
        '  if [ -f "$from/$file" ] && [ ! -e "$to/$file" ]; then',
        '    mkdir -p "$(dirname "$to/$file")"',
        '    ln "$from/$file" "$to/$file" 2>/dev/null || cp -p "$from/$file" "$to/$file"',
        '  fi',
        "done <<'BANTIN-PATHS'",
        ...paths,
        'BANTIN-PATHS',
      ].join('\n'),
    );
  }

  async finish(release: number, former: number | undefined): Promise<void> {
    await this.#run(
      [
        `printf '%s' ${quoted(formerText(former))} > ${quoted(this.#formerFile(release))}`,
        `mv -T ${quoted(this.#release('incoming'))} ${quoted(this.#release(release))}`,
      ].join('\n'),
    );
  }

  async discard(): Promise<void> {
    await this.#run(`rm -rf -- ${quoted(this.#release('incoming'))}`);
  }

  async switchTo(release: number): Promise<void> {
    await this.#run(
      [
        `cd ${quoted(this.#opened.address.path)}`,
        `rm -f ${nextCurrentName}`,
        `ln -s ${linkTarget(release)} ${nextCurrentName}`,
        `mv -T ${nextCurrentName} ${currentName}`,
      ].join('\n'),
    );
  }

  async remove(releases: readonly number[]): Promise<void> {
    if (releases.length === 0) return;
    const gone = releases.flatMap((one) => [this.#release(one), this.#formerFile(one)]);
    await this.#run(`rm -rf -- ${gone.map(quoted).join(' ')}`);
  }

  async hold(held: boolean): Promise<void> {
    const file = quoted(`${this.#opened.address.path}/${heldName}`);
    await this.#run(held ? `printf '%s' ${quoted(heldText)} > ${file}` : `rm -f -- ${file}`);
  }

  close(): Promise<void> {
    return this.#opened.close();
  }

  async #run(script: string): Promise<string> {
    try {
      return await this.#opened.shell.run(script);
    } catch (error) {
      throw explained(error, this.#opened.address);
    }
  }

  #release(release: number | 'incoming'): string {
    const name = release === 'incoming' ? incomingName : releaseName(release);
    return `${this.#opened.address.path}/${releasesName}/${name}`;
  }

  #formerFile(release: number): string {
    return `${this.#opened.address.path}/${releasesName}/${formerName(release)}`;
  }
}

/** rsync goes through the connection of the first ssh, so nobody types a password twice. */
function sshCommand(
  { port }: SshAddress,
  configFile: string | undefined,
  socket: string,
): readonly string[] {
  return [
    'ssh',
    ...(configFile === undefined ? [] : ['-F', configFile]),
    ...(port === undefined ? [] : ['-p', String(port)]),
    ...['-o', 'ControlMaster=auto', '-o', `ControlPath=${socket}`, '-o', 'ControlPersist=no'],
    ...['-o', 'ConnectTimeout=20', '-o', 'ServerAliveInterval=15', '-T'],
  ];
}

function readState(said: string, { host, path }: SshAddress): TargetState {
  const lines = said.split('\n');
  const releases = lines.flatMap((line) => releaseOf(line) ?? []).sort((a, b) => a - b);
  const formers = new Map(
    lines.flatMap((line) => {
      const [, name = '', text = ''] = /^former=(\d+) (\d+)$/u.exec(line) ?? [];
      const [release, former] = [releaseOf(name), releaseOf(text)];
      return release === undefined || former === undefined ? [] : [[release, former] as const];
    }),
  );
  const held = lines.includes('held');
  const link = lines.find((line) => line.startsWith('current='))?.slice('current='.length);
  if (link === undefined) return { releases, formers, held };
  const current = currentOf(link);
  if (current === undefined) {
    throw new DeliveryRefused(notOurLink(`${host}:${path}/${currentName}`));
  }
  return { releases, current, formers, held };
}

function explained(error: unknown, { host, path }: SshAddress): unknown {
  if (!(error instanceof RemoteFailed)) return error;
  const target = `${host}:${path}`;
  if (error.code === codes.foreign) return new DeliveryRefused(notOurFolder(target));
  if (error.code === codes.notOurLink) {
    return new DeliveryRefused(notOurLink(`${target}/${currentName}`));
  }
  if (error.code === codes.locked) {
    return new DeliveryRefused(`Một lệnh khác đang đăng lên “${target}”. Chờ lệnh ấy xong.`);
  }
  return new DeliveryRefused(`Máy đích “${host}” không làm được (${error.message})`);
}
