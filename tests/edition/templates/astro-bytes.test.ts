import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { routeFiles } from '#edition/templates/routes';
import { filesBelow } from '#store/files-below';

const program = join(import.meta.dirname, 'render-both-ways.ts');

function pagesIn(folder: string): Map<string, string> {
  const pages = filesBelow(folder).filter(({ path }) => path.endsWith('.html'));
  return new Map(pages.map(({ path }) => [path, readFileSync(join(folder, path), 'utf8')]));
}

it.each(['/', '/goc/'])(
  'pages of compiled templates are those of Astro’s own build: %s',
  (base) => {
    const folder = join(inject('runFolder'), `templates-${base.length}`);
    execFileSync(process.execPath, [program, folder, base], { stdio: 'pipe' });
    const [ours, astros] = ['ours', 'astros'].map((name) => pagesIn(join(folder, name)));
    expect([...(ours?.keys() ?? [])]).toEqual([...(astros?.keys() ?? [])]);
    for (const [path, page] of ours ?? []) expect(page, path).toBe(astros?.get(path));
    // Every template took part, the rare ones too.
    expect(ours?.size).toBeGreaterThan(Object.keys(routeFiles).length);
  },
);
