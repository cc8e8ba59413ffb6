import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const source = join(import.meta.dirname, '../../src');
const project = mkdtempSync(join(tmpdir(), 'bantin-mã-nguồn-'));
afterAll(() => rmSync(project, { recursive: true, force: true }));

for (const room of ['process', 'report']) {
  cpSync(join(source, room), join(project, 'src', room), { recursive: true });
}
writeFileSync(join(project, 'package.json'), '{"type":"module"}');

/** The hash as a process of its own finds it: within one it is found once. */
function hashOf(...folders: string[]): string {
  const module = join(project, 'src/process/program-hash.ts');
  const code = `import { programHash } from ${JSON.stringify(module)}; console.log(programHash(${JSON.stringify(folders)}))`;
  return execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
}

describe('the hash of the program', () => {
  it('stays while nothing changes', () => {
    expect(hashOf('process')).toMatch(/^[0-9a-f]{64}\n$/);
    expect(hashOf('process')).toBe(hashOf('process'));
  });

  it.each([
    ['a file is edited', () => appendFileSync(join(project, 'src/process/lock.ts'), '\n')],
    ['a file is added', () => writeFileSync(join(project, 'src/process/moi.ts'), '')],
    ['a package changes', () => writeFileSync(join(project, 'package-lock.json'), '{}')],
    ['the package does', () => appendFileSync(join(project, 'package.json'), '\n')],
  ])('changes when %s', (_, change) => {
    const before = hashOf('process');
    change();
    expect(hashOf('process')).not.toBe(before);
  });

  it('is of the files as they were first read; what is edited later is told', () => {
    const module = join(project, 'src/process/program-hash.ts');
    const edited = join(project, 'src/process/lock.ts');
    const code = `
      import { appendFileSync } from 'node:fs';
      import { isProgramUnchanged, programHash } from ${JSON.stringify(module)};
      const whole = programHash(['.']);
      const stood = isProgramUnchanged(['.']);
      appendFileSync(${JSON.stringify(edited)}, '\\n');
      console.log(programHash(['process']), stood, isProgramUnchanged(['.']), whole === programHash(['.']));`;
    const before = hashOf('process').trim();
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', code], {
      encoding: 'utf8',
    });
    expect(said.trim()).toBe(`${before} true false true`);
    expect(hashOf('process').trim()).not.toBe(before);
  });

  it('does not ask the folders that are not named', () => {
    const before = hashOf('process');
    writeFileSync(join(project, 'src/report/moi.ts'), '');
    expect(hashOf('process')).toBe(before);
    expect(hashOf('process', 'report')).not.toBe(before);
  });
});
