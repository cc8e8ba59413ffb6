import type { GateContent, JudgedSite, SiteChange } from '#gate/judged-site';
import { KnownFiles } from '#gate/known-files';
import { leadsIn } from '#gate/leads';
import { OwnFaults } from '#gate/own-faults';
import { changeSince } from '#gate/passed/change-since';
import { NextPassed } from '#gate/passed/next-passed';
import { readPassed, writePassed } from '#gate/passed/passed-file';
import { PassedSite } from '#gate/passed/passed-site';
import type { AskedFile, Breach, GateRule, Questions } from '#gate/rule';
import { type FoundFiles, findFiles, SiteFile } from '#gate/site-files';
import type { SiteRoot } from '#gate/site-root';
import { contentRules, siteRules } from '#gate/site-rules';
import type { FileFault, Verdict } from '#gate/verdict';

export interface GateOptions extends SiteRoot {
  /** Path → SHA-256 of the project's public files: they alone may be SVG, and empty. */
  readonly publicHashes: Readonly<Record<string, string>>;
  /** What the site was built from; without it the rules that need it are left out. */
  readonly content?: GateContent;
  /** What lies in the folder, where somebody has just looked. */
  readonly found?: FoundFiles;
  /**
   * Path → SHA-256 of files just written: they are not read to be hashed. The caller vouches for
   * them; files without one are read.
   */
  readonly hashes?: Readonly<Record<string, string>>;
  /** Where what was found out about files is remembered; without it nothing is. */
  readonly memoryFile?: string;
  /** SHA-256 of files of other sites that stand; what is remembered of any else is then forgotten. */
  readonly elsewhere?: () => ReadonlySet<string>;
  /** Where the site that passed last is kept, to judge by difference; without it everything is asked. */
  readonly passedFile?: string;
}

/**
 * Judges a built site; nothing is changed in it.
 *
 * It is judged by how it differs from the site that passed last; where none is kept, by how it differs
 * from nothing, so that everything is asked. There is one way to judge, and no second one that could be
 * laxer. Nothing passes by difference that would not pass in full: what a rule says of a path follows
 * from the bytes that stand there, the address of the site, the program, and what the rule itself answers
 * for in `again`. Where all of these are as they were when the rule had nothing to say, it has nothing to
 * say now. So a path is left out only where its bytes have the hash that passed, under this program and
 * address, and no rule asks for it again; what rules say of the site as a whole they say anew every time.
 * A record that is damaged, or of anything else, is none.
 */
export function judgeSite(dir: string, options: GateOptions): Verdict {
  const { origin, base, publicHashes, content, hashes = {}, passedFile } = options;
  const { files: paths, others } = options.found ?? findFiles(dir);
  const files = new Map(paths.map((path) => [path, new SiteFile(dir, path, hashes[path])]));
  const known = new KnownFiles(files, options.memoryFile);
  const site: JudgedSite = { origin, base, files, others, known };
  // Without the content less is asked, and what passes has not passed.
  const place = content && passedFile ? { file: passedFile, origin, base } : undefined;
  const former = new PassedSite(place && readPassed(place));
  const change = changeSince(former, files);
  const own = new OwnFaults(files, publicHashes);
  const rules: readonly AskingRule[] = [
    ...siteRules.map((rule) => ({ rule, ask: rule.about(site) })),
    ...(content ? contentRules.map((rule) => ({ rule, ask: rule.about(site, content) })) : []),
  ];
  const asked = askedPaths(change, own, rules);
  known.expect(asked, former.data.memorySize);
  const leadsOf = leadsIn(site);
  const next = place && new NextPassed(site);
  const found = rules.flatMap(({ rule, ask }) => faultsOf(rule, ask.whole?.() ?? []));
  for (const path of asked) {
    const facts = known.factsOf(path);
    const file: AskedFile = facts
      ? { path, facts, leads: leadsOf(path, facts) }
      : { path, leads: [] };
    if (facts) found.push(...own.of(path, facts));
    for (const { rule, ask } of rules) found.push(...faultsOf(rule, reasonsFor(file, ask)));
    next?.add(file);
  }
  const memorySize = known.save(options.elsewhere) ?? former.data.memorySize;
  if (place && next && found.length === 0) {
    const { titles = new Map(), secrets = new Map() } = keptBy(rules);
    const publicNow = new Map(Object.entries(publicHashes));
    writePassed(
      place,
      next.finish(former, { titles, secrets, publicHashes: publicNow, memorySize }),
    );
  }
  const faults = found.sort((a, b) => (a.file === b.file ? 0 : a.file < b.file ? -1 : 1));
  return { faults, files: files.size };
}

interface AskingRule {
  readonly rule: GateRule;
  readonly ask: Questions;
}

/** Paths that differ, and those of which a rule may say something else for another reason. */
function askedPaths(
  change: SiteChange,
  own: OwnFaults,
  rules: readonly AskingRule[],
): ReadonlySet<string> {
  const { added, altered, removed } = change;
  const asked = new Set([...added, ...altered, ...removed]);
  for (const path of own.again(change)) asked.add(path);
  for (const { ask } of rules) for (const path of ask.again?.(change) ?? []) asked.add(path);
  return asked;
}

function* reasonsFor(file: AskedFile, { one }: Questions): Iterable<Breach> {
  for (const reason of one?.(file) ?? []) yield { file: file.path, reason };
}

function faultsOf({ id, fix }: GateRule, breaches: Iterable<Breach>): FileFault[] {
  return Array.from(breaches, (breach) => ({ rule: id, ...breach, fix }));
}

function keptBy(rules: readonly AskingRule[]): ReturnType<NonNullable<Questions['keep']>> {
  return Object.assign({}, ...rules.map(({ ask }) => ask.keep?.()));
}
