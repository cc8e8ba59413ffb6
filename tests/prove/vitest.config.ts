import { mergeConfig } from 'vitest/config';
import tests from '../vitest.config.ts';

/** The tests that take too long for every run: as those of `npm test`, in `tests/prove/long`. */
export default mergeConfig(
  { ...tests, test: { ...tests.test, include: [], exclude: [] } },
  { test: { include: ['tests/prove/long/**/*.test.ts'] } },
);
