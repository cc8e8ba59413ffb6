import type { FlawOf } from '#bulletin/flaw';
import type { ReadFlaw } from '#pipeline/read/flaws';

/** What reading a register may notice: kind → what its words need. */
export interface RegisterFlaws {
  'register-missing': { readonly name: string };
  /** `reason`: what is wrong, with its cure. */
  'register-invalid': { readonly name: string; readonly reason: string };
}

export type RegisterFlaw = FlawOf<RegisterFlaws> | ReadFlaw;
