import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Files of more than five seconds, the longest first, as a run tells at its end. With two workers a
 * long file that begins last ends alone.
 */
export const longest: readonly string[] = [
  'tests/ci/publish.test.ts',
  'tests/edition/killed.test.ts',
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
