import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { copyProject, project } from '../../bench/contestants/project.ts';
import { type Build, build } from './build.ts';
import type { Bulletin } from './bulletin.ts';
import type { Tree } from './compare.ts';
import { contentFiles } from './content-files.ts';
import { firstEdition } from './first-edition.ts';
import type { Random } from './random.ts';
import { writeFiles } from './write-files.ts';

/** What both builds are told. */
export interface Wanted {
  /** The build's clock, epoch milliseconds. */
  now: number;
  base: string;
  /** Public address, where it is not that of `site.yaml`. */
  url?: string;
  /** Name of the content folder. */
  content: 'content' | 'noi-dung';
  /** Name of the incremental build's output folder. */
  out: 'dist' | 'trang';
}

/** Two days after the newest article of the first edition. */
export const firstNow = Date.parse('2023-07-01T08:00:00+07:00');

/** A bulletin and two copies of the project, one that remembers its builds and one that does not. */
export class Worksite {
  bulletin: Bulletin;
  /** States that edits have left behind, the newest last. */
  history: Bulletin[] = [];
  wanted: Wanted = { now: firstNow, base: '/', content: 'content', out: 'dist' };
  /** What the last clean build has made. */
  reference: Tree | undefined;
  readonly folder: string;

  /** @param folder empty; all of it is the worksite's */
  constructor(folder: string, random: Random) {
    this.folder = folder;
    this.bulletin = firstEdition(random);
    copyProject(this.incremental);
    cpSync(join(project, 'package-lock.json'), join(this.incremental, 'package-lock.json'));
    // From the first copy, not from the project: somebody may be at work there.
    cpSync(this.incremental, this.clean, { recursive: true });
  }

  get incremental(): string {
    return join(this.folder, 'incremental');
  }

  get clean(): string {
    return join(this.folder, 'clean');
  }

  get projects(): readonly string[] {
    return [this.incremental, this.clean];
  }

  get cache(): string {
    return join(this.incremental, '.cache', 'bantin');
  }

  /** Where the incremental build writes; nothing else lies in the folder around it. */
  get out(): string {
    return join(this.folder, 'out', this.wanted.out);
  }

  get cleanOut(): string {
    return join(this.folder, 'clean-out', 'dist');
  }

  async writeContent(): Promise<void> {
    writeFiles(join(this.folder, this.wanted.content), await contentFiles(this.bulletin));
  }

  buildIncrementally(): Promise<Build> {
    return build(this.incremental, this.incrementalArguments);
  }

  get incrementalArguments(): readonly string[] {
    return this.#arguments(this.out);
  }

  buildFromNothing(): Promise<Build> {
    for (const name of ['.cache', '.astro']) {
      rmSync(join(this.clean, name), { recursive: true, force: true });
    }
    rmSync(this.cleanOut, { recursive: true, force: true });
    return build(this.clean, this.#arguments(this.cleanOut));
  }

  /** Makes the incremental project forget everything. */
  forget(): void {
    for (const dir of [this.cache, join(this.folder, 'out')]) {
      rmSync(dir, { recursive: true, force: true });
    }
  }

  /** What a finished build should have cleared away. */
  leftBehind(): string[] {
    const namesIn = (dir: string) => (existsSync(dir) ? readdirSync(dir) : []);
    return [
      ...namesIn(join(this.folder, 'out')).filter((name) => name.startsWith('.')),
      ...namesIn(this.cache).filter((name) => name.startsWith('stage-')),
    ];
  }

  #arguments(out: string): string[] {
    const { now, base, url, content } = this.wanted;
    return [
      ...['--content', join(this.folder, content), '--out', out, '--base', base],
      ...['--now', new Date(now).toISOString()],
      ...(url === undefined ? [] : ['--site', url]),
    ];
  }
}
