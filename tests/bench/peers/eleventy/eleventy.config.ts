import { cpus } from 'node:os';
import { archiveOf } from './archive.ts';
import { relatedIndex } from './related.ts';
import type { EleventyConfig } from './site.ts';
import { termsOf } from './terms.ts';

/** A site like ours in Eleventy: JavaScript templates, its quickest kind. */
export default function configure(config: EleventyConfig) {
  config.addTemplateFormats('11ty.ts');
  config.addExtension('11ty.ts', { key: '11ty.js' });
  config.addPassthroughCopy('content/**/*.jpg');
  config.addPassthroughCopy({ 'content/site.css': 'site.css' });
  config.addPreprocessor('drafts', 'md', (data) => (data['draft'] === true ? false : undefined));
  // Sorted once and shared: Eleventy sorts by date, oldest first.
  config.addCollection('articles', (api) => {
    return api.getFilteredByGlob('content/bai-viet/**/*.md').reverse();
  });
  config.addCollection('terms', (api) =>
    termsOf(api.getFilteredByGlob('content/bai-viet/**/*.md').reverse()),
  );
  config.addCollection('archive', (api) =>
    archiveOf(api.getFilteredByGlob('content/bai-viet/**/*.md').reverse()),
  );
  config.addCollection('related', (api) => [
    relatedIndex(api.getFilteredByGlob('content/bai-viet/**/*.md').reverse()),
  ]);
  config.setConcurrency(cpus().length);
  return {
    dir: { input: 'content', includes: '_layouts', output: 'out' },
    markdownTemplateEngine: false,
    htmlTemplateEngine: false,
  };
}
