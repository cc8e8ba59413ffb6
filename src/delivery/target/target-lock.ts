import { lockName } from '#delivery/releases';
import { codes, needsFlock, takeLock } from '#delivery/target/remote-scripts';
import { quoted, RemoteFailed, RemoteShell } from '#delivery/target/remote-shell';
import { takeLock as takeLockFile } from '#process/lock';

/**
 * Takes the lock of a target on this machine: the very one that a delivery over ssh takes there, since
 * a target may be reached both ways. A shell holds it that ends with this process, so that a delivery
 * that was killed leaves none. Systems without flock are no servers: there a lock file does.
 *
 * @param path folder of the target
 * @returns what gives the lock back; `undefined` where somebody else holds it
 */
export async function lockTarget(path: string): Promise<(() => Promise<void>) | undefined> {
  const shell = new RemoteShell(['sh', '-s']);
  try {
    await shell.runInside([needsFlock, takeLock(quoted(path))].join('\n'));
    return () => shell.close();
  } catch (error) {
    await shell.close();
    if (!(error instanceof RemoteFailed)) throw error;
    if (error.code === codes.locked) return undefined;
    if (error.code !== codes.noCommand) throw error;
  }
  const unlock = takeLockFile(`${path}/${lockName}-file`);
  return unlock && (async () => unlock());
}
