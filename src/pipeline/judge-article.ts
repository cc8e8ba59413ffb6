import { hash } from 'node:crypto';
import { relative } from 'node:path';
import type { Finding } from '#bulletin/finding';
import { isPhotoFault } from '#photos/fault';
import { checkAliases, checkLinks } from '#pipeline/check/check-addresses';
import { checkText } from '#pipeline/check/check-text';
import type { ArticleEntry } from '#pipeline/keep/article-entry';
import { type ParsedArticle, parseArticle } from '#pipeline/parse/parse-article';
import type { FoundArticle } from '#pipeline/read/content-files';
import type { Registers } from '#pipeline/registers/registers';
import { type ArticleOutline, nothingKnown, outlineOf } from '#pipeline/resolve/article-outline';
import { lookAtPhotos, type PhotoInspector } from '#pipeline/resolve/look-at-photos';
import { resolveArticle, withPhotos } from '#pipeline/resolve/resolve-article';
import type { Surroundings } from '#pipeline/resolve/site-answers';
import { stampOf } from '#store/file-stamp';

/**
 * Everything there is to say of one article.
 *
 * @param bytes of its `index.md`
 * @param surroundingsOf what stands around it, for what it turns out to be
 */
export async function judgeArticle(
  folder: FoundArticle,
  bytes: Uint8Array,
  registers: Registers,
  surroundingsOf: (outline: ArticleOutline) => Surroundings,
  inspect: PhotoInspector,
): Promise<ArticleEntry> {
  const source = hash('sha256', bytes, 'hex');
  const parsed = parseArticle(bytes, folder.file);
  const outline = 'rule' in parsed ? nothingKnown : outlineOf(parsed, folder, registers);
  const surroundings = surroundingsOf(outline);
  const known = { source, outline, surroundings: JSON.stringify(surroundings) };
  if ('rule' in parsed) return { ...known, photos: [], findings: [parsed] };
  const resolved = resolveArticle(parsed, folder, registers, surroundings);
  const photos = new PhotoRecord(inspect);
  const looked = await lookAtPhotos(folder, parsed, photos.inspect);
  checkLinks(parsed, folder.id, surroundings);
  if (resolved) checkAliases(parsed, resolved.aliases, surroundings);
  checkText(parsed, registers);
  const { listing } = folder;
  return {
    ...known,
    // A photo that could not be looked at has nothing to be known again by.
    ...(listing !== undefined && !photos.anyFault && { listing }),
    photos: looked.files.map(({ path, facts }) => {
      const stamp = photos.stamps.get(path);
      const file = relative(folder.path, path);
      return { file, facts, ...(stamp !== undefined && { stamp }) };
    }),
    ...(resolved && { article: withPhotos(resolved, looked.photos, looked.cover) }),
    findings: softened(parsed),
  };
}

/** What an article says is wrong with it by itself, where the registers cannot be asked. */
export async function judgeWithoutRegisters(
  folder: FoundArticle,
  bytes: Uint8Array,
  inspect: PhotoInspector,
): Promise<readonly Finding[]> {
  const parsed = parseArticle(bytes, folder.file);
  if ('rule' in parsed) return [parsed];
  await lookAtPhotos(folder, parsed, inspect);
  return softened(parsed);
}

/** Stands before an inspector and notes what its answers hang on. */
class PhotoRecord {
  /** Path → stamp from before the photo was read. */
  readonly stamps = new Map<string, string>();
  anyFault = false;
  readonly inspect: PhotoInspector;

  constructor(inspect: PhotoInspector) {
    this.inspect = async (path) => {
      const stamp = stampOf(path);
      const facts = await inspect(path);
      if (isPhotoFault(facts)) this.anyFault = true;
      else if (stamp !== undefined) this.stamps.set(path, stamp);
      return facts;
    };
  }
}

/** A draft is unfinished by its nature: what is wrong with it is shown and stops nobody else's article. */
function softened({ findings, draft }: ParsedArticle): readonly Finding[] {
  if (!draft) return findings.findings;
  return findings.findings.map((finding) => ({ ...finding, severity: 'warning' as const }));
}
