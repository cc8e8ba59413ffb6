import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Files of more than five seconds, the longest first, as a run tells at its end. With two workers a
 * long file that begins last ends alone.
 */
export const longest: readonly string[] = [
  'tests/edition/incremental.test.ts',
  'tests/edition/refused.test.ts',
  'tests/delivery/deploy.test.ts',
  'tests/ci/jobs.test.ts',
  'tests/delivery/web-servers.test.ts',
  'tests/browser/search-table.test.ts',
  'tests/edition/killed.test.ts',
  'tests/browser/templates.test.ts',
  'tests/cli/build.test.ts',
  'tests/browser/search.test.ts',
  'tests/browser/search/accessibility.test.ts',
  'tests/delivery/going-back.test.ts',
  'tests/ci/publish.test.ts',
  'tests/site/feeds.test.ts',
  'tests/site/secrecy.test.ts',
  'tests/browser/layout.test.ts',
  'tests/browser/requests.test.ts',
  'tests/delivery/lying-server.test.ts',
  'tests/cli/check.test.ts',
  'tests/site/local-servers.test.ts',
  'tests/browser/article-page.test.ts',
  'tests/process/lock.test.ts',
  'tests/pipeline/keep/cache-file.test.ts',
  'tests/gate/pages.test.ts',
  'tests/site/schema-org.test.ts',
  'tests/ci/rules.test.ts',
  'tests/ci/hook-settings.test.ts',
  'tests/site/list-pages.test.ts',
  'tests/site/repeated-builds.test.ts',
  'tests/integrations/content-server.test.ts',
  'tests/search/merge-parts.test.ts',
  'tests/delivery/left-behind.test.ts',
  'tests/delivery/under-load.test.ts',
  'tests/cli/check-and-gate.test.ts',
  'tests/browser/search/index-letters.test.ts',
  'tests/gate/hostile-markup.test.ts',
];

/** Runs the longest files first, then all others as they come. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { root } = this.ctx.config;
    const place = ({ moduleId }: TestSpecification) => {
      const at = longest.indexOf(relative(root, moduleId));
      return at < 0 ? longest.length : at;
    };
    return files.toSorted((a, b) => place(a) - place(b) || (a.moduleId < b.moduleId ? -1 : 1));
  }
}
