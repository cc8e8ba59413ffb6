import { existsSync, lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { DeliveryRefused, notOurFolder, notOurLink } from '#delivery/refusal';
import {
  currentName,
  currentOf,
  formerName,
  heldName,
  markerName,
  releaseOf,
  releasesName,
  type TargetState,
} from '#delivery/releases';

/** What there is at a target; nothing where there is no folder. */
export function stateOf(path: string): TargetState {
  const inside = names(join(path, releasesName));
  const releases = inside.flatMap((name) => releaseOf(name) ?? []).sort((a, b) => a - b);
  const formers = new Map(
    releases
      .filter((release) => inside.includes(formerName(release)))
      .flatMap((release) => {
        const text = readFileSync(join(path, releasesName, formerName(release)), 'utf8');
        const former = releaseOf(text.trim());
        return former === undefined ? [] : [[release, former] as const];
      }),
  );
  const held = existsSync(join(path, heldName));
  const link = join(path, currentName);
  const stat = lstatSync(link, { throwIfNoEntry: false });
  if (!stat) return { releases, formers, held };
  const current = stat.isSymbolicLink() ? currentOf(readlinkSync(link)) : undefined;
  if (current === undefined) throw new DeliveryRefused(notOurLink(link));
  return { releases, current, formers, held };
}

/** @throws DeliveryRefused where the folder holds anything that we did not put there */
export function refuseForeign(path: string): void {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (!stat) return;
  if (existsSync(join(path, markerName))) return;
  if (names(path).length > 0 || !existsSync(join(path, '.'))) {
    throw new DeliveryRefused(notOurFolder(path));
  }
}

function names(dir: string): string[] {
  try {
    return readdirSync(dir);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return [];
    if (code === 'ENOTDIR') throw new DeliveryRefused(`“${dir}” không phải thư mục.`);
    throw error;
  }
}
