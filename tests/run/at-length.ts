import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** As `atLength` below. */
    atLength: boolean;
  }
}

/**
 * Whether all is proved, as by `npm run prove -- long`. In `npm test` what is left out is no test at all
 * rather than one that is skipped.
 */
export const atLength: boolean = inject('atLength');

/** Of things that are proved alike: at length all of them, in `npm test` those that are enough. */
export function enoughOf<T>(all: readonly T[], isEnough: (one: T) => boolean): readonly T[] {
  return atLength ? all : all.filter(isEnough);
}
