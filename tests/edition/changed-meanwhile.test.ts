import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { assembleSite } from '#edition/assemble-site';
import { WaitingBodies } from '#edition/waiting-bodies';
import {
  article,
  articleFolder,
  clockAt,
  contentFolder,
  load,
  now,
} from '../pipeline/content-folder.ts';

const page = 'pages/gioi-thieu.md';

async function read() {
  const dir = contentFolder({
    [`${articleFolder}/index.md`]: article(),
    [page]: '---\ntitle: Giới thiệu\n---\n\nChữ.\n',
  });
  const bodies = new WaitingBodies();
  const content = await load(dir, now, {
    shown: { base: '/', onBody: (id, html) => bodies.keep(id, html) },
  });
  const { registers } = content;
  if (!registers) throw new Error('no registers');
  return { dir, bodies, content: { ...content, registers } };
}

it('what is rendered is what was checked: a file that was edited since is refused', async () => {
  const { dir, content } = await read();
  const { site, bulletin } = assembleSite(content, { base: '/', ...clockAt(now) });
  const [shown] = bulletin.articles;
  const [about] = bulletin.pages;
  if (!shown || !about) throw new Error('nothing shown');
  for (const file of [`${articleFolder}/index.md`, page]) appendFileSync(join(dir, file), 'Thêm.');
  await expect(site.body(shown)).rejects.toThrow('vừa bị sửa trong lúc dựng');
  await expect(site.pageBody(about)).rejects.toThrow('vừa bị sửa trong lúc dựng');
});

it('what the check has rendered is shown twice, and the file is not asked again', async () => {
  const { dir, content, bodies } = await read();
  const options = { base: '/', ...clockAt(now), bodies };
  const { site, bulletin } = assembleSite(content, options);
  const [shown] = bulletin.articles;
  if (!shown) throw new Error('nothing shown');
  appendFileSync(join(dir, articleFolder, 'index.md'), 'Thêm.');
  const body = await site.body(shown);
  expect(body).toContain('Các đại biểu thống nhất');
  expect(await site.body(shown)).toBe(body);
  // Page and index have had it.
  await expect(site.body(shown)).rejects.toThrow('vừa bị sửa trong lúc dựng');
});
