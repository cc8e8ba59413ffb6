import type { FileFacts } from '#gate/file-facts';
import { fileRules } from '#gate/file-rules';
import { extensionOf } from '#gate/formats';
import type { GateContent, JudgedSite } from '#gate/judged-site';
import { Memory } from '#gate/memory';
import { examine } from '#gate/reading/examine';
import { resolver } from '#gate/resolve';
import type { Breach, GateRule } from '#gate/rule';
import { findFiles, SiteFile } from '#gate/site-files';
import type { SiteRoot } from '#gate/site-root';
import { contentRules, siteRules } from '#gate/site-rules';
import type { FileFault, Verdict } from '#gate/verdict';
import { manifestName } from '#view/site-manifest';

export interface GateOptions extends SiteRoot {
  /** Path → SHA-256 of the project's public files: they alone may be SVG, and empty. */
  readonly publicHashes: Readonly<Record<string, string>>;
  /** What the site was built from; without it the rules that need it are left out. */
  readonly content?: GateContent;
  /**
   * Path → SHA-256 of files just written: they are not read to be hashed. The caller vouches for
   * them; files without one are read.
   */
  readonly hashes?: Readonly<Record<string, string>>;
  /** Where what was found out about files is remembered; without it nothing is. */
  readonly memoryFile?: string;
  /** SHA-256 of files of other sites that stand; what is remembered of any else is then forgotten. */
  readonly elsewhere?: ReadonlySet<string>;
}

/** Judges a built site; nothing is changed in it. */
export function judgeSite(dir: string, options: GateOptions): Verdict {
  const { origin, base, publicHashes, content, hashes = {}, memoryFile, elsewhere } = options;
  const { files: paths, others } = findFiles(dir);
  const files = new Map(paths.map((path) => [path, new SiteFile(dir, path, hashes[path])]));
  const site: JudgedSite = {
    origin,
    base,
    files,
    facts: factsOf(files.values(), memoryFile, elsewhere),
    others,
    resolve: resolver({ origin, base }, files),
  };
  const found: FileFault[] = [
    ...fileFaults(site, publicHashes),
    ...siteRules.flatMap((rule) => faultsOf(rule, rule.judge(site))),
    ...(content ? contentRules.flatMap((rule) => faultsOf(rule, rule.judge(site, content))) : []),
  ];
  const faults = found.sort((a, b) => (a.file === b.file ? 0 : a.file < b.file ? -1 : 1));
  return { faults, files: files.size };
}

function faultsOf({ id, fix }: GateRule, breaches: Iterable<Breach>): FileFault[] {
  return [...breaches].map((breach) => ({ rule: id, ...breach, fix }));
}

/** Looks at every file that nobody has looked at before. */
function factsOf(
  files: Iterable<SiteFile>,
  memoryFile: string | undefined,
  elsewhere: ReadonlySet<string> | undefined,
): ReadonlyMap<string, FileFacts> {
  const memory = new Memory(memoryFile);
  const all = new Map<string, FileFacts>();
  for (const file of files) {
    // The manifest is new in every build, and its own rule reads it.
    if (file.path === manifestName) continue;
    const bytes = file.isHashed ? undefined : file.read();
    const key = `${file.sha256(bytes)}.${extensionOf(file.path)}`;
    const facts = memory.recall(key) ?? memory.note(key, examine(file.path, bytes ?? file.read()));
    all.set(file.path, facts);
  }
  memory.save(elsewhere);
  return all;
}

/** Faults that files have of themselves. */
function fileFaults(
  { files, facts }: JudgedSite,
  publicHashes: GateOptions['publicHashes'],
): FileFault[] {
  const isPublic = (file: string) => publicHashes[file] === files.get(file)?.sha256();
  const rules = new Map(fileRules.map((rule) => [rule.id, rule]));
  return [...facts].flatMap(([file, { faults }]) =>
    faults
      .filter(({ rule }) => !(rules.get(rule)?.sparesPublic && isPublic(file)))
      .map((fault) => ({ ...fault, file, fix: rules.get(fault.rule)?.fix ?? '' })),
  );
}
