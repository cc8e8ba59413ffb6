import { mergeConfig } from 'vitest/config';
import { filesAtLength } from '../run/files-at-length.ts';
import tests from '../vitest.config.ts';

/** What takes too long for every run: `tests/prove/long`, and all of the files that `npm test` runs in part. */
export default mergeConfig(
  { ...tests, test: { ...tests.test, include: [], exclude: [] } },
  {
    test: {
      include: ['tests/prove/long/**/*.test.ts', ...filesAtLength()],
      provide: { atLength: true },
    },
  },
);
