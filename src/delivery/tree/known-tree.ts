import type { TreeList } from '#delivery/site/tree-list';
import type { Found, Survey } from '#delivery/target/host';
import type { Target } from '#delivery/target/target';

/** What lies in a tree at a target, nothing of it believed that was not read since it was written. */
export interface KnownTree {
  /** Path → SHA-256 of files as they should lie there: plain, for everybody to read. */
  readonly present: ReadonlyMap<string, string>;
  /** Everything else that lies there, and that the record did not know. */
  readonly odd: readonly Found[];
  /** Paths of files that the record knows and that are not there. */
  readonly missing: readonly string[];
  /** Lines of the survey that must not be recorded. */
  readonly unproven: readonly string[];
}

/**
 * Looks at a tree. What has changed since it was recorded is read, as far as a release may want it.
 *
 * @param list what its record is of, where that is known
 * @param wanted path → SHA-256
 */
export async function knowTree(
  target: Target,
  folder: string,
  list: TreeList | undefined,
  listName: string | undefined,
  wanted: ReadonlyMap<string, string>,
): Promise<KnownTree> {
  const survey = await target.host.survey(folder, list && listName);
  const present = new Map(survey.isRecorded && list ? [...list.own, ...list.carried] : []);
  for (const path of survey.missing) present.delete(path);
  for (const { path } of survey.found) present.delete(path);
  const doubtful = survey.found.filter(({ path, kind }) => kind === 'file' && wanted.has(path));
  const hashes = await target.host.hash(
    folder,
    doubtful.map(({ path }) => path),
  );
  const odd: Found[] = [];
  const unproven: string[] = [];
  for (const found of survey.found) {
    if (found.kind === 'folder' && isOpenFolder(found)) continue;
    if (
      found.kind === 'file' &&
      hashes.get(found.path) === wanted.get(found.path) &&
      wanted.has(found.path)
    ) {
      present.set(found.path, wanted.get(found.path) ?? '');
      continue;
    }
    odd.push(found);
    unproven.push(found.line);
  }
  return { present, odd: [...odd, ...foldersOf(survey)], missing: survey.missing, unproven };
}

/** Folders as they should be, which may yet be nobody's. */
function foldersOf({ found }: Survey): Found[] {
  return found.filter((one) => one.kind === 'folder' && isOpenFolder(one));
}

export function isOpenFolder({ kind, mode }: Found): boolean {
  return kind === 'folder' && (process.platform === 'win32' || /^[24]?755$/u.test(mode));
}
