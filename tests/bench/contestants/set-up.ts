import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setUpBantin } from './bantin.ts';
import { type Contestant, type ContestantName, Missing, type Setting } from './contestant.ts';
import { setUpEleventy } from './eleventy.ts';
import { setUpHugo } from './hugo.ts';

/** Contestants that are ready, and why the others are not. */
export interface Field {
  readonly ready: readonly Contestant[];
  readonly missing: readonly { readonly name: ContestantName; readonly reason: string }[];
}

const setUps: Readonly<Record<ContestantName, (setting: Setting) => Contestant>> = {
  bantin: setUpBantin,
  hugo: setUpHugo,
  eleventy: setUpEleventy,
};

/** Sets up everybody, each in a fresh folder below `setting.dir`. */
export function setUpField(names: readonly ContestantName[], setting: Setting): Field {
  const ready: Contestant[] = [];
  const missing: Field['missing'][number][] = [];
  for (const name of names) {
    const dir = join(setting.dir, name);
    rmSync(dir, { recursive: true, force: true });
    mkdirSync(dir, { recursive: true });
    try {
      ready.push(setUps[name]({ ...setting, dir }));
    } catch (error) {
      if (!(error instanceof Missing)) throw error;
      missing.push({ name, reason: error.message });
    }
  }
  return { ready, missing };
}
