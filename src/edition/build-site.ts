import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { heldBack } from '#bulletin/article';
import { hasErrors } from '#bulletin/finding';
import { type AssembledSite, assembleSite } from '#edition/assemble-site';
import type { BuildOptions, BuildResult } from '#edition/build-options';
import { fillWithPages } from '#edition/fill-with-pages';
import { fillWithPhotos } from '#edition/fill-with-photos';
import { fillWithSearch } from '#edition/fill-with-search';
import { articleCacheFile, cacheDir, objectDir, photoCacheDir, recordDir } from '#edition/folders';
import { rememberLast, type SeenSources, seeSources, validityAt } from '#edition/last-build';
import { replaceManifest } from '#edition/output/manifest';
import { mirrorTree } from '#edition/output/mirror-tree';
import {
  type OutputFolder,
  outputFolder,
  putAway,
  refuseForeignOutput,
  swap,
} from '#edition/output/output-folder';
import { intactFiles } from '#edition/output/output-intact';
import { lockOutput } from '#edition/output/output-lock';
import { refuseUnmovable } from '#edition/output/output-movable';
import { type FileHashes, OutputRecords } from '#edition/output/output-records';
import type { RecordedFile } from '#edition/output/site-record';
import { SiteTree } from '#edition/output/site-tree';
import { hiddenOf, passGate } from '#edition/pass-gate';
import { planSite } from '#edition/plan-site';
import { pruneCaches } from '#edition/prune-caches';
import { BuildRefused } from '#edition/refusal';
import { freshStage } from '#edition/stage';
import { WaitingBodies } from '#edition/waiting-bodies';
import { inspectPhoto } from '#photos/inspect/inspect';
import type { Content } from '#pipeline/content';
import { loadContent } from '#pipeline/load-content';
import type { Registers } from '#pipeline/registers/registers';
import type { SourcePhoto } from '#pipeline/resolve/article-photos';
import { allEnded } from '#process/in-lanes';
import { isProgramUnchanged, programHash } from '#process/program-hash';
import { ObjectStore } from '#store/object-store';
import { localDateTimeOf } from '#vietnamese/instant';
import { manifestName, manifestText } from '#view/site-manifest';

/**
 * The main job: check, photos, pages, search index, swap. A build that stops, for whatever reason,
 * leaves the former output as it was.
 *
 * @throws BuildRefused, ContentMissing
 */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  // Looked at before anything is done with it: what is edited later is not what makes this site.
  const sources = seeSources(options);
  programHash(wholeProgram);
  const output = outputFolder(options.out);
  refuseForeignOutput(output, options.contentDir);
  const unlock = lockOutput(output);
  let stage: string;
  try {
    refuseUnmovable(output);
    stage = freshStage(cacheDir);
  } catch (error) {
    unlock();
    throw error;
  }
  const leave = () => {
    rmSync(stage, { recursive: true, force: true });
    unlock();
  };
  const stop = () => {
    leave();
    process.exit(130);
  };
  for (const signal of stopSignals) process.on(signal, stop);
  try {
    return await buildInto(stage, output, options, sources).catch(
      (error: NodeJS.ErrnoException) => {
        // Somebody has taken from us what was our own: without it all is placed anew.
        if (!error.path?.startsWith(output.older) || !existsSync(output.older)) throw error;
        putAway(output.older);
        return buildInto(stage, output, options, sources);
      },
    );
  } finally {
    for (const signal of stopSignals) process.off(signal, stop);
    leave();
  }
}

const wholeProgram = ['.'];

/** What Ctrl+C, a closed terminal and a stopping machine send. */
const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

