import type { GateContent, JudgedSite } from '#gate/judged-site';
import type { SeenFile } from '#gate/reading/seen-file';

/** What is said of a rule of the gate. */
export interface GateRule {
  /** Named in every fault; short and unique. */
  readonly id: string;
  /** What the rule wants, in Vietnamese, for the list of rules that were left out. */
  readonly wants: string;
  /** What to do where it is broken, in Vietnamese. */
  readonly fix: string;
}

/** Asks about one file by itself; its answer is remembered by the hash of the bytes. */
export interface FileRule extends GateRule {
  /** What the maintainer's own files in `public` may be and others not: nothing else is forgiven them. */
  readonly sparesPublic?: true;
  /** @returns reasons, in Vietnamese: one sentence each */
  readonly judge: (file: SeenFile) => Iterable<string>;
}

/** A file that breaks a rule, and a Vietnamese sentence that says how. */
export interface Breach {
  readonly file: string;
  readonly reason: string;
}

/** Asks how the files of a site go together. */
export interface SiteRule extends GateRule {
  readonly judge: (site: JudgedSite) => Iterable<Breach>;
}

/** Asks whether a site is what its content says; left out where nobody knows the content. */
export interface ContentRule extends GateRule {
  readonly judge: (site: JudgedSite, content: GateContent) => Iterable<Breach>;
}

/** The remedy where somebody has changed what was built. */
export const rebuild = 'Chạy lại npm run build và đừng sửa tay trong thư mục đã dựng.';
