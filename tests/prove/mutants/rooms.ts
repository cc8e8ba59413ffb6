/** Folders of `src` that are mutated: what is in one has to be noticed by the folder of `tests` with its name. */
export const rooms = ['vietnamese', 'bulletin', 'view', 'pipeline', 'photos'] as const;

export type Room = (typeof rooms)[number];

/** Share of the mutants of a room that its tests have to notice, those with a reason aside. */
export const wanted = 0.85;
