import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { roomOf } from './rooms.ts';
import { files, source, texts } from './source-files.ts';

describe('names', () => {
  it('say what a file holds', () => {
    const vague =
      /(?:^|\/)(?:utils?|libs?|helpers?|common|misc|types)(?:\/|\.[a-z]+$)|\/index\.ts$/u;
    expect(files.filter((file) => vague.test(file))).toEqual([]);
  });

  it('are kebab-case for TypeScript and styles, PascalCase for components', () => {
    const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.d)?\.(?:ts|js|css)$/u;
    const pascal = /^[A-Z][A-Za-z0-9]*\.astro$/u;
    const wrong = files.filter((file) => {
      const name = file.split('/').at(-1) ?? '';
      if (file.startsWith('pages/')) return false;
      return !(name.endsWith('.astro') ? pascal : kebab).test(name);
    });
    expect(wrong).toEqual([]);
  });

  it('that are exported mean one thing', () => {
    const pattern = /^export (?:async )?(?:function\*?|const|interface|type|class) (\w+)/gmu;
    const places = [...texts]
      // What a route must export has the name that Astro asks for.
      .filter(([file]) => !file.startsWith('pages/'))
      .flatMap(([file, text]) => [...text.matchAll(pattern)].map(([, name]) => `${name} ${file}`));
    const names = Map.groupBy(places, (place) => place.split(' ', 1)[0]);
    expect([...names.values()].filter((files) => files.length > 1)).toEqual([]);
    expect(names.size).toBeGreaterThan(500);
  });

  it('of rooms stand in the map', () => {
    const map = readFileSync(join(source, 'README.md'), 'utf8');
    const rooms = [...new Set(files.map(roomOf))];
    expect(rooms.filter((room) => !map.includes(`\`${room}`))).toEqual([]);
  });
});
