/** What is mutated, and which tests have to notice it. */
export interface Room {
  /** Folder of `src`. */
  readonly name: string;
  /** Folders and files of `tests`; of these only those run that reach a mutated file. */
  readonly tests: readonly string[];
}

/** A room's own tests come first; rooms that are made of its words notice what they do not. */
export const rooms: readonly Room[] = [
  { name: 'vietnamese', tests: ['vietnamese', 'bulletin', 'view'] },
  { name: 'bulletin', tests: ['bulletin', 'view'] },
  { name: 'view', tests: ['view'] },
  { name: 'pipeline', tests: ['pipeline'] },
  { name: 'photos', tests: ['photos'] },
];

/** Share of the mutants of a room that its tests have to notice, those with a reason aside. */
export const wanted = 0.85;
