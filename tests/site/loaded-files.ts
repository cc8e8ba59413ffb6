import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BuiltSite } from './built-site.ts';
import { chosenRendition, type Screen } from './chosen-rendition.ts';
import { all, attribute, having } from './elements.ts';
import type { Page } from './pages.ts';

export type FileKind = 'html' | 'css' | 'script' | 'font' | 'photo';

/** One file that a browser asks for when it opens a page. */
export interface LoadedFile {
  readonly kind: FileKind;
  /** Path in the built folder. */
  readonly file: string;
  /** As sent: text through gzip, fonts and photos as they are. */
  readonly bytes: number;
  /** A photo that waits until the reader comes near it. */
  readonly lazy: boolean;
}

/**
 * What a browser loads of a page by itself, each file once: the page, its style sheets, its scripts
 * with all that they import, the fonts it names beforehand, and of each photo the AVIF that suits the
 * screen. Icons and what a script asks for later are left out.
 */
export function loadedFiles(page: Page, site: BuiltSite, screen: Screen): LoadedFile[] {
  const found = new Map<string, LoadedFile>();
  const add = (kind: FileKind, file: string, lazy = false) => {
    if (found.get(file)?.lazy === false) return;
    const bytes = readFileSync(join(site.folder, file));
    const packed = kind === 'font' || kind === 'photo' ? bytes : gzipSync(bytes);
    found.set(file, { kind, file, bytes: packed.length, lazy });
  };
  const inFolder = (address: string) => decodeURI(address.slice(site.base.length));
  add('html', page.path.endsWith('/') ? `${page.path.slice(1)}index.html` : page.path.slice(1));
  for (const link of all(page.tree, 'link', having('href'))) {
    const file = inFolder(attribute(link, 'href') ?? '');
    const rel = attribute(link, 'rel');
    if (rel === 'stylesheet') add('css', file);
    else if (rel === 'preload' && attribute(link, 'as') === 'font') add('font', file);
    else if (rel === 'modulepreload') add('script', file);
    else if (rel === 'preload' || rel === 'prefetch') throw new Error(`What is ${file} for?`);
  }
  for (const script of all(page.tree, 'script', having('src'))) {
    const first = inFolder(attribute(script, 'src') ?? '');
    for (const file of withImports(first, site.folder)) add('script', file);
  }
  for (const picture of all(page.tree, 'picture')) {
    const [avif] = all(picture, 'source', having('type', 'image/avif'));
    const [image] = all(picture, 'img');
    if (!avif || !image) throw new Error(`A picture without AVIF on ${page.path}`);
    const [srcset = '', sizes = ''] = ['srcSet', 'sizes'].map((name) => attribute(avif, name));
    const file = inFolder(chosenRendition(srcset, sizes, screen));
    add('photo', file, attribute(image, 'loading') === 'lazy');
  }
  return [...found.values()];
}

/** A script and the modules it imports statically, and they in turn; paths in the built folder. */
function withImports(first: string, folder: string): string[] {
  const files = new Set([first]);
  for (const file of files) {
    const text = readFileSync(join(folder, file), 'utf8');
    for (const [, target = ''] of text.matchAll(
      /\b(?:import|from)\s*["'](\.{0,2}\/[^"']+)["']/gu,
    )) {
      files.add(new URL(target, `file:///${file}`).pathname.slice(1));
    }
  }
  return [...files];
}
