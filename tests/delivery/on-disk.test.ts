import { chmodSync, mkdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, expect, it } from 'vitest';
import { knowLive } from '#delivery/live-release';
import { Compressor } from '#delivery/release/compress';
import { KnownLists } from '#delivery/release/known-lists';
import { stageRelease } from '#delivery/release/stage';
import { openTarget } from '#delivery/target/open-target';
import { prepare } from '#delivery/tree/prepare';
import { canRun } from './programs.ts';
import { openFolder, removeFolder } from './running.ts';
import { contentOf, smallSites } from './small-site.ts';
import { startSshd } from './ssh-server.ts';
import { deliver, liveRelease, localTarget, remoteTarget } from './targets.ts';

const folder = openFolder('disk');
const site = smallSites(join(folder, 'sites'));
const handle = Object.getPrototypeOf(await opened()) as FileHandle;
const { sync } = handle;

afterEach(() => {
  handle.sync = sync;
});

afterAll(() => removeFolder(folder));

async function opened(): Promise<FileHandle> {
  const file = await open(import.meta.filename);
  await file.close();
  return file;
}

it('every file that was written here, and its folder, is on the disk before readers see it', async () => {
  const to = localTarget(folder, 'here');
  await deliver(site('aa'), to);
  const staged = await stageRelease(
    site('bb').folder,
    join(folder, 'staged'),
    new Compressor(join(folder, 'compressed')),
  );
  /** Path → release that readers saw when it had been brought to the disk. */
  const flushed = new Map<string, string>();
  handle.sync = async function (this: FileHandle) {
    await sync.call(this);
    flushed.set(readlinkSync(`/proc/self/fd/${this.fd}`), liveRelease(to));
  };
  const target = await openTarget({ target: to.address }, { readOnly: false });
  const lists = new KnownLists(join(folder, 'lists'));
  await prepare(target, staged, await knowLive(target, lists), lists);
  await target.publish(2);
  await target.close();
  expect(liveRelease(to)).toBe('0002');
  const release = join(to.folder, 'releases', '0002');
  const before = contentOf(join(to.folder, 'releases', '0001'));
  const written = [...contentOf(release)].filter(([path, sha256]) => before.get(path) !== sha256);
  expect(written.length).toBeGreaterThan(60);
  for (const path of [...written.map(([one]) => join(release, one)), release]) {
    expect([path, flushed.get(path)]).toEqual([path, '0001']);
  }
  for (const path of [`${release}.former`, join(release, 'trang/7')]) {
    expect([path, flushed.get(path)]).toEqual([path, '0001']);
  }
  expect(flushed.get(join(to.folder, 'releases'))).toBe('0001');
  // The link itself, before anybody is told of it.
  expect(flushed.get(to.folder)).toBe('0002');
});

// Where one is missing the run says so, and in CI it fails.
const possible = canRun('sshd', 'ssh', 'ssh-keygen', 'rsync', 'flock');

it.runIf(possible)('so it is over ssh, by the file system it lies on', async () => {
  const log = join(folder, 'log');
  const programs = join(folder, 'programs');
  mkdirSync(programs);
  // What really syncs, and says what there was when it had.
  writeFileSync(
    join(programs, 'sync'),
    [
      '#!/bin/sh',
      '/bin/sync "$@" || exit 1',
      `printf '%s %s\\n' "$*" "$(readlink "$2/current")" >> '${log}'`,
      `ls "$2/releases" >> '${log}'`,
    ].join('\n'),
  );
  chmodSync(join(programs, 'sync'), 0o755);
  const sshd = await startSshd(join(folder, 'sshd'), [`SetEnv PATH=${programs}:/usr/bin:/bin`]);
  const to = remoteTarget(folder, 'there', sshd);
  try {
    await deliver(site('aa'), to);
    removeFolder(log);
    expect((await deliver(site('bb'), to)).code).toBe(0);
  } finally {
    await sshd.stop();
  }
  const all = ['0001', '0001.former', '0002', '0002.former'];
  const seen = (release: string) => [`-f ${to.folder}/. releases/${release}`, ...all];
  expect(readFileSync(log, 'utf8').trim().split('\n')).toEqual([...seen('0001'), ...seen('0002')]);
});
