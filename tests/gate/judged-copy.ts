import { randomUUID } from 'node:crypto';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { type GateOptions, judgeSite } from '#gate/judge-site';
import type { GateContent } from '#gate/judged-site';
import type { FileFault } from '#gate/verdict';
import { inspectPhoto } from '#photos/inspect/inspect';
import { loadContent } from '#pipeline/load-content';
import { parseInstant } from '#vietnamese/instant';
import { type BuiltSite, builtSite, projectFolder } from '../site/built-site.ts';
import { beforeEmbargo, plantedContent } from '../site/content-folders.ts';
import { filesOf, hashesOf } from '../site/pages.ts';

/** A second before the embargoed article of the planted content is out. */
export const judgedNow = beforeEmbargo;

/** A small site with articles, photos, a draft and an embargoed article. */
export async function judgedSite(): Promise<BuiltSite> {
  return builtSite({ content: await plantedContent(), now: judgedNow });
}

/** What the gate is told of a content folder. */
export async function gateContent(dir: string, at = judgedNow): Promise<GateContent> {
  const now = parseInstant(at);
  if (now === undefined) throw new Error(`No instant: ${at}`);
  const { articles, photoFiles } = await loadContent(dir, {
    now,
    today: at.slice(0, 10),
    inspect: (path) => inspectPhoto(path, join(inject('runFolder'), 'gate-photos')),
  });
  const photoHashes = [...photoFiles.values()].flat().map(({ facts }) => facts.hash);
  return { dir, articles, photoHashes, now };
}

/** A copy of a built site, to be damaged. */
export class SiteCopy {
  readonly dir = join(inject('runFolder'), `judged-${randomUUID()}`);
  readonly #site: BuiltSite;

  constructor(site: BuiltSite) {
    this.#site = site;
    cpSync(site.folder, this.dir, { recursive: true });
  }

  path(file: string): string {
    return join(this.dir, file);
  }

  read(file: string): string {
    return readFileSync(this.path(file), 'utf8');
  }

  write(file: string, bytes: string | Uint8Array): void {
    writeFileSync(this.path(file), bytes);
  }

  /** @throws Error where the text stays as it was: then nothing would be proved */
  edit(file: string, change: (text: string) => string): void {
    const before = this.read(file);
    const after = change(before);
    if (after === before) throw new Error(`Nothing changed in ${file}`);
    this.write(file, after);
  }

  /** Puts markup at the end of a page. */
  append(file: string, markup: string): void {
    this.edit(file, (html) => html.replace('</body>', `${markup}</body>`));
  }

  /** The first file whose path matches. */
  find(pattern: RegExp): string {
    const found = filesOf(this.dir).find((file) => pattern.test(file));
    if (found === undefined) throw new Error(`No file like ${pattern}`);
    return found;
  }

  /** Makes the manifest say what is there now, so that only the damage itself is found. */
  seal(): void {
    const { 'ban-tin.json': _own, ...files } = hashesOf(this.dir);
    this.edit('ban-tin.json', (text) => {
      const sealed = JSON.stringify({ ...JSON.parse(text), files }, null, 1);
      return `${sealed}\n\n`;
    });
  }

  judge(options: Partial<GateOptions> = {}): readonly FileFault[] {
    const { origin, base } = this.#site;
    return judgeSite(this.dir, { origin, base, publicHashes, ...options }).faults;
  }
}

/** Path → SHA-256 of the project's public files. */
export const publicHashes = hashesOf(join(projectFolder, 'public'));

/** `rule file` of each, without repetition, in order. */
export function told(faults: readonly FileFault[]): string[] {
  return [...new Set(faults.map(({ rule, file }) => `${rule} ${file}`))].sort();
}
