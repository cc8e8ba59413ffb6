import { keptReleases, type TargetState } from '#delivery/release/history';
import {
  currentName,
  formerFile,
  formerText,
  heldName,
  heldText,
  nextCurrentName,
  releaseFolder,
  releaseName,
  spareFolder,
} from '#delivery/release/layout';
import type { Host, Step } from '#delivery/target/host';
import { manifestName } from '#view/site-manifest';

/** A host with releases. Nothing but `publish` and `goBack` is seen by readers. */
export class Target {
  /** As it was when the target was opened. */
  readonly state: TargetState;
  readonly host: Host;

  constructor(host: Host, state: TargetState) {
    this.host = host;
    this.state = state;
  }

  /** Texts of manifests by their releases; those that have none are left out. */
  async manifestsOf(releases: readonly number[]): Promise<ReadonlyMap<number, string>> {
    const file = (release: number) => `${releaseFolder(release)}/${manifestName}`;
    const texts = await this.host.read(releases.map(file));
    return new Map(
      releases.flatMap((release) => {
        const text = texts.get(file(release));
        return text === undefined ? [] : [[release, text] as const];
      }),
    );
  }

  /** Paths of everything in a release that is no folder. */
  filesOf(release: number): Promise<string[]> {
    return this.host.filesBelow(releaseFolder(release));
  }

  /** Names of the lists of what the live release and the one on its way hold, as far as they say so. */
  recorded(): Promise<ReadonlyMap<string, string>> {
    const { current } = this.state;
    const folders = current === undefined ? [] : [releaseFolder(current)];
    return this.host.recorded([...folders, releaseFolder('incoming')]);
  }

  /**
   * Has a tree on its way that resembles the live release as far as there is one: what a killed deployment
   * left, a spare one, a second one of the live release, an empty one.
   */
  async begin(): Promise<void> {
    const { current, isLeft, spares } = this.state;
    const [spare] = spares;
    const to = releaseFolder('incoming');
    if (isLeft) return;
    if (spare !== undefined) {
      return this.host.change([{ do: 'rename', from: spareFolder(spare), to }]);
    }
    if (current === undefined) return this.beginEmpty();
    try {
      await this.host.change([{ do: 'clone', from: releaseFolder(current), to }]);
    } catch {
      // Its file system has no hard links.
      await this.beginEmpty();
    }
  }

  beginEmpty(): Promise<void> {
    const folder = releaseFolder('incoming');
    return this.host.change([
      { do: 'remove', folder },
      { do: 'make', folder },
    ]);
  }

  /** Adds files that the live release has to another one, where this has none of that name. */
  async carry(paths: readonly string[], to: number): Promise<void> {
    const { current } = this.state;
    if (current === undefined || paths.length === 0) return;
    const [from, into] = [releaseFolder(current), releaseFolder(to)];
    await this.host.change([{ do: 'share', paths, from, to: into }]);
  }

  /** Gives the release on its way its number and lets readers see it. */
  publish(release: number): Promise<void> {
    return this.host.change([
      { do: 'write', file: formerFile(release), text: formerText(this.state.current) },
      { do: 'rename', from: releaseFolder('incoming'), to: releaseFolder(release) },
      ...switchTo(release),
    ]);
  }

  /**
   * Lets readers see another release that is there.
   *
   * @param held whether what runs by a clock may publish no more
   */
  goBack(release: number, held: boolean): Promise<void> {
    const hold: Step = { do: 'write', file: heldName, text: heldText };
    return this.host.change(
      held ? [hold, ...switchTo(release)] : [...switchTo(release), letClockPublish],
    );
  }

  /** What is left to do once a person has published: the clock may again, and these releases go. */
  tidy(surplus: readonly number[]): Promise<void> {
    // The newest resemble the next release most.
    const steps = surplus.toReversed().map((release, index): Step[] => {
      const to = spareFolder(releaseName(release));
      return [
        // First of all, so that no rollback leads to half a release.
        { do: 'rename', from: releaseFolder(release), to },
        { do: 'unlink', file: formerFile(release) },
        ...(index < this.#room ? [] : [{ do: 'remove', folder: to } as const]),
      ];
    });
    return this.host.change([letClockPublish, ...steps.flat()]);
  }

  /** Drops the release on its way: the next may be made of it. */
  discard(): Promise<void> {
    const [from, to] = [releaseFolder('incoming'), spareFolder('incoming')];
    return this.host.change([
      { do: 'remove', folder: to },
      { do: 'rename', from, to },
    ]);
  }

  /**
   * Makes the trees of a first release that the next ones are made of, so that no later one has to link
   * what has not changed.
   *
   * @returns their folders
   */
  async stock(release: number): Promise<string[]> {
    const folders = Array.from({ length: keptReleases }, (_, index) => spareFolder(`${index + 1}`));
    const from = releaseFolder(release);
    try {
      await this.host.change([
        ...folders.map((to): Step => ({ do: 'clone', from, to })),
        { do: 'sync' },
      ]);
      return folders;
    } catch {
      // Its file system has no hard links: later releases are sent whole, as this one was.
      await this.host.change(folders.map((folder): Step => ({ do: 'remove', folder })));
      return [];
    }
  }

  /** How many more spare trees may be there. */
  get #room(): number {
    const { releases, spares, isLeft } = this.state;
    const kept = Math.min(keptReleases, releases.length + 1);
    const left = isLeft ? spares.length : Math.max(0, spares.length - 1);
    return Math.max(0, keptReleases + 1 - kept - left);
  }

  /** Lets others deliver. */
  close(): Promise<void> {
    return this.host.close();
  }
}

const letClockPublish: Step = { do: 'unlink', file: heldName };

/**
 * Readers see one release or the other at every moment, after a power cut too: a link that is on the
 * disk before what it points to would show them empty files. The second time, so that what was said
 * to be published is.
 */
function switchTo(release: number): Step[] {
  return [
    { do: 'sync' },
    { do: 'unlink', file: nextCurrentName },
    { do: 'point', link: nextCurrentName, to: releaseFolder(release) },
    { do: 'rename', from: nextCurrentName, to: currentName },
    { do: 'sync' },
  ];
}
