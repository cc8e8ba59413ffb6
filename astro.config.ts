import { defineConfig } from 'astro/config';
import type { Plugin } from 'vite';

/**
 * Vite wraps every `import()` in a script that preloads what the loaded one imports, and mends styles.
 * Ours import next to nothing and bring no styles: the wrapper, on every page, would be larger than
 * most of them.
 */
const plainImports: Plugin = {
  name: 'plain-imports',
  enforce: 'pre',
  // Without the list of what to preload, too; Astro sets it where the configuration cannot.
  configEnvironment: () => ({ build: { modulePreload: false } }),
  load: (id) =>
    id === '\0vite/preload-helper.js'
      ? 'export const __vitePreload = (load) => load();'
      : undefined,
};

/**
 * Everything that does not depend on where or when a site is built. The build and the development
 * server add the content folder, output folder, site address and base path.
 */
export default defineConfig({
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  // 'jsx', the default, glues words: `</a>` newline `<a>` loses its space.
  compressHTML: true,
  // Nothing inline, so that the CSP needs neither a hash nor 'unsafe-inline'.
  build: { format: 'directory', inlineStylesheets: 'never', assets: '_' },
  vite: {
    build: { assetsInlineLimit: 0 },
    // Workers too load what few readers need when they need it.
    worker: { format: 'es' },
    plugins: [plainImports],
  },
  devToolbar: { enabled: false },
});
