import { expect, it } from 'vitest';
import { contentFolder, load } from '../content-folder.ts';

const messages = async (files: Readonly<Record<string, string>>) =>
  (await load(contentFolder(files))).findings.map(({ message }) => message);

it('a good folder in the wrong year, or in none, is told where it belongs', async () => {
  const told = await messages({
    'articles/2022/2023-09-01-sai-nam/index.md': '',
    'articles/2023-09-02-khong-nam/index.md': '',
  });
  expect(told).toHaveLength(2);
  for (const message of told) expect(message).toContain('Chuyển vào articles/2023/.');
});

it('an article that is a loose file is never told to be deleted', async () => {
  const [message, ...more] = await messages({ 'articles/2023/2023-12-01-bai.md': 'chữ' });
  expect(more).toEqual([]);
  expect(message).toContain('Tạo thư mục “2023-12-01-bai”');
  expect(message).not.toContain('Xóa');
});

it('what programs leave behind is passed over, and nothing else is told to be deleted', async () => {
  const left = { 'articles/2023/~$bai.md': 'x', 'articles/2023/Thumbs.db': 'x' };
  expect(await messages(left)).toEqual([]);
  const [message, ...more] = await messages({ 'articles/2023/bai.docx': 'x' });
  expect(more).toEqual([]);
  expect(message).toContain('Để lại cũng được');
});
