import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface SmallSite {
  readonly folder: string;
  /** Stands in every page, and in no page of another site. */
  readonly marker: string;
}

/** Pages that are the same in every small site: what need not travel. */
export const steadyPages = 20;
/** Pages that carry the marker. */
export const markedPages = 30;

/**
 * A folder as the build writes one, small enough to be delivered a hundred times: pages with a marker,
 * pages that never change, a style sheet named by its content, and a photo of `photoBytes`.
 */
export function smallSite(folder: string, marker: string, photoBytes = 20_000): SmallSite {
  const style = `/* ${marker} */ ${'body { margin: 0 } '.repeat(100)}`;
  const styleName = `_/Page.${marker}.css`;
  const files = new Map<string, string | Uint8Array>([
    [styleName, style],
    ['anh/chung.jpg', steadyPhoto],
    [`anh/${marker}.jpg`, randomBytes(photoBytes)],
    ['404.html', page(marker, styleName)],
    ['robots.txt', 'User-agent: *\n'],
  ]);
  for (let index = 0; index < markedPages; index++) {
    files.set(index === 0 ? 'index.html' : `trang/${index}/index.html`, page(marker, styleName));
  }
  for (let index = 0; index < steadyPages; index++) {
    files.set(`cu/${index}/index.html`, `<p>${'Bài cũ không đổi. '.repeat(80)}${index}</p>`);
  }
  for (const [path, bytes] of files) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  }
  writeManifest(folder);
  return { folder, marker };
}

/**
 * Small sites by their markers, each made once.
 *
 * @param folder they lie below it
 * @param photoBytes as of `smallSite`
 */
export function smallSites(folder: string, photoBytes?: number): (marker: string) => SmallSite {
  const sites = new Map<string, SmallSite>();
  return (marker) => {
    const known = sites.get(marker) ?? smallSite(join(folder, marker), marker, photoBytes);
    sites.set(marker, known);
    return known;
  };
}

const steadyPhoto = randomBytes(10_000);

function page(marker: string, style: string): string {
  const body = `<p>Bản ${marker}.</p>\n`.repeat(150);
  return `<!doctype html><link rel="stylesheet" href="/${style}"><h1>${marker}</h1>${body}`;
}

/** The manifest of what lies in a folder now. */
export function writeManifest(folder: string): void {
  const files = Object.fromEntries(
    [...contentOf(folder)].filter(([path]) => path !== 'ban-tin.json').sort(),
  );
  const manifest = { generator: 'bantin', now: '2023-07-01T01:00:00.000Z', base: '/', files };
  writeFileSync(join(folder, 'ban-tin.json'), `${JSON.stringify(manifest, null, 1)}\n`);
}

/** Every file of a folder: path with `/` → SHA-256. */
export function contentOf(folder: string): Map<string, string> {
  return new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [
        name.replaceAll('\\', '/'),
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
  );
}

/** Without the compressed files that delivery adds. */
export function deliveredSite(folder: string): Map<string, string> {
  return new Map([...contentOf(folder)].filter(([path]) => !/\.(?:br|gz)$/u.test(path)));
}
