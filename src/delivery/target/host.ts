import type { StagedRelease } from '#delivery/release/stage';

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
  /**
   * Makes a folder hold a release and nothing else; files that are as they should be in the folder
   * `like` are shared with it and do not travel.
   */
  send(staged: StagedRelease, to: string, like: string | undefined): Promise<Sent>;
  /**
   * Keeps others out until `close`, or until this process has ended in any way.
   *
   * @returns false where somebody else is in
   */
  lock(file: string): Promise<boolean>;
  close(): Promise<void>;
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

/** What it took to bring a release over. */
export interface Sent {
  /** Files that were not there yet, compressed ones among them. */
  readonly files: number;
  /** Of them. */
  readonly bytes: number;
}
