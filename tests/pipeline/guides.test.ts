import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { inspectPhoto } from '#photos/inspect';
import { loadContent } from '#pipeline/load-content';

const project = join(import.meta.dirname, '..', '..');

/** The first block of Markdown in a guide that is a whole article, without the list's indentation. */
function sampleOf(guide: string): string {
  const text = readFileSync(join(project, guide), 'utf8');
  const block = /^([ \t]*)```markdown\n([ \t]*---\n[\s\S]*?)^[ \t]*```$/mu.exec(text);
  const indent = block?.[1] ?? '';
  return (block?.[2] ?? '').replaceAll(new RegExp(`^${indent}`, 'gmu'), '');
}

it.each(['README.md', 'content/HUONG-DAN.md'])(
  'the sample of %s is a sound article',
  async (guide) => {
    const content = mkdtempSync(join(tmpdir(), 'bantin-guide-'));
    for (const file of globSync('*.yaml', { cwd: join(project, 'content') })) {
      cpSync(join(project, 'content', file), join(content, file));
    }
    const folder = join(content, 'articles', '2023', '2023-06-29-dang-uy-ra-nghi-quyet');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'index.md'), sampleOf(guide));
    const grey = { create: { width: 8, height: 8, channels: 3 as const, background: '#888' } };
    writeFileSync(join(folder, 'hoi-truong.jpg'), await sharp(grey).jpeg().toBuffer());
    const now = Date.parse('2023-07-01T00:00:00Z');
    const { articles, findings } = await loadContent(content, {
      now,
      today: '2023-07-01',
      inspect: inspectPhoto,
    });
    expect(findings).toEqual([]);
    const [article] = articles;
    expect(article?.speakers.map(({ name }) => name)).toEqual([
      'Đinh Quốc Hùng',
      'Nguyễn Gia Chinh',
    ]);
    expect(article?.photos).toHaveLength(1);
  },
);
