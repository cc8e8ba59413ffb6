/** The environment without what the test runner put there: Astro behaves otherwise under it. */
export function outsideTests(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(?:VITEST|NODE_ENV$|TEST$)/u.test(name)),
  );
}
