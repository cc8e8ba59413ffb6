import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectFolder } from '../site/built-site.ts';
import { filesAtLength } from './files-at-length.ts';

it('what has more to prove at length is found, by whatever way it asks', () => {
  const files = filesAtLength();
  // By itself, and through the kinds of targets.
  expect(files).toContain('tests/delivery/web-servers.test.ts');
  expect(files).toContain('tests/delivery/strangers-names.test.ts');
  const direct = files.filter((file) =>
    readFileSync(join(projectFolder, file), 'utf8').includes('run/at-length.ts'),
  );
  expect(direct.length).toBeGreaterThan(5);
  expect(files).not.toContain('tests/vietnamese/slug.test.ts');
});
