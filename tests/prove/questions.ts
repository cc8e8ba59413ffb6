import { join } from 'node:path';
import { project } from '../bench/contestants/project.ts';
import { launchChromium } from '../browser/chromium.ts';
import { askByAddress } from '../browser/search-table-page.ts';
import { report } from '../browser/search-table-report.ts';
import {
  askTable,
  missed,
  tableOf,
  violations,
  wronglyAnnounced,
} from '../browser/search-table-run.ts';
import { build } from '../edition/incremental/build.ts';
import { serve } from '../site/serve.ts';
import type { Proof } from './proof.ts';

/** Every question of the table by its address, as from a link: each page opens the index anew. */
export const questions: Proof = async ({ folder, say }) => {
  const out = join(folder, 'dist');
  const { content, now } = tableOf;
  const { code, said } = await build(project, ['--content', content, '--out', out, '--now', now]);
  if (code !== 0) throw new Error(`The build ended with ${code}:\n${said}`);
  const server = await serve({ folder: out, base: '/' });
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    const { asked, complaints } = await askTable(page, server.address, () => askByAddress);
    say(report(asked));
    const faults = [
      ...missed(asked),
      ...violations(asked),
      ...wronglyAnnounced(asked),
      ...complaints,
    ];
    for (const fault of faults) say(`  ${fault}`);
    return {
      failures: faults.length,
      summary: `${asked.length} questions by address: ${faults.length} answered otherwise than expected`,
    };
  } finally {
    await browser.close();
    await server.close();
  }
};
