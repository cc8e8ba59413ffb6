import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, inject, it } from 'vitest';
import { inspectPhoto } from '#photos/inspect/inspect';
import { loadContent } from '#pipeline/load-content';
import { demonstration } from '../fixtures/demonstration.ts';

const project = join(import.meta.dirname, '..', '..');

/**
 * The first block of Markdown in a guide that is a whole article, without the list's indentation, and
 * the folder that the guide puts it in.
 */
function sampleOf(guide: string) {
  const text = readFileSync(join(project, guide), 'utf8');
  const block = /^([ \t]*)```markdown\n([ \t]*---\n[\s\S]*?)^[ \t]*```$/mu.exec(text);
  const article = (block?.[2] ?? '').replaceAll(new RegExp(`^${block?.[1] ?? ''}`, 'gmu'), '');
  const [folder = 'none'] = /\d{4}-\d{2}-\d{2}-[a-z0-9-]+/u.exec(text) ?? [];
  const [, photo = 'none'] = /^!\[[^\]]*\]\(([^)]+)\)$/mu.exec(article) ?? [];
  const [, speakers = ''] = /^(?:speakers|phát biểu):\n((?: {2}- .*\n)+)/mu.exec(article) ?? [];
  return { article, folder, photo, speakers: speakers.trim().split('\n') };
}

it.each(globSync(['README.md', 'content/HUONG-DAN.md'], { cwd: project }))(
  'the sample of %s is a sound article',
  async (guide) => {
    const content = mkdtempSync(join(inject('runFolder'), 'guide-'));
    for (const file of globSync('*.yaml', { cwd: demonstration })) {
      cpSync(join(demonstration, file), join(content, file));
    }
    const { article: text, folder: name, photo, speakers } = sampleOf(guide);
    const folder = join(content, 'articles', name.slice(0, 4), name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'index.md'), text);
    const grey = { create: { width: 8, height: 8, channels: 3 as const, background: '#888' } };
    writeFileSync(join(folder, photo), await sharp(grey).jpeg().toBuffer());
    const now = Date.parse('2024-07-01T00:00:00Z');
    const { articles, findings } = await loadContent(content, {
      now,
      today: '2024-07-01',
      inspect: inspectPhoto,
    });
    expect(findings).toEqual([]);
    const [article] = articles;
    expect(article?.speakers).toHaveLength(speakers.length);
    for (const [index, line] of speakers.entries()) {
      expect(line).toContain(article?.speakers[index]?.name ?? 'none');
    }
    expect(article?.speakers[0]?.posts.length).toBeGreaterThan(0);
    expect(article?.photos).toHaveLength(1);
  },
);
