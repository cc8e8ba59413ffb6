/** Releases that stay, the live one among them. */
export const keptReleases = 5;

/** What there is at a target. */
export interface TargetState {
  /** In ascending order. */
  readonly releases: readonly number[];
  /** The one that readers see; absent before the first deployment. */
  readonly current?: number;
  /**
   * Release → the one that readers saw when it was delivered. Written before readers see it, so that
   * the live one's is always there, and one that was killed on its way is nobody's former one.
   */
  readonly formers: ReadonlyMap<number, number>;
  /** Readers were taken back, and nobody has published since: what runs by a clock must not undo it. */
  readonly held: boolean;
  /** Names of trees that a release can be made of, the one that resembles the live release most first. */
  readonly spares: readonly string[];
  /** Whether one that never got its number was left on its way. */
  readonly isLeft: boolean;
}

export function nextRelease({ releases }: TargetState): number {
  return (releases.at(-1) ?? 0) + 1;
}

/**
 * The live release, the one readers saw before it, the one before that, as far as they are still there.
 * One that readers were taken back from, or that they never saw, is not among them.
 */
export function lineOf({ releases, current, formers }: TargetState): number[] {
  const line: number[] = [];
  for (let next = current; next !== undefined; next = formers.get(next)) {
    // Numbers only fall; a file that somebody wrote by hand must not lead round in a circle.
    if (!releases.includes(next) || next >= (line.at(-1) ?? Number.POSITIVE_INFINITY)) break;
    line.push(next);
  }
  return line;
}

/** The release that a rollback leads to; absent where readers saw none before the live one. */
export function formerRelease(state: TargetState): number | undefined {
  return lineOf(state)[1];
}

/** The state once a new release took the place of the live one. */
export function stateAfter(state: TargetState, release: number): TargetState {
  const formers = new Map(state.formers);
  if (state.current === undefined) formers.delete(release);
  else formers.set(release, state.current);
  return {
    ...state,
    releases: [...state.releases, release],
    current: release,
    formers,
    held: false,
  };
}

/** Releases that go: what a rollback can lead to stays first, then the newest of the others. */
export function surplusReleases(state: TargetState): number[] {
  const line = lineOf(state);
  const others = state.releases.filter((release) => !line.includes(release)).toReversed();
  const kept = [...line, ...others].slice(0, keptReleases);
  return state.releases.filter((release) => !kept.includes(release));
}
