import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inject } from 'vitest';
import { inspectPhoto } from '#photos/inspect/inspect';
import type { Content } from '#pipeline/content';
import type { ReaderOptions } from '#pipeline/content-reader';
import { loadContent } from '#pipeline/load-content';
import type { Clock } from '#pipeline/resolve/site-answers';
import { instantOf } from '#vietnamese/instant';

/** Files of a content folder by their path; `undefined` leaves one of the registers out. */
export type Files = Readonly<Record<string, string | Uint8Array | undefined>>;

export const registerNames = ['site', 'units', 'people', 'topics', 'glossary'].map(
  (name) => `${name}.yaml`,
);

/** A register of the fixtures. */
export function register(name: string): string {
  return readFileSync(join(import.meta.dirname, '../fixtures/registers', name), 'utf8');
}

/** A content folder on the disk with the registers of the fixtures and some files. */
export function contentFolder(files: Files = {}): string {
  const folder = freshFolder();
  const registers = Object.fromEntries(registerNames.map((name) => [name, register(name)]));
  for (const [name, content] of Object.entries({ ...registers, ...files })) {
    if (content === undefined) continue;
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return folder;
}

/** A folder that is gone when the run is over; Vietnamese letters in its name on purpose. */
export function freshFolder(): string {
  return mkdtempSync(join(inject('runFolder'), 'nội-dung-'));
}

/** The clock of these tests: noon of 30 June 2023. */
export const now = instantOf('2023-06-30', '12:00');

/** An instant as the commands hand it over. */
export function clockAt(at: number): Clock {
  return { now: at, today: new Date(at + 7 * 3600_000).toISOString().slice(0, 10) };
}

/** Reads a folder as the commands do, without a cache of photos, and of articles unless one is named. */
export function load(
  dir: string,
  at = now,
  options: Partial<ReaderOptions> = {},
): Promise<Content> {
  return loadContent(dir, {
    ...clockAt(at),
    inspect: (path) => inspectPhoto(path),
    ...options,
  });
}

/** Folder of the article most tests write. */
export const articleFolder = 'articles/2023/2023-06-29-ra-nghi-quyet';

/** Front matter in order, each value as written behind its key; then the body. */
export function article(
  values: Readonly<Record<string, string | undefined>> = {},
  body = prose,
): string {
  const all = {
    title: 'Đảng ủy Phòng Chính trị ra nghị quyết',
    unit: 'Phòng Chính trị',
    date: '29/6/2023',
    author: 'Hương Giang',
    ...values,
  };
  const lines = Object.entries(all).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${value}`],
  );
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`;
}

export const prose =
  'Sáng ngày 29/6/2023, Đảng ủy Phòng Chính trị tổ chức Hội nghị.\n\nCác đại biểu thống nhất./.';
