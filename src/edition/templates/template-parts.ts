/** Everything that may change what a template prints, besides what it is given: folders of `src`. */
export const templateCode = ['.'];

/** Where the parts of compiled templates lie in their folder. */
export const parts = {
  /** The code that renders pages. */
  code: 'code',
  /** Style sheets, scripts and fonts that pages load, by their paths in the site. */
  loaded: 'loaded',
  styles: 'styles.json',
  /** Hashes of all others. */
  seal: 'sealed',
} as const;

/** Astro's key of a route → its style sheets, as Astro lists them. */
export type StylesOfRoutes = Readonly<Record<string, readonly unknown[]>>;
