import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { programOf, project } from '../bench/contestants/project.ts';
import type { Proof } from './proof.ts';

/**
 * The tests of `tests/prove/long`, and those files whole of which `npm test` runs a part: every kind of what
 * is tried there by one.
 */
export const long: Proof = async () => {
  const config = join('tests', 'prove', 'vitest.config.ts');
  const child = spawn(
    process.execPath,
    [programOf('vitest', 'vitest.mjs'), 'run', '--config', config],
    { cwd: project, stdio: 'inherit' },
  );
  const [code] = (await once(child, 'exit')) as [number | null];
  return {
    failures: code === 0 ? 0 : 1,
    summary: code === 0 ? 'every long test passed' : 'a long test failed: see above',
  };
};
