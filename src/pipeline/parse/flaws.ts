import type { FlawOf } from '#bulletin/flaw';
import type { ValueFlaws } from '#bulletin/front-matter';
import type { DateFault } from '#vietnamese/date-range';

/** What parsing may notice: kind → what its words need. */
export interface ParseFlaws extends Omit<ValueFlaws, 'date-invalid'> {
  'front-matter-missing': undefined;
  'front-matter-unclosed': undefined;
  'front-matter-executable': { readonly text: string };
  /** `reason`: a sentence that goes on after a colon, with its cure. */
  'front-matter-syntax': { readonly reason: string };
  'front-matter-alias': undefined;
  /** `field`: its Vietnamese name. */
  'field-missing': { readonly field: string; readonly example: string };
  /** `field`: as written; `known`: the names there are. */
  'field-unknown': {
    readonly field: string;
    readonly known: string;
    readonly suggestion?: string;
    /** What to do, where it is no slip of the pen. */
    readonly advice?: string;
  };
  'field-duplicate': { readonly field: string };
  'field-invalid': { readonly field: string; readonly reason: string };
  /** `expected`: the date that is likely meant; `single`: it is a range where one day is asked for. */
  'date-invalid': {
    readonly text: string;
    readonly expected?: string;
    readonly fault?: DateFault | { readonly kind: 'single' };
  };
  'body-too-deep': undefined;
  /** `text`: what stands in the cell; `columns`: of the head. */
  'table-cell-extra': { readonly text: string; readonly columns: number };
  /** `text`: the mark, `[^1]`. */
  'footnote-unused': { readonly text: string };
  /** `text`: the name, `[a]`. */
  'reference-unused': { readonly text: string };
  /** `text`: the first words that no page shows. */
  'text-lost': { readonly text: string };
  /** `text`: of what there is too much. */
  'body-crowded': { readonly text: string };
}

export type ParseFlaw = FlawOf<ParseFlaws>;
