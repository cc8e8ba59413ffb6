import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { assembleSite } from '#build/assemble-site';
import {
  freshStage,
  type OutputFolder,
  outputFolder,
  refuseForeignOutput,
  repair,
  swap,
  takeLock,
  writeManifest,
} from '#build/output-folder';
import type { Progress } from '#build/progress';
import { BuildRefused } from '#build/refusal';
import { projectDir, renderPages } from '#build/render-pages';
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
  /** Absent where errors stopped the build before it wrote anything. */
  readonly built?: { readonly pages: number; readonly photos: number; readonly encoded: number };
}

/** Caches of this project; every entry is checked before it is trusted. */
export const cacheDir = join(projectDir, '.cache', 'bantin');
export const photoCacheDir = join(cacheDir, 'photos');

/**
 * The main job: check, photos, pages, search index, swap. A build that stops, for whatever reason,
 * leaves the former output as it was.
 *
 * @throws BuildRefused, ContentMissing
 */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  const output = outputFolder(options.out);
  refuseForeignOutput(output, options.contentDir);
  const unlock = takeLock(output);
  const stage = freshStage(cacheDir);
  try {
    repair(output);
    return await buildInto(stage, output, options);
  } finally {
    rmSync(stage, { recursive: true, force: true });
    unlock();
  }
}

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
  const result = { findings: content.findings, articles: content.count };
  if (!isSound(content)) return result;
  const site = assembleSite(content, { base, now, today, ...(url !== undefined && { url }) });
  progress.start('Dựng trang');
  const pages = await renderPages(site, stage);
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

/**
 * `vi-tri`, `/vi-tri` → `/vi-tri/`.
 *
 * @throws BuildRefused where it cannot be a base path
 */
export function readBase(value: string | undefined): string {
  if (value === undefined) return '/';
  const base = `/${value.replace(/^\/+|\/+$/gu, '')}/`.replace(/^\/\/$/, '/');
  if (!/^\/(?:[A-Za-z0-9._~-]+\/)*$/.test(base)) {
    throw new BuildRefused(`--base “${value}” không phải đường dẫn, ví dụ /bantin/.`);
  }
  return base;
}
