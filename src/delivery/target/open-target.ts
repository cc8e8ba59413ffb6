import { DeliveryRefused, notOurFolder, notOurLink } from '#delivery/refusal';
import type { TargetState } from '#delivery/release/history';
import {
  currentName,
  formerFile,
  heldName,
  lockName,
  markerName,
  markerText,
  releaseAt,
  releaseFolder,
  releaseOf,
  releasesName,
  spareAt,
  spareName,
} from '#delivery/release/layout';
import type { Host } from '#delivery/target/host';
import { LocalHost } from '#delivery/target/local-host';
import { parseTarget } from '#delivery/target/parse-target';
import { SshHost } from '#delivery/target/ssh-host';
import { Target } from '#delivery/target/target';

export interface Reaching {
  /** As typed: a folder, `user@host:/path` or `ssh://user@host:port/path`. */
  readonly target: string;
  /** For `ssh -F`. */
  readonly sshConfig?: string;
}

export interface OpenOptions {
  /** Nothing is written: no lock, no folder. */
  readonly readOnly: boolean;
  /** Releases should be there: an empty folder would be of no use. */
  readonly isLookedFor?: boolean;
  /** Done before anything is made where there is nothing yet: what throws leaves it so. */
  readonly beforeFirst?: () => Promise<void>;
}

/**
 * Opens a folder for releases; unless it is only to be looked at, makes it ours and keeps others out.
 *
 * @returns whoever has it must close it
 * @throws DeliveryRefused where it is neither ours nor empty, or somebody else is delivering to it
 */
export async function openTarget(
  reaching: Reaching,
  { readOnly, isLookedFor, beforeFirst }: OpenOptions,
): Promise<Target> {
  const host = reach(reaching);
  try {
    let there = await host.names();
    // Whatever is in it, we did not put it there.
    if (there.length > 0 && !there.includes(markerName)) {
      throw new DeliveryRefused(notOurFolder(host.name, isLookedFor));
    }
    if (!readOnly) {
      if (there.length === 0) await beforeFirst?.();
      await host.change([
        { do: 'make', folder: '.' },
        // First of all: a folder with anything else in it and without this would be refused for good.
        { do: 'write', file: markerName, text: markerText },
        { do: 'make', folder: releasesName },
        { do: 'make', folder: spareName },
      ]);
      if (!(await host.lock(lockName))) {
        throw new DeliveryRefused(`Một lệnh khác đang đăng lên “${host.name}”. Chờ lệnh ấy xong.`);
      }
      // Whoever was in before may have delivered.
      there = await host.names();
    }
    return new Target(host, await stateOf(host, there));
  } catch (error) {
    await host.close();
    throw error;
  }
}

function reach({ target, sshConfig }: Reaching): Host {
  const address = parseTarget(target);
  return address.kind === 'local' ? new LocalHost(address.path) : new SshHost(address, sshConfig);
}

/** @throws DeliveryRefused where somebody else has made a `current` */
async function stateOf(host: Host, there: readonly string[]): Promise<TargetState> {
  const releases = there.flatMap((path) => releaseAt(path) ?? []).sort((a, b) => a - b);
  const recorded = releases.filter((release) => there.includes(formerFile(release)));
  const texts = await host.read([currentName, ...recorded.map(formerFile)]);
  const formers = new Map(
    recorded.flatMap((release) => {
      const former = releaseOf((texts.get(formerFile(release)) ?? '').trim());
      return former === undefined ? [] : [[release, former] as const];
    }),
  );
  const rest = {
    releases,
    formers,
    held: there.includes(heldName),
    spares: there.flatMap((path) => spareAt(path) ?? []).sort(byAge),
    isLeft: there.includes(releaseFolder('incoming')),
  };
  if (!there.includes(currentName)) return rest;
  const current = releaseAt(texts.get(currentName) ?? '');
  if (current === undefined) throw new DeliveryRefused(notOurLink(`${host.name}/${currentName}`));
  return { ...rest, current };
}

/** The number of a release is higher the later it was made; what has a name was on its way. */
function byAge(a: string, b: string): number {
  return (Number(b) || 0) - (Number(a) || 0) || (a < b ? -1 : 1);
}
