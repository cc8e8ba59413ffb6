/**
 * How releases lie at a target: `releases/0007/` numbered, its pages never changed, beside it
 * `0007.former` with the number of the one that it took the place of, `current` a link to the one that
 * readers see, `releases/.incoming` one on its way, a file that says the folder is ours, and one that
 * holds the clock back after a rollback. `.bantin-spare/` has trees that the next releases are made of:
 * of a release that went, only what differs has to be changed. Paths are from the target's folder.
 */
export const markerName = '.bantin-releases';
export const markerText = 'Thư mục này do Bản Tin quản lý: npm run deploy, npm run rollback.\n';
export const lockName = '.bantin-lock';
export const currentName = 'current';
/** Beside `current`; renamed over it. */
export const nextCurrentName = '.current-next';
export const releasesName = 'releases';
/** Trees that no rollback leads to. */
export const spareName = '.bantin-spare';
/** What is known of the files of trees, by the number that the file system gives the tree's folder. */
export const recordsName = '.bantin-records';
export const heldName = '.bantin-held';
export const heldText =
  'Bạn đọc đã được đưa về một bản cũ: lần chạy theo lịch không đăng gì, cho đến khi có người đăng.\n';

export function releaseName(release: number): string {
  return String(release).padStart(4, '0');
}

/** The release a name in `releases/` stands for. */
export function releaseOf(name: string): number | undefined {
  return /^\d{4,9}$/u.test(name) ? Number(name) : undefined;
}

/**
 * Folder of a release, and where `current` points when readers see it.
 *
 * @param release `incoming` for the one on its way
 */
export function releaseFolder(release: number | 'incoming'): string {
  return `${releasesName}/${release === 'incoming' ? '.incoming' : releaseName(release)}`;
}

/** Folder of a tree that the next release may be made of. */
export function spareFolder(name: string): string {
  return `${spareName}/${name}`;
}

/** The spare tree whose folder this is. */
export function spareAt(folder: string): string | undefined {
  return /^\.bantin-spare\/([\da-z]+)$/u.exec(folder)?.[1];
}

/** File that says what a release took the place of. */
export function formerFile(release: number): string {
  return `${releaseFolder(release)}.former`;
}

/** What it says; the first release of a target took nobody's place. */
export function formerText(former: number | undefined): string {
  return former === undefined ? '' : `${releaseName(former)}\n`;
}

/** The release whose folder this is. */
export function releaseAt(folder: string): number | undefined {
  return releaseOf(/^releases\/(\d+)$/u.exec(folder)?.[1] ?? '');
}
