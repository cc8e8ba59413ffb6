/** Kinds of lists that narrow a search. */
export const facets = ['unit', 'year', 'topic', 'speaker', 'author'] as const;
export type Facet = (typeof facets)[number];
