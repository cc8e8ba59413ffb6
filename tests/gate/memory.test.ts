import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { GateContent } from '#gate/judged-site';
import { Memory } from '#gate/memory';
import { readSealed, writeSealed } from '#store/sealed-file';
import type { BuiltSite } from '../site/built-site.ts';
import { sidewaysArticle } from '../site/content-folders.ts';
import { hashesOf } from '../site/pages.ts';
import { gateContent, judgedSite, SiteCopy, told } from './judged-copy.ts';

let site: BuiltSite;
let content: GateContent;
beforeAll(async () => {
  site = await judgedSite();
  content = await gateContent(site.content);
});

const page = 'lien-he/index.html';

describe('what is remembered of files', () => {
  it('takes the place of reading them, where their hash is given', () => {
    const copy = new SiteCopy(site);
    const memoryFile = copy.path('../gate-memory-unread');
    const hashes = hashesOf(copy.dir);
    expect(copy.judge({ memoryFile, hashes })).toEqual([]);
    // Only one who read the file would see it.
    copy.append(page, '<script>alert(1)</script>');
    expect(copy.judge({ memoryFile, hashes })).toEqual([]);
    expect(told(copy.judge({ memoryFile }))).toEqual([`inline ${page}`, `manifest ${page}`]);
  });

  it('gives the same verdicts as reading', () => {
    const copy = new SiteCopy(site);
    const memoryFile = copy.path('../gate-memory-same');
    copy.append(page, '<p style="x">x</p><a href="#khong">x</a><img src="//x.example/a" alt="">');
    copy.edit('tro-nang/index.html', (html) => html.replace(/<link rel="canonical"[^>]*>/u, ''));
    const cold = copy.judge({ memoryFile, content });
    expect(told(cold)).toContain(`link ${page}`);
    expect(copy.judge({ memoryFile, content })).toEqual(cold);
    expect(copy.judge({ content })).toEqual(cold);
  });

  it('finds an article that has become a draft since', () => {
    const copy = new SiteCopy(site);
    const memoryFile = copy.path('../gate-memory-draft');
    const hashes = hashesOf(copy.dir);
    expect(copy.judge({ memoryFile, content, hashes })).toEqual([]);
    const taken = {
      ...content,
      articles: content.articles.map((one) =>
        one.address === sidewaysArticle
          ? { ...one, draft: true, title: 'Ảnh chụp nghiêng máy' }
          : one,
      ),
    };
    const remembered = copy.judge({ memoryFile, content: taken, hashes });
    expect(told(remembered)).toContain('held-back rss.xml');
    expect(remembered).toEqual(copy.judge({ content: taken }));
  });

  it.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length - 9)],
    ['altered', (bytes: Buffer) => bytes.fill(0x20, 200, 240)],
    ['gone', () => Buffer.alloc(0)],
  ])('is forgotten where it is %s', (name, damage) => {
    const copy = new SiteCopy(site);
    const memoryFile = copy.path(`../gate-memory-${name.replace(' ', '-')}`);
    copy.append(page, '<p style="x">x</p>');
    copy.seal();
    copy.judge({ memoryFile });
    writeFileSync(memoryFile, damage(readFileSync(memoryFile)));
    expect(told(copy.judge({ memoryFile }))).toEqual([`inline ${page}`]);
  });

  it.each([
    ['believed', 'this program', (program: string) => program, []],
    ['not believed', 'another program', () => 'an earlier one', [`inline ${page}`]],
  ])('is %s where it is of %s', (_, whose, programOf, faults) => {
    const copy = new SiteCopy(site);
    const memoryFile = copy.path(`../gate-memory-of-${whose.replace(' ', '-')}`);
    copy.append(page, '<p style="x">x</p>');
    copy.seal();
    copy.judge({ memoryFile });
    rewrite(memoryFile, ({ program, rows, ...rest }) => ({
      ...rest,
      program: programOf(program),
      rows: rows.map((row) => ({ ...row, faults: [] })),
    }));
    expect(told(copy.judge({ memoryFile }))).toEqual(faults);
  });

  it('is of a name as well as of bytes', async () => {
    const copy = new SiteCopy(site);
    const memoryFile = copy.path('../gate-memory-name');
    const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#123' } })
      .jpeg()
      .toBuffer();
    copy.write('hinh.jpg', bytes);
    copy.seal();
    expect(copy.judge({ memoryFile })).toEqual([]);
    copy.write('hinh.webp', bytes);
    copy.seal();
    expect(told(copy.judge({ memoryFile }))).toEqual(['format hinh.webp']);
  });
});

describe('what no site has any more', () => {
  const facts = { faults: [], loads: [], links: ['/lien-he/'] };
  const run = (path: string, use: (memory: Memory) => void) => {
    const memory = new Memory(path);
    use(memory);
    memory.save();
  };
  const path = (name: string) => join(inject('runFolder'), `gate-memory-${name}`);
  const knows = (file: string, key: string) => new Memory(file).recall(key);

  it('is kept for eight runs and forgotten after the next', () => {
    const file = path('old');
    run(file, (memory) => memory.note('old.html', facts));
    for (let count = 1; count <= 8; count++) {
      run(file, (memory) => memory.note(`${count}.html`, facts));
      expect(knows(file, 'old.html')).toEqual(facts);
    }
    run(file, (memory) => memory.note('9.html', facts));
    expect(knows(file, 'old.html')).toBeUndefined();
    expect(knows(file, '1.html')).toEqual(facts);
  });

  it('is not what another site has that takes turns with it', () => {
    const file = path('turns');
    run(file, (memory) => memory.note('steady.html', facts));
    for (let count = 1; count <= 10; count++) {
      run(file, (memory) => memory.note(`${count}.html`, facts));
      run(file, (memory) => expect(memory.recall('steady.html')).toEqual(facts));
    }
  });
});

interface Written {
  readonly program: string;
  readonly rows: readonly object[];
}

/** Changes what a memory says, and seals it again. */
function rewrite(path: string, change: (known: Written) => Written): void {
  const bytes = readSealed(path) ?? Buffer.alloc(0);
  const end = 4 + bytes.readUInt32LE(0);
  const json = Buffer.from(JSON.stringify(change(JSON.parse(bytes.toString('utf8', 4, end)))));
  const head = Buffer.alloc(4);
  head.writeUInt32LE(json.length);
  writeSealed(path, head, json, bytes.subarray(end));
}
