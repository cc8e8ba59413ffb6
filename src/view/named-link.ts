/** Something with a page: its name and the page's path from the site's root. */
export interface NamedLink {
  readonly name: string;
  readonly address: string;
  /** Language of the name and of the page, where it is not Vietnamese. */
  readonly lang?: string;
  /** Articles behind it, where that is told. */
  readonly count?: number;
}
