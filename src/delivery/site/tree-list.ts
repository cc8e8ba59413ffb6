import { sha256Of } from '#store/object-store';

/** What a tree at a target holds. */
export interface TreeList {
  /** Base path of the site. */
  readonly base: string;
  /** Every file of the release, compressed ones and the manifest among them: path → SHA-256. */
  readonly own: ReadonlyMap<string, string>;
  /** Files that are kept for readers of the release before it. */
  readonly carried: ReadonlyMap<string, string>;
}

const head = 'bantin-list 1 ';

/** The list as text, the same for the same files in whatever order they come. */
export function listText({ base, own, carried }: TreeList): string {
  const lines = (files: ReadonlyMap<string, string>) =>
    [...files]
      .map(([path, sha256]) => `${sha256} ${path}\n`)
      .sort()
      .join('');
  return `${head}${base}\n${lines(own)}\n${lines(carried)}`;
}

/** What a list is called by. */
export function listName(text: string): string {
  return sha256Of(text);
}

/** @returns `undefined` for what `listText` has not written */
export function parseList(text: string): TreeList | undefined {
  const [own = '', carried] = text.split('\n\n');
  const [first = '', ...lines] = own.split('\n');
  if (!first.startsWith(head) || carried === undefined) return undefined;
  return {
    base: first.slice(head.length),
    own: filesOf(lines),
    carried: filesOf(carried.split('\n')),
  };
}

function filesOf(lines: readonly string[]): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const line of lines) if (line !== '') files.set(line.slice(65), line.slice(0, 64));
  return files;
}
