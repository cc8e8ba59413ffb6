import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Article } from '#bulletin/article';
import type { BuildOptions, BuildResult } from '#edition/build-options';
import { lastBuildDir, projectDir } from '#edition/folders';
import { replaceManifest } from '#edition/output/manifest';
import type { OutputFolder } from '#edition/output/output-folder';
import { programHash } from '#process/program-hash';
import { digestOf, listingOf } from '#store/folder-digest';
import { sha256Of } from '#store/object-store';
import { readSealed, writeSealed } from '#store/sealed-file';
import { markStore } from '#store/store-folder';
import { dateOfDay, dayNumber } from '#vietnamese/day-count';
import { instantOf, localDateTimeOf } from '#vietnamese/instant';
import { manifestName } from '#view/site-manifest';

/** The moments between which a build of the same content makes the same site. Epoch milliseconds. */
export interface Validity {
  readonly from: number;
  /** Midnight, or when the next article is published. */
  readonly until: number;
}

/** Between these the clock has nothing to say: midnights, and hours at which articles are published. */
export function validityAt(now: number, articles: readonly Pick<Article, 'embargo'>[]): Validity {
  const midnight = instantOf(dateOfDay(dayNumber(localDateTimeOf(now).date) + 1));
  const hours = articles.flatMap(({ embargo = now }) => (embargo > now ? embargo : []));
  return { from: now, until: hours.reduce((least, hour) => Math.min(least, hour), midnight) };
}

/** A folder as it was: what lay in it, and a hash of what the file system said of it. */
interface SeenFolder {
  readonly listing: readonly string[];
  readonly digest: string;
}

/** A build that has changed nothing, so that the next one need not even look closely. */
interface LastBuild extends Validity {
  readonly folders: readonly SeenFolder[];
  /** SHA-256 of the manifest without its clock. */
  readonly manifest: string;
  readonly result: BuildResult;
}

type Asked = Pick<BuildOptions, 'contentDir' | 'base' | 'site' | 'now'>;

/** Raise it when the shape changes. */
const version = 2;

/**
 * What a build would say of a site that stands, where the file system says that nobody has touched the
 * program, the content or the site since a build found that all three agree. Only the clock in the
 * manifest is set. Needs the lock.
 */
export function sameAsLast(output: OutputFolder, asked: Asked): BuildResult | undefined {
  const last = read(output, asked);
  if (!last || asked.now < last.from || asked.now >= last.until) return undefined;
  const text = readManifestText(output.path);
  if (text === undefined || sha256Of(withoutClock(text)) !== last.manifest) return undefined;
  const roots = [...sourceFolders(asked), output.path];
  const isAsItWas = roots.every((root, index) => {
    const seen = last.folders[index];
    const except = root === output.path ? manifestName : undefined;
    return seen !== undefined && digestOf(root, seen.listing, Date.now(), except) === seen.digest;
  });
  if (!isAsItWas) return undefined;
  const now = new Date(asked.now).toISOString();
  replaceManifest(output.path, output.incoming, text.replace(clock, `$1${now}$2`));
  return last.result;
}

/** Everything that a site is made of besides the files beside `src`, as it was before it was read. */
export interface SeenSources {
  /** When it was looked at, by the machine's clock. Epoch milliseconds. */
  readonly at: number;
  readonly folders: readonly SeenFolder[];
}

/**
 * Looks at everything that a site is made of, for `rememberLast`.
 *
 * @returns `undefined` where something was touched a moment ago
 */
export function seeSources(asked: Asked): SeenSources | undefined {
  const at = Date.now();
  const folders = sourceFolders(asked).flatMap((root) => seeFolder(root, at) ?? []);
  return folders.length === sourceFolders(asked).length ? { at, folders } : undefined;
}

/**
 * Remembers a build that has found all as it should be; not if anything was touched since it began.
 *
 * @param sources as they were before anything was read: no clock says whether they are the same
 */
export function rememberLast(
  output: OutputFolder,
  asked: Asked,
  { from, until }: Validity,
  result: BuildResult,
  sources: SeenSources | undefined,
): void {
  const site = sources && seeFolder(output.path, sources.at, manifestName);
  if (!sources || !site) return;
  const isAsItWas = sourceFolders(asked).every((root, index) => {
    const seen = sources.folders[index];
    return seen !== undefined && digestOf(root, seen.listing, Date.now()) === seen.digest;
  });
  if (!isAsItWas) return;
  const manifest = sha256Of(withoutClock(readManifestText(output.path) ?? ''));
  const last: LastBuild = { from, until, folders: [...sources.folders, site], manifest, result };
  const [path, label] = placeOf(output, asked);
  const isWritten = writeSealed(path, label, [Buffer.from(JSON.stringify(last))], { flush: false });
  if (isWritten) markStore(lastBuildDir);
}

function seeFolder(root: string, at: number, except?: string): SeenFolder | undefined {
  try {
    const listing = listingOf(root);
    const digest = digestOf(root, listing, at, except);
    return digest === undefined ? undefined : { listing, digest };
  } catch {
    // A folder that cannot be read, or has gone meanwhile.
    return undefined;
  }
}

function sourceFolders({ contentDir }: Asked): readonly string[] {
  const all = [join(projectDir, 'src'), join(projectDir, 'public'), resolve(contentDir)];
  // Git keeps no empty folder.
  return all.filter((root) => existsSync(root));
}

function read(output: OutputFolder, asked: Asked): LastBuild | undefined {
  const bytes = readSealed(...placeOf(output, asked));
  return bytes && (JSON.parse(bytes.toString('utf8')) as LastBuild);
}

/** Path and label of the file; what was built with other settings is another build. */
function placeOf(
  { path }: OutputFolder,
  { contentDir, base, site = '' }: Asked,
): [path: string, label: string] {
  const settings = programHash([]);
  const key = sha256Of(JSON.stringify([path, resolve(contentDir), base, site, settings]));
  return [join(lastBuildDir, key), `last build ${version} ${key}`];
}

function readManifestText(out: string): string | undefined {
  try {
    return readFileSync(join(out, manifestName), 'utf8');
  } catch {
    return undefined;
  }
}

/** As `manifestText` writes it, near the beginning. */
const clock = /^( "now": ")[^"]*(",)$/mu;

function withoutClock(text: string): string {
  return text.replace(clock, '$1$2');
}
