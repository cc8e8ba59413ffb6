import axe from 'axe-core';
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Those of them that look at colours; the others see the same page in any scheme of colours. */
const ofColours = ['color-contrast', 'link-in-text-block'];

/**
 * Rules of accessibility that the page breaks as it stands now, each with the elements that do.
 *
 * @param page of a context with `bypassCSP`: the policy would keep out the checker
 * @param rules all, or those that a scheme of colours can break
 */
export async function violationsOf(
  page: Page,
  rules: 'all' | 'of colours' = 'all',
): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const found = await page.evaluate(
    async (runOnly) => {
      const checker = (globalThis as unknown as { axe: typeof axe }).axe;
      const { violations } = await checker.run(document, { runOnly, resultTypes: ['violations'] });
      return violations.map(({ id, nodes }) => ({
        id,
        nodes: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`),
      }));
    },
    rules === 'all' ? tags : ofColours,
  );
  return found.map(({ id, nodes }) => `${id}: ${nodes.join('; ')}`);
}
