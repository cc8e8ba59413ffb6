import type { FileFacts } from '#gate/file-facts';
import { extensionOf } from '#gate/formats';
import type { FoundFault, GateContent, JudgedSite } from '#gate/judged-site';
import { Memory } from '#gate/memory';
import { examine } from '#gate/reading/examine';
import { judgeArticles } from '#gate/rule/articles';
import { judgeHeldBack } from '#gate/rule/held-back';
import { judgeLinks } from '#gate/rule/links';
import { judgeManifest } from '#gate/rule/manifest';
import { judgeAddresses, judgeCanonicals } from '#gate/rule/pages';
import { type RuleId, ruleOf } from '#gate/rules';
import { findFiles, SiteFile } from '#gate/site-files';
import type { Verdict } from '#gate/verdict';
import { manifestName } from '#view/site-manifest';

export interface GateOptions {
  /** Scheme and host of the site. */
  readonly origin: string;
  /** Base path, with slashes. */
  readonly base: string;
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

/** What the gate says of a site. */
export interface Judgement {
  /** Everything for which it may not be published, in the order of its files. None: it may. */
  readonly verdicts: readonly Verdict[];
  /** Number of files. */
  readonly files: number;
}

/** Judges a built site; nothing is changed in it. */
export function judgeSite(dir: string, options: GateOptions): Judgement {
  const { origin, base, publicHashes, content, hashes = {}, memoryFile, elsewhere } = options;
  const { files: paths, faults } = findFiles(dir);
  const files = new Map(paths.map((path) => [path, new SiteFile(dir, path, hashes[path])]));
  const site: JudgedSite = {
    origin,
    base,
    files,
    facts: factsOf(files.values(), memoryFile, elsewhere),
    publicHashes,
  };
  const found: FoundFault[] = [
    ...faults,
    ...fileFaults(site),
    ...judgeAddresses(site),
    ...judgeCanonicals(site),
    ...judgeLinks(site),
    ...judgeManifest(site),
    ...(content ? [...judgeArticles(site, content), ...judgeHeldBack(site, content)] : []),
  ];
  const verdicts = found
    .map((fault) => ({ ...fault, fix: ruleOf(fault.rule).fix }))
    .sort((a, b) => (a.file === b.file ? 0 : a.file < b.file ? -1 : 1));
  return { verdicts, files: files.size };
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

/** What the maintainer's own files may be and others not; nothing else is forgiven them. */
const excused: ReadonlySet<RuleId> = new Set<RuleId>(['svg', 'empty']);

/** Faults that files have of themselves. */
function fileFaults({ files, facts, publicHashes }: JudgedSite): FoundFault[] {
  const isPublic = (file: string) => publicHashes[file] === files.get(file)?.sha256();
  return [...facts].flatMap(([file, { faults }]) =>
    faults
      .filter(({ rule }) => !(excused.has(rule) && isPublic(file)))
      .map((fault) => ({ ...fault, file })),
  );
}