async function buildInto(
  stage: string,
  output: OutputFolder,
  options: BuildOptions,
  sources: SeenSources | undefined,
): Promise<BuildResult> {
  const { contentDir, base, now, site: url, progress } = options;
  const today = localDateTimeOf(now).date;
  const reading = progress.start('Đọc và kiểm tra bài viết');
  const bodies = new WaitingBodies();
  const content = await loadContent(contentDir, {
    now,
    today,
    inspect: (path) => inspectPhoto(path, photoCacheDir),
    cacheFile: articleCacheFile,
    inThread: { photoCacheDir },
    shown: { base, url, onBody: (id, html) => bodies.keep(id, html) },
    onProgress: reading,
  });
  const held = content.articles
    .filter((article) => heldBack(article, now) !== undefined)
    .map(({ id, draft, embargo }) => ({
      id,
      ...(!draft && embargo !== undefined && { until: embargo }),
    }));
  const result = { findings: content.findings, articles: content.files.length, held };
  if (!isSound(content)) return result;
  const assembled = assembleSite(content, {
    ...{ base, now, today, bodies },
    ...(url !== undefined && { url }),
  });
  const photos = shownPhotos(content, assembled);
  const plan = planSite(assembled, [...photos.keys()]);
  const manifestOf = (files: FileHashes) =>
    manifestText({ now: new Date(now).toISOString(), base, files: new Map(Object.entries(files)) });
  const records = new OutputRecords(recordDir, output);
  const { former } = records;
  const all = [...content.photoFiles.values()].flat().map(({ facts }) => facts.hash);
  const gateContent = { dir: contentDir, articles: content.articles, photoHashes: all, now };
  const question = { site: assembled.site, plan, content: gateContent, records, output, progress };
  const hidden = hiddenOf(gateContent);
  const summary = { fingerprint: plan.fingerprint, photos: all, hidden };
  const intact =
    former?.fingerprint === plan.fingerprint ? intactFiles(output.path, former.files) : undefined;
  if (former && intact) {
    const hashes = hashesOf(intact);
    // Nothing has changed but the clock, and what nobody may see yet: that may stand there already.
    if (former.hidden !== hidden) {
      const why = 'Trang đang có không còn đạt, hãy sửa rồi dựng lại:';
      passGate(output.path, intact.keys(), hashes, why, question);
    }
    records.save(output.path, intact, summary);
    replaceManifest(output.path, output.incoming, manifestOf(hashes));
    progress.end();
    const built = { pages: plan.pages.length, photos: photos.size, encoded: 0 };
    const done = { ...result, built };
    if (isProgramUnchanged(wholeProgram)) {
      rememberLast(output, options, validityAt(now, content.articles), done, sources);
    }
    return done;
  }
  const store = new ObjectStore(objectDir);
  const tree = new SiteTree(output.older, records, store);
  progress.start('Dựng trang và chỉ mục tìm kiếm');
  // The index is made beside the pages: pagefind is a program of its own, on a core of its own.
  await allEnded([
    fillWithSearch(tree, assembled.site, plan, join(stage, 'search')),
    fillWithPages(tree, assembled.site, plan, join(stage, 'pages'), (count) =>
      progress.note(`Dựng lại ${count}/${plan.pages.length} trang`),
    ),
  ]);
  const encoding = progress.start('Mã hóa ảnh');
  const encoded = await fillWithPhotos(tree, photos.values(), join(stage, 'photos'), encoding);
  const { feeds } = plan;
  if (!tree.reuse(feeds.fingerprint)) {
    for (const [path, text] of feeds.make()) tree.write(path, text, feeds.fingerprint);
  }
  for (const [path, bytes] of plan.files) if (!tree.has(path)) tree.write(path, bytes);
  tree.write(manifestName, manifestOf(tree.files));
  tree.tidy();
  passGate(
    tree.dir,
    tree.paths,
    tree.read,
    'Trang vừa dựng không đạt nên bản cũ giữ nguyên:',
    question,
  );
  if (!isProgramUnchanged(wholeProgram)) {
    throw new BuildRefused(
      'Mã nguồn của chương trình vừa bị sửa trong lúc dựng nên bản cũ giữ nguyên. Chạy lại.',
    );
  }
  const left = swap(tree.dir, output);
  if (left !== undefined) {
    progress.note(`Bản mới đã vào chỗ, nhưng không xóa hết được bản cũ. Hãy tự xóa “${left}”.`);
  }
  const isFirst = !existsSync(output.older);
  if (isFirst) mirrorTree(output.path, output.older, tree.paths);
  const recorded = tree.recorded(output.path);
  records.save(output.path, recorded, summary);
  if (isFirst) records.save(output.older, recorded, summary);
  pruneCaches(records, store);
  progress.end();
  return { ...result, built: { pages: plan.pages.length, photos: photos.size, encoded } };
}

/** Of all files but the manifest, in the order of paths. */
function hashesOf(files: ReadonlyMap<string, RecordedFile>): FileHashes {
  const all = [...files].map(([path, { sha256 }]) => [path, sha256] as const);
  const others = all.filter(([path]) => path !== manifestName);
  return Object.fromEntries(others.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Photos of the articles that are shown, by their hash: the same photo in two articles is one. */
function shownPhotos(
  { photoFiles }: Content,
  { bulletin }: AssembledSite,
): Map<string, SourcePhoto> {
  const photos = bulletin.articles.flatMap(({ id }) => photoFiles.get(id) ?? []);
  return new Map(photos.map((photo) => [photo.facts.hash, photo]));
}

function isSound(content: Content): content is Content & { registers: Registers } {
  return content.registers !== undefined && !hasErrors(content.findings);
}
