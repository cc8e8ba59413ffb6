/** Where a reader was in the list of hits; kept with the entry of history, for who comes back to it. */
export interface ListPlace {
  /** Hits shown. */
  readonly shown: number;
  /** Number of the hit that was opened; -1 where none was. */
  readonly at: number;
  /** How far the page was scrolled, in CSS pixels. */
  readonly top: number;
  /** The panel of what narrows was open. */
  readonly open: boolean;
}

export function keepPlace(place: ListPlace): void {
  history.replaceState(place, '');
}

export function keptPlace(): ListPlace | undefined {
  const kept: Partial<ListPlace> | null = history.state;
  return kept?.shown === undefined ? undefined : (kept as ListPlace);
}
