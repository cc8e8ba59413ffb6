import type { ServerAnswer } from '#delivery/verify/ask';
import { pathsLinked } from '#delivery/verify/links';
import type { LiveSite } from '#delivery/verify/live-site';
import { pageAddress } from '#view/address';
import { manifestName, parseManifest } from '#view/site-manifest';

/** Whoever took a site over may name as many as they like. */
const suspectsAtMost = 5000;

/**
 * What may lie on a server and is not of the build: a web server lists no folder, so it is what the live
 * manifest and links of altered pages name.
 */
export class Suspects {
  /** File whose answer named more than can be asked for. */
  tooMany: string | undefined;
  readonly #live: LiveSite;
  readonly #built: ReadonlySet<string>;
  /** By their addresses: a page goes by two paths. */
  readonly #paths = new Map<string, string>();

  /** @param paths of the built site */
  constructor(live: LiveSite, paths: Iterable<string>) {
    this.#live = live;
    this.#built = new Set([...paths].map(pageAddress));
  }

  get paths(): Iterable<string> {
    return this.#paths.values();
  }

  /** Takes what the answer for a file that is not the built one speaks of. */
  add(path: string, { bytes }: ServerAnswer): void {
    if (bytes === undefined) return;
    for (const named of this.#namedBy(path, bytes)) {
      const address = pageAddress(named);
      if (this.#built.has(address) || this.#built.has(`${address}/`)) continue;
      if (this.#paths.size < suspectsAtMost) this.#paths.set(address, named);
      else if (!this.#paths.has(address)) this.tooMany ??= path;
    }
  }

  #namedBy(path: string, bytes: Uint8Array): Iterable<string> {
    if (path === manifestName) {
      return parseManifest(Buffer.from(bytes).toString('utf8'))?.files.keys() ?? [];
    }
    const { root } = this.#live;
    return path.endsWith('.html') ? pathsLinked(bytes, root, this.#live.addressOf(path)) : [];
  }
}
