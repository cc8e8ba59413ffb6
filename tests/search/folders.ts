import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Article } from '#bulletin/article';
import type { BundleEntry } from '#search/write-bundle';
import { sha256Of } from '#store/object-store';

/** A new empty folder, gone after the test. */
export function testFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'bantin-search-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** Path → SHA-256 of every file below a folder. */
export function filesOf(dir: string): Record<string, string> {
  const found = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    found.sort().map((path) => [path.slice(dir.length + 1), sha256Of(readFileSync(path))]),
  );
}

export function entryOf(article: Article, bodyHtml = '<p>Thân bài.</p>'): BundleEntry {
  return { article, body: () => Promise.resolve(bodyHtml) };
}
