import type { Flaw } from '#bulletin/flaw';

/** What a rule for pasted lines tells: rule → what its words need. */
export interface PastedValues {
  /** `text`: the mark of the first line. */
  readonly 'pasted-list': { readonly text: string; readonly isNumbered: boolean };
  readonly 'pasted-table': undefined;
  /** `hasColumns`: two signatures stand beside each other; `hasRecipients`: one beside `Nơi nhận`. */
  readonly 'pasted-signature': { readonly hasColumns: boolean; readonly hasRecipients: boolean };
  readonly 'pasted-head': undefined;
  /** `isQuoted`: it stands in a quotation already. */
  readonly 'pasted-verse': { readonly isQuoted: boolean };
  readonly 'pasted-lines': { readonly kind: 'lines' | 'sentences' | 'speech' };
}

/** What some paragraphs in a row were before they were pasted. */
export type Recognised = {
  readonly [Rule in keyof PastedValues]: {
    readonly rule: Rule;
    readonly flaw: Flaw<PastedValues[Rule]>;
    /** Number of paragraphs. */
    readonly used: number;
  };
}[keyof PastedValues];

/** The rules that tell what pasted lines were. */
export const pastedIds = [
  'pasted-head',
  'pasted-table',
  'pasted-list',
  'pasted-signature',
  'pasted-verse',
  'pasted-lines',
] as const satisfies readonly (keyof PastedValues)[];
