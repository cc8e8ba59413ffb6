import type { FileFacts } from '#gate/file-facts';
import type { GateContent, JudgedSite, SiteChange } from '#gate/judged-site';
import type { AddressLead } from '#gate/leads';
import type { PassedData } from '#gate/passed/passed-site';
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

/** A path of the site while rules ask about it. */
export interface AskedFile {
  readonly path: string;
  /** Absent where no file stands there any more, or none yet. */
  readonly facts?: FileFacts;
  /** Its addresses, those that it loads first, and where they lead. */
  readonly leads: readonly AddressLead[];
}

/** What a rule asks of one site. */
export interface Questions {
  /** Of the site as a whole; asked in every judgement. */
  readonly whole?: () => Iterable<Breach>;
  /** Of one path. @returns reasons, in Vietnamese: one sentence each */
  readonly one?: (file: AskedFile) => Iterable<string>;
  /**
   * Paths whose bytes have not changed since a site passed and of which `one` may say something else now:
   * whatever it asks besides the facts of its own file, the rule answers for here.
   */
  readonly again?: (change: SiteChange) => Iterable<string>;
  /** What the rule wants to know of this site in the next judgement, where it passes this one. */
  readonly keep?: () => Partial<Pick<PassedData, 'titles' | 'secrets'>>;
}

/** Asks how the files of a site go together. */
export interface SiteRule extends GateRule {
  readonly about: (site: JudgedSite) => Questions;
}

/** Asks whether a site is what its content says; left out where nobody knows the content. */
export interface ContentRule extends GateRule {
  readonly about: (site: JudgedSite, content: GateContent) => Questions;
}

/** The remedy where somebody has changed what was built. */
export const rebuild = 'Chạy lại npm run build và đừng sửa tay trong thư mục đã dựng.';
