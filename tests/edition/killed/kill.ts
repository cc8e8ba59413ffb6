import { existsSync } from 'node:fs';
import { differences, readTree, type Tree } from '../incremental/compare.ts';
import type { Worksite } from '../incremental/worksite.ts';
import type { Editions, Turn } from './editions.ts';
import { type Death, type Ended, mortal } from './mortal.ts';

/** A build that was killed, and what came of it. */
export interface Kill {
  readonly build: Ended;
  /** What there was afterwards, in words. */
  readonly left: string;
  /** Everything that is wrong; empty where nothing is. */
  readonly faults: readonly string[];
}

/** Differences told of one output: the first ones say what is wrong. */
const told = 5;

/**
 * Kills a build that lets the next edition take the place of the former, and demands that one of the
 * two stands, whole, or does so after the next command; that the next build makes the coming edition
 * with the bytes of a clean one; and that nothing is left of the killed one.
 */
export async function kill(editions: Editions, death: Death): Promise<Kill> {
  const { site } = editions;
  const turn = await editions.turn();
  const killed = await build(site, death);
  const missing = !existsSync(site.out);
  const repair = missing ? await repairFaults(site) : [];
  const { left, faults } = judge(site, turn);
  const next = await build(site);
  return {
    build: killed,
    left: missing ? `none, after the next command ${left}` : left,
    faults: [
      ...(killed.killed || killed.code === 0
        ? []
        : [`the build ended with ${killed.code}:\n${killed.said}`]),
      ...killed.survivors.map((pid) => `process ${pid} lives on`),
      ...repair,
      ...faults,
      ...(next.code === 0 ? [] : [`the next build ended with ${next.code}:\n${next.said}`]),
      ...some(differences(turn.coming, standing(site))).map(
        (line) => `after the next build, ${line}`,
      ),
      ...site.leftBehind().map((name) => `left behind: ${name}`),
    ],
  };
}

/** The worksite's incremental build. */
export function build(site: Worksite, death?: Death): Promise<Ended> {
  return mortal(site.incremental, 'build', site.incrementalArguments, death);
}

/** The gate must find a site again, and find it sound. */
async function repairFaults(site: Worksite): Promise<string[]> {
  const { code, said } = await mortal(site.incremental, 'gate', [site.out]);
  return code === 0 ? [] : [`no output, and the gate ended with ${code}:\n${said}`];
}

function judge(site: Worksite, { former, coming }: Turn): Pick<Kill, 'left' | 'faults'> {
  const found = standing(site);
  const [fromFormer, fromComing] = [differences(former, found), differences(coming, found)];
  if (fromFormer.length === 0) return { left: 'the former', faults: [] };
  if (fromComing.length === 0) return { left: 'the new one', faults: [] };
  const nearest = fromFormer.length < fromComing.length ? fromFormer : fromComing;
  return {
    left: 'neither',
    faults: some(nearest).map((line) => `neither the former output nor the new one: ${line}`),
  };
}

/** What lies in the output; nothing where there is none. */
function standing({ out }: Worksite): Tree {
  return existsSync(out) ? readTree(out) : new Map();
}

function some(lines: readonly string[]): string[] {
  const more = lines.length - told;
  return more > 0 ? [...lines.slice(0, told), `and ${more} more`] : [...lines];
}
