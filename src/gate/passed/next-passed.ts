import type { JudgedSite } from '#gate/judged-site';
import {
  hashLength,
  type PassedData,
  type PassedFragment,
  type PassedSite,
} from '#gate/passed/passed-site';
import type { AskedFile } from '#gate/rule';
import { manifestName } from '#view/site-manifest';

/** What a file asks of others. */
interface Asked {
  readonly targets: Uint32Array;
  readonly fragments: readonly PassedFragment[];
}

/** Puts together what is kept of a site while its files are asked: of those that are not, the former is kept. */
export class NextPassed {
  readonly #site: JudgedSite;
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #asked = new Map<string, Asked>();
  #askedTargets = 0;

  constructor(site: JudgedSite) {
    this.#site = site;
    this.#numbers = new Map([...site.files.keys()].map((path, number) => [path, number]));
  }

  add({ path, leads }: AskedFile): void {
    const own = this.#numbers.get(path);
    if (own === undefined) return;
    const targets: number[] = [];
    const fragments: PassedFragment[] = [];
    for (const { file, fragment } of leads) {
      const target = this.#numbers.get(file ?? '');
      if (target === undefined || target === own) continue;
      targets.push(target);
      if (fragment) fragments.push([own, target, fragment]);
    }
    const once = new Set(targets);
    this.#askedTargets += once.size;
    this.#asked.set(path, {
      targets: Uint32Array.from(once),
      fragments,
    });
  }

  /** @param rest what the files do not say */
  finish(
    former: PassedSite,
    rest: Pick<PassedData, 'titles' | 'secrets' | 'publicHashes' | 'memorySize'>,
  ): PassedData {
    const { data } = former;
    const paths = [...this.#site.files.keys()];
    const renumbered = Uint32Array.from(data.paths, (path) => this.#numbers.get(path) ?? 0);
    const isKept = (number: number) => {
      const path = data.paths[number] ?? '';
      return this.#numbers.has(path) && !this.#asked.has(path);
    };
    const starts = new Uint32Array(paths.length + 1);
    const targets = new Uint32Array(data.targets.length + this.#askedTargets);
    let end = 0;
    for (const [number, path] of paths.entries()) {
      const asked = this.#asked.get(path);
      if (asked) {
        targets.set(asked.targets, end);
        end += asked.targets.length;
      } else {
        const old = former.numberOf(path) ?? 0;
        const last = data.starts[old + 1] ?? 0;
        for (let at = data.starts[old] ?? 0; at < last; at++) {
          targets[end++] = renumbered[data.targets[at] ?? 0] ?? 0;
        }
      }
      starts[number + 1] = end;
    }
    const number = (old: number) => renumbered[old] ?? 0;
    return {
      ...rest,
      ...{ paths, starts, targets: targets.slice(0, end) },
      hashes: paths.map((path) => this.#hashOf(path)).join(''),
      fragments: [
        ...data.fragments
          .filter(([asker]) => isKept(asker))
          .map(([asker, target, name]) => [number(asker), number(target), name] as const),
        ...[...this.#asked.values()].flatMap(({ fragments }) => fragments),
      ],
    };
  }

  #hashOf(path: string): string {
    // The manifest is new in every build.
    return path === manifestName
      ? '0'.repeat(hashLength)
      : (this.#site.files.get(path)?.sha256() ?? '');
  }
}
