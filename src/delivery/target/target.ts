import type { TargetState } from '#delivery/releases';
import type { StagedRelease } from '#delivery/stage-release';

/** What it took to bring a release over. */
export interface Sent {
  /** Files that were not there yet, compressed ones among them. */
  readonly files: number;
  /** Of them. */
  readonly bytes: number;
}

/** A folder with releases, here or on another machine. Nothing but `switchTo` is seen by readers. */
export interface Target {
  /** @throws DeliveryRefused where it is neither ours nor empty, or somebody else is delivering to it */
  readonly state: TargetState;
  /** Text of a release's manifest; `undefined` where it has none. */
  manifestOf(release: number): Promise<string | undefined>;
  /** Paths of everything in a release that is no folder. */
  filesOf(release: number): Promise<string[]>;
  /** Brings files over to `releases/.incoming`; those that a release there already has do not travel. */
  send(staged: StagedRelease, like: number | undefined): Promise<Sent>;
  /**
   * Links files that a release has into another one, where this has none of that name.
   *
   * @param to `incoming` for the one on its way
   */
  carry(paths: readonly string[], from: number, to: number | 'incoming'): Promise<void>;
  /**
   * Gives the release on its way its number.
   *
   * @param former the one that readers see now
   */
  finish(release: number, former: number | undefined): Promise<void>;
  /** Drops the release on its way. */
  discard(): Promise<void>;
  /** Lets readers see a release, in one step. */
  switchTo(release: number): Promise<void>;
  remove(releases: readonly number[]): Promise<void>;
  /** Says whether what runs by a clock may publish. */
  hold(held: boolean): Promise<void>;
  /** Lets others deliver. */
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Nothing is written: no lock, no folder. */
  readonly readOnly: boolean;
}
