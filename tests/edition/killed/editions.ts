import { rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { cacheDir, photoCacheDir } from '#edition/folders';
import type { Bulletin } from '../incremental/bulletin.ts';
import { readTree, type Tree } from '../incremental/compare.ts';
import { newArticle } from '../incremental/first-edition.ts';
import { Random } from '../incremental/random.ts';
import { Worksite } from '../incremental/worksite.ts';

/** A bulletin and the site that a clean build makes of it. */
interface Edition {
  readonly bulletin: Bulletin;
  readonly tree: Tree;
}

/** What stands and what is to replace it. */
export interface Turn {
  readonly former: Tree;
  readonly coming: Tree;
}

/**
 * Two editions of a bulletin that take turns. Every page differs between them, other articles and
 * photos are shown, and nothing is left of the photos' cache, so that a build does all it can do.
 */
export class Editions {
  readonly site: Worksite;
  readonly #editions: readonly [Edition, Edition];
  #standing: 0 | 1 = 0;

  private constructor(site: Worksite, editions: readonly [Edition, Edition]) {
    this.site = site;
    this.#editions = editions;
  }

  /** @param folder empty; all of it is the editions'. The first stands when this has ended. */
  static async begin(folder: string): Promise<Editions> {
    const random = new Random(1);
    const site = new Worksite(folder, random);
    await site.writeContent();
    // Of a project that remembers nothing: as clean as any.
    const { code, said } = await site.buildIncrementally();
    if (code !== 0) throw new Error(`The first build ended with ${code}:\n${said}`);
    const former = { bulletin: structuredClone(site.bulletin), tree: readTree(site.out) };
    const second = structuredClone(site.bulletin);
    second.settings['title'] = 'Bản tin Đoàn 9000, bản thứ hai';
    const article = newArticle(second, '2023-06-20', random);
    article.photos.push({ file: 'moi.png', picture: 7, caption: 'Ảnh của bản thứ hai.' });
    second.articles.push(article);
    second.articles.shift();
    const coming = await printed(site, second);
    site.bulletin = former.bulletin;
    await site.writeContent();
    return new Editions(site, [former, coming]);
  }

  /** Puts the content of the other edition there. */
  async turn(): Promise<Turn> {
    const { tree: former } = this.#editions[this.#standing];
    this.#standing = this.#standing === 0 ? 1 : 0;
    const { tree: coming, bulletin } = this.#editions[this.#standing];
    this.site.bulletin = bulletin;
    await this.site.writeContent();
    const photos = join(this.site.cache, relative(cacheDir, photoCacheDir));
    rmSync(photos, { recursive: true, force: true });
    return { former, coming };
  }
}

async function printed(site: Worksite, bulletin: Bulletin): Promise<Edition> {
  site.bulletin = bulletin;
  await site.writeContent();
  const { code, said } = await site.buildFromNothing();
  if (code !== 0) throw new Error(`A clean build ended with ${code}:\n${said}`);
  return { bulletin, tree: readTree(site.cleanOut) };
}
