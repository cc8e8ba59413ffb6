import { expect, test } from 'vitest';
import { article } from '../content-folder.ts';
import { judged } from '../judged.ts';
import { brief, render } from '../render.ts';

const block = 'Ký tên:\nTM. BAN TỔ CHỨC\n**Đại tá Phan Văn Dũng**';
const shown = '<p class="signature">TM. BAN TỔ CHỨC<br><strong>Đại tá Phan Văn Dũng</strong></p>';

test.each([
  [block, shown],
  [block.replaceAll('\n', '\\\n'), shown],
  ['Ký tên:\n        Lê Minh\n\tPhan Dũng', '<p class="signature">Lê Minh<br>\nPhan Dũng</p>'],
])('a signature stands by itself, line by line, without its label: %j', async (markdown, html) => {
  expect(brief((await render(`Trước.\n\n${markdown}`)).html)).toBe(`<p>Trước.</p>${html}`);
});

test.each(['Ký tên: Lê Minh\nPhan Dũng', 'Ký tên:', 'Đã ký tên:\nLê Minh'])(
  'what only resembles one stays as it is: %j',
  async (markdown) => {
    expect((await render(markdown)).html).not.toContain('signature');
    expect((await render(markdown)).html).toContain('ý tên:');
  },
);

test('it is never the sapo, and the end mark stands before it', async () => {
  const { parsed } = judged(article({}, `${block}\n\nSáng nay họp.`));
  expect(parsed?.body?.lead).toBeUndefined();
  expect((await render(`Hết./.\n\n${block}`)).html).toContain('class="end-mark"');
});

test('every letter keeps its place in the file', () => {
  const { parsed } = judged(article({}, `Trước.\n\nKý tên:\n   TM. BAN\n\tLê **Minh**`));
  const text = parsed?.source.text ?? '';
  const own = parsed?.passages.slice(-3) ?? [];
  expect(own.map((one) => one.text)).toEqual(['TM. BAN', 'Lê ', 'Minh']);
  for (const { text: written, offset } of own) expect(text.startsWith(written, offset)).toBe(true);
});
