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
  releaseOf,
  releasesName,
} from '#delivery/release/layout';
import { LocalPlace } from '#delivery/target/local-place';
import { parseTarget } from '#delivery/target/parse-target';
import type { Place } from '#delivery/target/place';
import { SshPlace } from '#delivery/target/ssh-place';
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
}

/**
 * Opens a folder for releases; unless it is only to be looked at, makes it ours and keeps others out.
 *
 * @returns whoever has it must close it
 * @throws DeliveryRefused where it is neither ours nor empty, or somebody else is delivering to it
 */
export async function openTarget(reaching: Reaching, { readOnly }: OpenOptions): Promise<Target> {
  const place = reach(reaching);
  try {
    let there = await place.names();
    // Whatever is in it, we did not put it there.
    if (there.length > 0 && !there.includes(markerName)) {
      throw new DeliveryRefused(notOurFolder(place.name));
    }
    if (!readOnly) {
      await place.change([
        { do: 'make', folder: '.' },
        // First of all: a folder with anything else in it and without this would be refused for good.
        { do: 'write', file: markerName, text: markerText },
        { do: 'make', folder: releasesName },
      ]);
      if (!(await place.lock(lockName))) {
        throw new DeliveryRefused(`Một lệnh khác đang đăng lên “${place.name}”. Chờ lệnh ấy xong.`);
      }
      // Whoever was in before may have delivered.
      there = await place.names();
    }
    return new Target(place, await stateOf(place, there));
  } catch (error) {
    await place.close();
    throw error;
  }
}

function reach({ target, sshConfig }: Reaching): Place {
  const address = parseTarget(target);
  return address.kind === 'local' ? new LocalPlace(address.path) : new SshPlace(address, sshConfig);
}

/** @throws DeliveryRefused where somebody else has made a `current` */
async function stateOf(place: Place, there: readonly string[]): Promise<TargetState> {
  const releases = there.flatMap((path) => releaseAt(path) ?? []).sort((a, b) => a - b);
  const recorded = releases.filter((release) => there.includes(formerFile(release)));
  const texts = await place.read([currentName, ...recorded.map(formerFile)]);
  const formers = new Map(
    recorded.flatMap((release) => {
      const former = releaseOf((texts.get(formerFile(release)) ?? '').trim());
      return former === undefined ? [] : [[release, former] as const];
    }),
  );
  const held = there.includes(heldName);
  if (!there.includes(currentName)) return { releases, formers, held };
  const current = releaseAt(texts.get(currentName) ?? '');
  if (current === undefined) throw new DeliveryRefused(notOurLink(`${place.name}/${currentName}`));
  return { releases, current, formers, held };
}
