import type { RuleId } from '#gate/rules';

/** What is wrong with one file, of itself. */
export interface Fault {
  readonly rule: RuleId;
  /** Vietnamese, one sentence. */
  readonly reason: string;
}

/** Why a site may not be published. */
export interface Verdict extends Fault {
  /** Path in the site, with `/`. */
  readonly file: string;
  /** Vietnamese: what to do about it. */
  readonly fix: string;
}
