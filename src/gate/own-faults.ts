import type { FileFacts } from '#gate/file-facts';
import { fileRules } from '#gate/file-rules';
import type { SiteChange } from '#gate/judged-site';
import type { SiteFile } from '#gate/site-files';
import type { FileFault } from '#gate/verdict';

const rules = new Map(fileRules.map((rule) => [rule.id, rule]));

/** Faults that files have of themselves, but for what is forgiven the project's own. */
export class OwnFaults {
  readonly #files: ReadonlyMap<string, SiteFile>;
  readonly #publicHashes: Readonly<Record<string, string>>;

  constructor(
    files: ReadonlyMap<string, SiteFile>,
    publicHashes: Readonly<Record<string, string>>,
  ) {
    this.#files = files;
    this.#publicHashes = publicHashes;
  }

  of(path: string, { faults }: FileFacts): FileFault[] {
    return faults
      .filter(({ rule }) => !(rules.get(rule)?.sparesPublic && this.#isPublic(path)))
      .map((fault) => ({ ...fault, file: path, fix: rules.get(fault.rule)?.fix ?? '' }));
  }

  /** Paths at which something else is forgiven now than when the site passed. */
  *again({ former }: SiteChange): Iterable<string> {
    const known = former.data.publicHashes;
    for (const [path, sha256] of known) if (this.#publicHashes[path] !== sha256) yield path;
    for (const path of Object.keys(this.#publicHashes)) if (!known.has(path)) yield path;
  }

  #isPublic(path: string): boolean {
    return this.#publicHashes[path] === this.#files.get(path)?.sha256();
  }
}
