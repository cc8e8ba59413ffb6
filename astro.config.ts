import { defineConfig } from 'astro/config';

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
  // Nothing is preloaded by script: what pages load later is small and asked for by hand.
  vite: { build: { assetsInlineLimit: 0, modulePreload: false } },
  devToolbar: { enabled: false },
});
