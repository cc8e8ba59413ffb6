import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { needGnuScript, scriptCodes } from '#delivery/target/remote-scripts';

it('a target whose programs are not GNU’s is told so before anything is done there', () => {
  const folder = mkdtempSync(join(inject('runFolder'), 'busybox-'));
  writeFileSync(join(folder, 'find'), '#!/bin/sh\necho "BusyBox v1.36.1 multi-call binary."\n');
  chmodSync(join(folder, 'find'), 0o755);
  const ask = (path: string) => {
    const script = `${needGnuScript('find', 'sort')}\necho "đủ"`;
    const env = { ...process.env, PATH: path };
    const { status, stdout, stderr } = spawnSync('/bin/sh', ['-c', script], {
      env,
      encoding: 'utf8',
    });
    return { status, said: stdout + stderr };
  };
  const own = process.env['PATH'] ?? '';
  expect(ask(own)).toEqual({ status: 0, said: 'đủ\n' });
  expect(ask(`${folder}:${own}`)).toEqual({
    status: scriptCodes.noCommand,
    said: 'không có GNU find\n',
  });
});
