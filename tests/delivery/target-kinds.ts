import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canRun } from './programs.ts';
import { type SshServer, startSshd } from './ssh-server.ts';
import { localTarget, remoteTarget, type TestTarget } from './targets.ts';

const possible = canRun('sshd', 'ssh', 'ssh-keygen', 'rsync', 'flock');

/**
 * Describes what must hold of a folder of this machine and of one that is reached by ssh alike.
 *
 * @param folder of the test file; targets and the ssh server lie in it
 * @param tests gets what makes a target of a name, and the name of its kind
 */
export function describeTargets(
  title: string,
  folder: string,
  tests: (target: (name: string) => TestTarget, kind: string) => void,
): void {
  describe(`${title} a folder`, () => {
    tests((name) => localTarget(folder, name), 'folder');
  });

  describe(`${title} another machine`, () => {
    if (!possible) {
      it('is not tested here: programs are missing', () => {
        expect(process.env['CI']).not.toBe('true');
      });
      return;
    }
    let sshd: SshServer | undefined;
    beforeAll(async () => {
      sshd = await startSshd(join(folder, 'sshd'));
    });
    afterAll(() => sshd?.stop());
    tests((name) => remoteTarget(folder, name, sshd), 'machine');
  });
}
