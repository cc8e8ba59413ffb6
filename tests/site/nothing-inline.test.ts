import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { beforeAll, describe, expect, it } from 'vitest';
import { type BuiltSite, rootSite } from './built-site.ts';
import { all, attribute, text } from './elements.ts';
import { filesOf, type Page, readMoved, readPages } from './pages.ts';

let site: BuiltSite;
let pages: Omit<Page, 'kind'>[];

beforeAll(async () => {
  site = await rootSite();
  pages = [...readPages(site), ...readMoved(site)];
});

/** `path: <tag>` of every element that fails. */
const faults = (test: (element: Element) => boolean) =>
  pages.flatMap(({ path, tree }) =>
    all(tree)
      .filter(test)
      .map(({ tagName }) => `${path}: <${tagName}>`),
  );

describe('no page', () => {
  it('has a style of its own', () => {
    expect(
      faults((one) => one.tagName === 'style' || attribute(one, 'style') !== undefined),
    ).toEqual([]);
  });

  it('has a script of its own', () => {
    expect(
      faults(
        (one) =>
          one.tagName === 'script' &&
          attribute(one, 'src') === undefined &&
          !(attribute(one, 'type') === 'application/ld+json' && JSON.parse(text(one))),
      ),
    ).toEqual([]);
  });

  it('has an attribute that runs, or an address that does', () => {
    expect(
      faults((one) =>
        Object.entries(one.properties).some(
          ([name, value]) =>
            /^on[A-Z]/u.test(name) || /^\s*(?:javascript|vbscript):/iu.test(String(value)),
        ),
      ),
    ).toEqual([]);
  });

  it('loads anything from elsewhere', () => {
    /** What a browser fetches by itself; a link that a reader follows is another matter. */
    const loaded = (one: Element): (string | undefined)[] => {
      if (one.tagName === 'a' || attribute(one, 'rel') === 'canonical') return [];
      const sets = (attribute(one, 'srcSet') ?? '').split(',').map((part) => part.trim());
      return [
        ...['href', 'src', 'poster', 'action', 'data', 'dataIndex'].map((name) =>
          attribute(one, name),
        ),
        ...sets.filter(Boolean),
      ];
    };
    expect(
      faults((one) => loaded(one).some((value) => value && !/^(?:\/(?!\/)|#)/u.test(value))),
    ).toEqual([]);
  });
});

describe('no style sheet or script', () => {
  it('loads anything from elsewhere', () => {
    const files = filesOf(site.folder).filter((file) => file.endsWith('.css'));
    expect(files.length).toBeGreaterThan(0);
    const outside = files.filter((file) =>
      /(?:url\(\s*["']?|@import\s+["'])(?:https?:)?\/\//iu.test(
        readFileSync(join(site.folder, file), 'utf8'),
      ),
    );
    expect(outside).toEqual([]);
  });
});
