/** What a folder of this machine and one of another both can do. Paths are from that folder, with `/`. */
export interface Host {
  /** As people are told. */
  readonly name: string;
  /**
   * Paths of everything in it, two levels deep; none where nothing is there.
   *
   * @throws DeliveryRefused where it is no folder
   */
  names(): Promise<string[]>;
  /** Texts of those of these that are files, and where those that are links point. */
  read(paths: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Paths, from a folder, of everything below it that is no folder. */
  filesBelow(folder: string): Promise<string[]>;
  /** Does these one after the other, and no more after one that failed. */
  change(steps: readonly Step[]): Promise<void>;
  /** Names of the lists that the records of trees are of; those without a record are left out. */
  recorded(folders: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /**
   * Looks at everything in a tree and says what its record does not vouch for.
   *
   * @param list the record of any other is none, and then everything is named
   */
  survey(folder: string, list: string | undefined): Promise<Survey>;
  /** SHA-256 of files of a folder, read now; what is no plain file that all may read is left out. */
  hash(folder: string, paths: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /**
   * Writes the record of a tree: what the last survey of it saw, without what is `unproven`. Files that
   * were changed since do not look like it any more.
   *
   * @param list name of what the tree holds
   * @param unproven lines of the survey
   * @param alike trees that are made of the very same files
   */
  record(
    folder: string,
    list: string,
    unproven: readonly string[],
    alike: readonly string[],
  ): Promise<void>;
  /** Brings files of a folder here to the same places in a folder there, each in one step. */
  send(from: string, paths: readonly string[], to: string): Promise<Sent>;
  /**
   * Keeps others out until `close`, or until this process has ended in any way.
   *
   * @returns false where somebody else is in
   */
  lock(file: string): Promise<boolean>;
  close(): Promise<void>;
}

/** What in a tree its record says nothing of. */
export interface Survey {
  /** Whether there was a record, so that all that is not named here is as its list says. */
  readonly isRecorded: boolean;
  /** Paths of the record where there is nothing now. */
  readonly missing: readonly string[];
  readonly found: readonly Found[];
}

/** Something in a tree that its record does not know, or does not know like this. */
export interface Found {
  readonly path: string;
  readonly kind: 'file' | 'folder' | 'other';
  /** Permissions, octal. */
  readonly mode: string;
  /** What the record would say. */
  readonly line: string;
}

/** Something that changes a host. What is made can be read by web servers, whatever the umask is. */
export type Step =
  /** Makes a folder and those above it, where they are not there. */
  | { readonly do: 'make'; readonly folder: string }
  | { readonly do: 'write'; readonly file: string; readonly text: string }
  /** Makes a symbolic link. */
  | { readonly do: 'point'; readonly link: string; readonly to: string }
  /** In one step, in place of a file or a link that is there. */
  | ({ readonly do: 'rename' } & FromTo)
  /** Gives files of a folder a second name in another one, where this has none of that name. */
  | ({ readonly do: 'share'; readonly paths: readonly string[] } & FromTo)
  /** Makes a second tree of the very same files. */
  | ({ readonly do: 'clone' } & FromTo)
  /** Takes whatever lies at these paths of a folder away. */
  | { readonly do: 'clear'; readonly folder: string; readonly paths: readonly string[] }
  /** Lets everybody into these folders below a folder. */
  | { readonly do: 'open'; readonly folder: string; readonly paths: readonly string[] }
  /** Takes away what is no folder, where it is there. */
  | { readonly do: 'unlink'; readonly file: string }
  /** Takes away a folder with all that is in it, where it is there. */
  | { readonly do: 'remove'; readonly folder: string }
  /** Goes on once everything that was written here before is on the disk. */
  | { readonly do: 'sync' };

interface FromTo {
  readonly from: string;
  readonly to: string;
}

/** What it took to bring files over. */
export interface Sent {
  readonly files: number;
  /** Of them. */
  readonly bytes: number;
}
