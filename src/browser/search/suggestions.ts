/** What the site offers before anybody has searched: a file made by the build. */
export interface Suggestions {
  /** Name and address of lists: units, topics, speakers, authors. */
  readonly lists: readonly Suggestion[];
  /** Title and address of articles, newest first. */
  readonly articles: readonly Suggestion[];
}

export type Suggestion = readonly [text: string, address: string];

let loading: Promise<Suggestions> | undefined;

/** Loads the file once. Throws where the network fails; the next call tries again. */
export function loadSuggestions(address: string): Promise<Suggestions> {
  loading ??= fetch(address).then((response) => {
    if (!response.ok) throw new Error(`${response.status} ${address}`);
    return response.json() as Promise<Suggestions>;
  });
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}
