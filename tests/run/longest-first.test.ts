import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectFolder } from '../site/built-site.ts';
import { longest } from './longest-first.ts';

it('the files that begin first are there', () => {
  expect(longest.filter((file) => !existsSync(join(projectFolder, file)))).toEqual([]);
});
