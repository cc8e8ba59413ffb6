import { join } from 'node:path';
import { project } from '../bench/contestants/project.ts';
import { launchChromium } from '../browser/chromium.ts';
import { face, lookAt, readerOf } from '../browser/template-look.ts';
import { templatesOf } from '../browser/templates.ts';
import { build } from '../edition/incremental/build.ts';
import { demonstration } from '../fixtures/demonstration.ts';
import { serve } from '../site/serve.ts';
import type { Proof } from './proof.ts';

/** Every rule of accessibility for a page of every kind, in both schemes; of each there is a picture. */
export const templates: Proof = async ({ folder, say }) => {
  const out = join(folder, 'dist');
  const content = demonstration;
  const now = '2023-07-01T08:00:00+07:00';
  const { code, said } = await build(project, ['--content', content, '--out', out, '--now', now]);
  if (code !== 0) throw new Error(`The build ended with ${code}:\n${said}`);
  const server = await serve({ folder: out, base: '/' });
  const browser = await launchChromium();
  const wanted = process.env['BANTIN_SCREENSHOTS'] || join(folder, 'pictures');
  let failures = 0;
  try {
    const context = await readerOf(browser, server.address);
    const all = templatesOf({ folder: out, content, base: '/' });
    for (const template of all) {
      const { families, violations } = await lookAt(context, server.address, template, {
        rules: 'all',
        pictures: wanted,
      });
      const faults = [...violations, ...families.filter((family) => family !== face)];
      failures += faults.length;
      say(`${template.name}: ${faults.length === 0 ? 'sound' : faults.join('\n  ')}`);
    }
    return {
      failures,
      summary: `${all.length} kinds of pages at two widths in two schemes: ${failures} faults`,
    };
  } finally {
    await browser.close();
    await server.close();
  }
};
