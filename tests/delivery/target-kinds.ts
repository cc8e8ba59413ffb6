import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { atLength } from '../run/at-length.ts';
import { canRun } from './programs.ts';
import { type SshServer, startSshd } from './ssh-server.ts';
import { localTarget, remoteTarget, type TestTarget } from './targets.ts';

const possible = canRun('sshd', 'ssh', 'ssh-keygen', 'rsync', 'flock');

/** A test, as `it` declares it. */
type Declare = (name: string, test: () => Promise<void>) => void;

/**
 * Describes what must hold of a folder of this machine and of one that is reached by ssh alike.
 *
 * @param folder of the test file; targets and the ssh server lie in it
 * @param tests gets what makes a target of a name, the name of its kind, and an `it` for what lies in the
 *   protocol over all hosts and not in one of them: over ssh, which takes three times as long, that is
 *   proved by `npm run prove -- long`
 */
export function describeTargets(
  title: string,
  folder: string,
  tests: (target: (name: string) => TestTarget, kind: string, itOfProtocol: Declare) => void,
): void {
  describe(`${title} a folder`, () => {
    tests((name) => localTarget(folder, name), 'folder', it);
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
    tests((name) => remoteTarget(folder, name, sshd), 'machine', atLength ? it : () => {});
  });
}
