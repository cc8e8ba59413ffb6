import type { Finding } from '#bulletin/finding';
import type { Progress } from '#edition/progress';

/** What a build is asked for. */
export interface BuildOptions {
  readonly contentDir: string;
  readonly out: string;
  /** Public address, where it is not that of `site.yaml`. */
  readonly site?: string;
  /** `/` or `/path/`. */
  readonly base: string;
  /** The build's clock, epoch milliseconds. */
  readonly now: number;
  readonly progress: Progress;
}

/** What there is to say of a build. */
export interface BuildResult {
  readonly findings: readonly Finding[];
  readonly articles: number;
  /** Sound articles that readers do not see yet. */
  readonly held: readonly { readonly id: string; readonly until?: number }[];
  /** Absent where errors stopped the build before it wrote anything. */
  readonly built?: { readonly pages: number; readonly photos: number; readonly encoded: number };
}
