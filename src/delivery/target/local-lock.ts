import { flockScript, scriptCodes } from '#delivery/target/remote-scripts';
import { RemoteFailed, RemoteShell } from '#delivery/target/remote-shell';
import { takeLock } from '#process/lock';

/**
 * Takes the lock of a target on this machine: the very one that a delivery over ssh takes there, since
 * a target may be reached both ways. A shell holds it that ends with this process, so that a delivery
 * that was killed leaves none. Systems without flock are no servers: there a lock file does.
 *
 * @returns what gives the lock back; `undefined` where somebody else holds it
 */
export async function lockLocally(file: string): Promise<(() => Promise<void>) | undefined> {
  const shell = new RemoteShell(['sh', '-s']);
  try {
    await shell.runInside(flockScript(file));
    return () => shell.close();
  } catch (error) {
    await shell.close();
    if (!(error instanceof RemoteFailed)) throw error;
    if (error.code === scriptCodes.locked) return undefined;
    if (error.code !== scriptCodes.noCommand) throw error;
  }
  const unlock = takeLock(`${file}-file`);
  return unlock && (async () => unlock());
}
