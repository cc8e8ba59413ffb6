import { rmSync } from 'node:fs';
import { assembleSite } from '#build/assemble-site';
import { cacheDir, photoCacheDir } from '#build/folders';
import { takeLock } from '#build/lock';
import { writeManifest } from '#build/manifest';
import {
  type OutputFolder,
  outputFolder,
  refuseForeignOutput,
  repair,
  swap,
} from '#build/output-folder';
import type { Progress } from '#build/progress';
import { BuildRefused } from '#build/refusal';
import { renderPages } from '#build/render-pages';
import { freshStage } from '#build/stage';
import { writeRedirects } from '#build/write-redirects';
import { heldBack } from '#domain/article';
import { type Finding, hasErrors } from '#domain/finding';
import { inspectPhoto } from '#photos/inspect';
import { publishPhotos } from '#photos/publish';
import { type Content, loadContent } from '#pipeline/load-content';
import type { Registers } from '#pipeline/registers';
import { indexArticles } from '#search/index-articles';
import { localDateTimeOf } from '#vietnamese/instant';

export interface BuildOptions {
  readonly contentDir: string;
  readonly out: string;
  /** Public address, where it is not that of `site.yaml`. */
  readonly site?: string;
  /** `/` or `/path/`. */
  readonly base: string;
  /** The build's clock, epoch milliseconds. */
  readonly now: number;
  readonly progress: Progress;
}

export interface BuildResult {
  readonly findings: readonly Finding[];
  readonly articles: number;
  /** Sound articles that readers do not see yet. */
  readonly held: readonly { readonly id: string; readonly until?: number }[];
  /** Absent where errors stopped the build before it wrote anything. */
  readonly built?: { readonly pages: number; readonly photos: number; readonly encoded: number };
}

/**
 * The main job: check, photos, pages, search index, swap. A build that stops, for whatever reason,
 * leaves the former output as it was.
 *
 * @throws BuildRefused, ContentMissing
 */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  const output = outputFolder(options.out);
  refuseForeignOutput(output, options.contentDir);
  const unlock = takeLock(output.lock);
  if (!unlock) {
    throw new BuildRefused(
      `Một lệnh khác đang dựng “${output.path}”. Chờ lệnh ấy xong rồi chạy lại.`,
    );
  }
  const stage = freshStage(cacheDir);
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
    repair(output);
    return await buildInto(stage, output, options);
  } finally {
    for (const signal of stopSignals) process.off(signal, stop);
    leave();
  }
}

/** What Ctrl+C, a closed terminal and a stopping machine send. */
const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

async function buildInto(
  stage: string,
  output: OutputFolder,
  { contentDir, base, now, site: url, progress }: BuildOptions,
): Promise<BuildResult> {
  const today = localDateTimeOf(now).date;
  const reading = progress.start('Đọc và kiểm tra bài viết');
  const content = await loadContent(contentDir, {
    now,
    today,
    inspect: (path) => inspectPhoto(path, photoCacheDir),
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
  const site = assembleSite(content, { base, now, today, ...(url !== undefined && { url }) });
  progress.start('Dựng trang');
  const pages = await renderPages(site, stage);
  writeRedirects(site, stage);
  // After the pages: Astro empties the folder it renders into.
  const photos = site.articles.flatMap((article) => content.photoFiles.get(article.id) ?? []);
  const encoding = progress.start('Mã hóa ảnh');
  const published = await publishPhotos(photos, {
    cacheDir: photoCacheDir,
    outDir: stage,
    onProgress: ({ done, total }) => encoding(done, total),
  });
  progress.start('Lập chỉ mục tìm kiếm');
  await indexArticles(stage);
  writeManifest(stage, { generator: 'bantin', now: new Date(now).toISOString(), base });
  swap(stage, output);
  progress.end();
  return {
    ...result,
    built: { pages, photos: published.encoded + published.reused, encoded: published.encoded },
  };
}

function isSound(content: Content): content is Content & { registers: Registers } {
  return content.registers !== undefined && !hasErrors(content.findings);
}
