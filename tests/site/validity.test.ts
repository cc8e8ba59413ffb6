import { type ConfigData, HtmlValidate } from 'html-validate';
import { beforeAll, describe, expect, it } from 'vitest';
import { basedSite, builtSite, rootSite } from './built-site.ts';
import { emptyContent, oneArticleContent } from './content-folders.ts';
import { readMoved, readPages } from './pages.ts';

const config: ConfigData = {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // Matters of taste, settled by the printer of the HTML.
    'attr-quotes': 'off',
    'attribute-boolean-style': 'off',
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    // A button in a form submits it, which is what the search's button is for.
    'no-implicit-button-type': 'off',
    // Official headlines run to 110 characters and are never cut.
    'long-title': 'off',
    // role="list" gives back to VoiceOver what `list-style: none` takes away.
    'no-redundant-role': 'off',
    // A table's frame that scrolls is a region to reach with the keyboard, not a section of the text.
    'prefer-native-element': ['error', { exclude: ['region'] }],
  },
};

// On a machine's first run this takes a minute: every photo is encoded.
beforeAll(rootSite);

describe('every page is valid HTML', () => {
  it.each([
    ['of the demonstration site', rootSite],
    ['below a base path', basedSite],
    ['of a site without articles', async () => builtSite({ content: await emptyContent() })],
    ['of a site with one article', async () => builtSite({ content: await oneArticleContent() })],
  ])('%s', async (_, build) => {
    const validator = new HtmlValidate(config);
    const faults = new Map<string, string[]>();
    const site = await build();
    for (const { path, html } of [...readPages(site), ...readMoved(site)]) {
      for (const { messages } of validator.validateStringSync(html).results) {
        for (const { ruleId, message, selector } of messages) {
          const fault = `${ruleId}: ${message} (${selector})`;
          faults.set(fault, [...(faults.get(fault) ?? []), path]);
        }
      }
    }
    // One line a fault with the first page that has it: a template's fault is on all of its pages.
    expect([...faults].map(([fault, [path]]) => `${path}: ${fault}`)).toEqual([]);
  });
});
