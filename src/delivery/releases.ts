/**
 * How releases lie at a target: `releases/0007/` numbered and never changed, `current` a link to the
 * one that readers see, `releases/.incoming` one on its way, and a file that says the folder is ours.
 */
export const markerName = '.bantin-releases';
export const markerText = 'Thư mục này do Bản Tin quản lý: npm run deploy, npm run rollback.\n';
export const lockName = '.bantin-lock';
export const currentName = 'current';
/** Beside `current`; renamed over it. */
export const nextCurrentName = '.current-next';
export const releasesName = 'releases';
export const incomingName = '.incoming';

/** Releases that stay, the newest ones; the live one always does. */
export const keptReleases = 5;

/** What there is at a target. */
export interface TargetState {
  /** In ascending order. */
  readonly releases: readonly number[];
  /** The one that readers see; absent before the first deployment. */
  readonly current?: number;
}

export function releaseName(release: number): string {
  return String(release).padStart(4, '0');
}

/** Where `current` points. */
export function linkTarget(release: number): string {
  return `${releasesName}/${releaseName(release)}`;
}

/** The release a name in `releases/` stands for. */
export function releaseOf(name: string): number | undefined {
  return /^\d{4,9}$/u.test(name) ? Number(name) : undefined;
}

/** @param link where `current` points, as `readlink` says it */
export function currentOf(link: string): number | undefined {
  return releaseOf(/^releases\/(\d+)$/u.exec(link)?.[1] ?? '');
}

export function nextRelease({ releases }: TargetState): number {
  return (releases.at(-1) ?? 0) + 1;
}

/** The release that a rollback leads to; absent where there is none before the live one. */
export function formerRelease({ releases, current }: TargetState): number | undefined {
  return current === undefined ? undefined : releases.findLast((release) => release < current);
}

/** Releases that go once `live` is the one readers see. */
export function surplusReleases(releases: readonly number[], live: number): number[] {
  const kept = releases.toSorted((a, b) => a - b).slice(-keptReleases);
  return releases.filter((release) => release !== live && !kept.includes(release));
}
