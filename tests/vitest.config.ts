import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: `${import.meta.dirname}/..`,
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/site/run.ts'],
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
});
