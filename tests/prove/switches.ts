import { join } from 'node:path';
import { underLoad } from '../delivery/readers.ts';
import type { Proof } from './proof.ts';

/** Pages that must at least have been read. */
const reads = 50_000;

/** Releases delivered and taken back while readers read all the while: none meets a page that is missing or mixed. */
export const switches: Proof = async ({ count = 100, folder, say }) => {
  const enough = Math.ceil((reads * count) / 100);
  const proven = await underLoad({
    folder: join(folder, 'switches'),
    switches: count,
    reads: enough,
    say,
  });
  const faults = [...proven.faults.slice(0, 5)];
  for (const fault of faults) say(`  ${fault}`);
  return {
    failures: proven.faults.length + (proven.reads < enough ? 1 : 0),
    summary: `${proven.switches} switches (${proven.rollbacks} of them back) under ${proven.reads} reads of ${proven.pages} pages and their style sheets by ${proven.server}: ${proven.faults.length} missing or mixed`,
  };
};
