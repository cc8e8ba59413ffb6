import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { DeliveryRefused } from '#delivery/refusal';
import type { Host, Sent, Step, Survey } from '#delivery/target/host';
import type { Address } from '#delivery/target/parse-target';
import {
  changeScript,
  flockScript,
  needGnuScript,
  needScript,
  readScript,
  scriptCodes,
} from '#delivery/target/remote-scripts';
import { quoted, RemoteFailed, RemoteShell } from '#delivery/target/remote-shell';
import { rsync } from '#delivery/target/rsync';
import { openSockets } from '#delivery/target/ssh-sockets';
import {
  hashScript,
  readHashes,
  readRecorded,
  readSurvey,
  recordedScript,
  recordScript,
  rsyncLock,
  surveyScript,
} from '#delivery/target/tree-scripts';
import { visible } from '#vietnamese/visible';

type SshAddress = Extract<Address, { kind: 'ssh' }>;

/**
 * A folder of another machine, which needs a POSIX shell, rsync and flock (every Linux has the last).
 * One connection carries it all, and each verb is one script. The lock is held by a shell over there
 * that ends with it, so a deployment that was killed leaves none behind.
 */
export class SshHost implements Host {
  readonly name: string;
  readonly #host: string;
  readonly #path: string;
  readonly #ssh: readonly string[];
  readonly #shell: RemoteShell;
  readonly #sockets = openSockets();

  /** @param configFile for `ssh -F`: keys, host names, jump hosts */
  constructor(address: SshAddress, configFile: string | undefined) {
    this.name = `${address.host}:${address.path}`;
    this.#host = address.host;
    this.#path = address.path;
    this.#ssh = sshCommand(address, configFile, join(this.#sockets.folder, 's'));
    this.#shell = new RemoteShell([...this.#ssh, '--', address.host, 'exec sh -s']);
  }

  async names(): Promise<string[]> {
    const path = quoted(this.#path);
    return this.#found(
      `if [ -e ${path} ] || [ -L ${path} ]; then cd ${path}; find . -maxdepth 2 -print0; fi`,
    );
  }

  async read(paths: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const script = readScript(paths.map((path) => this.#at(path)));
    const said = (await this.#run(script)).split('\0');
    return new Map(
      paths.flatMap((path, index) =>
        said[index * 2] === '' ? [] : [[path, said[index * 2 + 1] ?? ''] as const],
      ),
    );
  }

  filesBelow(folder: string): Promise<string[]> {
    return this.#found(`cd ${quoted(this.#at(folder))}; find . ! -type d -print0`);
  }

  async change(steps: readonly Step[]): Promise<void> {
    await this.#run(changeScript(this.#path, steps));
  }

  async recorded(folders: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return readRecorded(await this.#run(recordedScript(this.#path, folders)), folders);
  }

  async survey(folder: string, list: string | undefined): Promise<Survey> {
    const nonce = randomBytes(8).toString('hex');
    return readSurvey(await this.#run(surveyScript(this.#path, folder, list, nonce)));
  }

  async hash(folder: string, paths: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (paths.length === 0) return new Map();
    return readHashes(await this.#run(hashScript(this.#path, folder, paths)));
  }

  async record(
    folder: string,
    list: string,
    unproven: readonly string[],
    alike: readonly string[],
  ): Promise<void> {
    await this.#run(recordScript(this.#path, folder, list, unproven, alike));
  }

  async send(from: string, paths: readonly string[], to: string): Promise<Sent> {
    if (paths.length === 0) return { files: 0, bytes: 0 };
    return rsync({
      from,
      paths,
      host: this.#host,
      to: this.#at(to),
      ssh: this.#ssh,
      // Of a deployment that was killed rsync may still be at work over there.
      receiver: `flock -w 60 ${quoted(this.#at(rsyncLock))} rsync`,
    });
  }

  async lock(file: string): Promise<boolean> {
    try {
      await this.#shell.runInside(
        [needScript('rsync'), needGnuScript('find', 'sort'), flockScript(this.#at(file))].join(
          '\n',
        ),
      );
      return true;
    } catch (error) {
      if (error instanceof RemoteFailed && error.code === scriptCodes.locked) return false;
      throw this.#explained(error);
    }
  }

  async close(): Promise<void> {
    await this.#shell.close();
    this.#sockets.remove();
  }

  /** Paths that `find` says of a folder, without the folder. */
  async #found(script: string): Promise<string[]> {
    const said = await this.#run(script);
    return said.split('\0').flatMap((path) => (path.startsWith('./') ? [path.slice(2)] : []));
  }

  async #run(script: string): Promise<string> {
    try {
      return await this.#shell.run(script);
    } catch (error) {
      throw this.#explained(error);
    }
  }

  #explained(error: unknown): unknown {
    if (!(error instanceof RemoteFailed)) return error;
    return new DeliveryRefused(
      `Máy đích “${this.#host}” không làm được (${visible(error.message)})`,
    );
  }

  #at(path: string): string {
    return `${this.#path}/${path}`;
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
