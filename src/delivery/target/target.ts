import type { TargetState } from '#delivery/release/history';
import {
  currentName,
  formerFile,
  formerText,
  heldName,
  heldText,
  nextCurrentName,
  releaseFolder,
} from '#delivery/release/layout';
import type { StagedRelease } from '#delivery/release/stage';
import type { Host, Sent, Step } from '#delivery/target/host';
import { manifestName } from '#view/site-manifest';

/** A host with releases. Nothing but `publish` and `goBack` is seen by readers. */
export class Target {
  /** As it was when the target was opened. */
  readonly state: TargetState;
  readonly #host: Host;

  constructor(host: Host, state: TargetState) {
    this.#host = host;
    this.state = state;
  }

  /** Texts of manifests by their releases; those that have none are left out. */
  async manifestsOf(releases: readonly number[]): Promise<ReadonlyMap<number, string>> {
    const file = (release: number) => `${releaseFolder(release)}/${manifestName}`;
    const texts = await this.#host.read(releases.map(file));
    return new Map(
      releases.flatMap((release) => {
        const text = texts.get(file(release));
        return text === undefined ? [] : [[release, text] as const];
      }),
    );
  }

  /** Paths of everything in a release that is no folder. */
  filesOf(release: number): Promise<string[]> {
    return this.#host.filesBelow(releaseFolder(release));
  }

  /** Brings a release on its way; what the live one already has does not travel. */
  send(staged: StagedRelease): Promise<Sent> {
    const { current } = this.state;
    const like = current === undefined ? undefined : releaseFolder(current);
    return this.#host.send(staged, releaseFolder('incoming'), like);
  }

  /**
   * Adds files that the live release has to another one, where this has none of that name.
   *
   * @param to `incoming` for the one on its way
   */
  async carry(paths: readonly string[], to: number | 'incoming'): Promise<void> {
    const { current } = this.state;
    if (current === undefined || paths.length === 0) return;
    const [from, into] = [releaseFolder(current), releaseFolder(to)];
    await this.#host.change([{ do: 'share', paths, from, to: into }]);
  }

  /** Gives the release on its way its number and lets readers see it. */
  publish(release: number): Promise<void> {
    return this.#host.change([
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
    return this.#host.change(
      held ? [hold, ...switchTo(release)] : [...switchTo(release), letClockPublish],
    );
  }

  /** What is left to do once a person has published: the clock may again, and these releases go. */
  tidy(surplus: readonly number[]): Promise<void> {
    return this.#host.change([
      letClockPublish,
      ...surplus.flatMap((release): Step[] => [
        { do: 'remove', folder: releaseFolder(release) },
        { do: 'unlink', file: formerFile(release) },
      ]),
    ]);
  }

  /** Drops the release on its way. */
  discard(): Promise<void> {
    return this.#host.change([{ do: 'remove', folder: releaseFolder('incoming') }]);
  }

  /** Lets others deliver. */
  close(): Promise<void> {
    return this.#host.close();
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
