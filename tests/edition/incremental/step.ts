import { existsSync } from 'node:fs';
import type { Build } from './build.ts';
import { differences, readTree, type Tree } from './compare.ts';
import type { Edit } from './edit.ts';
import type { Random } from './random.ts';
import type { Worksite } from './worksite.ts';

export interface Step {
  /** Name of the edit. */
  readonly edit: string;
  /** The same and what it did. */
  readonly what: string;
  readonly rendered?: Build['rendered'];
  /** How the incremental result differs from a clean one; empty where it does not. */
  readonly differences: readonly string[];
  /** Files that both have. */
  readonly compared: number;
}

/** States kept for `Worksite.history`. */
const remembered = 12;

/** Edits tried until one finds something to do. */
const attempts = 50;

/** Edits, and the incremental build after them. */
export interface MadeEdits {
  /** The edits' names and what they did. */
  readonly what: string;
  readonly built: Build;
}

/**
 * Makes edits that break nothing and builds incrementally after the last. That the result is right is for
 * others to say.
 *
 * @throws Error where an edit found nothing to do
 */
export async function makeEdits(
  site: Worksite,
  edits: readonly Edit[],
  random: Random,
): Promise<MadeEdits> {
  const what: string[] = [];
  for (const { name, make } of edits) {
    const done = make(site, random);
    if (done === undefined) throw new Error(`${name} found nothing to do`);
    what.push(`${name}: ${done}`);
    await site.writeContent();
  }
  return { what: what.join('; '), built: await site.buildIncrementally() };
}

/**
 * Makes one edit, builds incrementally and from nothing, and compares.
 *
 * @returns `undefined` where the edit found nothing to do
 * @throws Error where the clean build fails: the edit was at fault
 */
export async function step(site: Worksite, edit: Edit, random: Random): Promise<Step | undefined> {
  const before = structuredClone(site.bulletin);
  const done = edit.make(site, random);
  if (done === undefined) return undefined;
  site.history = [...site.history, before].slice(-remembered);
  const what = `${edit.name}: ${done}`;
  await site.writeContent();
  const refusal = edit.mend ? await refused(site) : [];
  edit.mend?.(site);
  await site.writeContent();
  const [built, expected] = await Promise.all([
    site.buildIncrementally(),
    edit.input && site.reference ? site.reference : cleanSite(site, what),
  ]);
  site.reference = expected;
  const found = standing(site);
  return {
    edit: edit.name,
    what,
    ...(built.rendered && { rendered: built.rendered }),
    compared: [...found.keys()].filter((path) => !path.endsWith('/') && expected.has(path)).length,
    differences: [
      ...refusal,
      ...(built.code === 0 ? [] : [`the build ended with ${built.code}:\n${built.said}`]),
      ...differences(expected, found),
      ...site.leftBehind().map((name) => `left behind: ${name}`),
    ],
  };
}

/** As `step`, with edits that are picked until one finds something to do. */
export async function randomStep(
  site: Worksite,
  edits: readonly Edit[],
  random: Random,
): Promise<Step> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const edit = random.pick(edits);
    const made = edit && (await step(site, edit, random));
    if (made) return made;
  }
  throw new Error('No edit finds anything to do');
}

/** A build that must be refused and leave the output as it stands. */
async function refused(site: Worksite): Promise<string[]> {
  const before = standing(site);
  const { code, said } = await site.buildIncrementally();
  // A build that fell over ends with 1 too, but does not say this.
  const rightly = code === 1 && /^(?:Trang cũ giữ nguyên|Chưa dựng trang nào)\./mu.test(said);
  return [
    ...(rightly ? [] : [`a build that should be refused ended with ${code}:\n${said}`]),
    ...differences(before, standing(site)).map((line) => `after a refused build, ${line}`),
  ];
}

/** What lies in the output; nothing where there is none. */
export function standing({ out }: Worksite): Tree {
  return existsSync(out) ? readTree(out) : new Map();
}

async function cleanSite(site: Worksite, what: string): Promise<Tree> {
  const { code, said } = await site.buildFromNothing();
  if (code !== 0) throw new Error(`${what}: the clean build ended with ${code}:\n${said}`);
  return readTree(site.cleanOut);
}
