import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { GateContent } from '#gate/judged-site';
import { Memory } from '#gate/memory';
import type { BuiltSite } from '../site/built-site.ts';
import { sidewaysArticle } from '../site/content-folders.ts';
import { hashesOf, sha256 } from '../site/pages.ts';
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
    ['believed', 'this program', (label: string) => label, []],
    ['not believed', 'another program', () => 'records gate 2023', [`inline ${page}`]],
  ])('is %s where it is of %s', (_, whose, relabel, faults) => {
    const copy = new SiteCopy(site);
    const memoryFile = copy.path(`../gate-memory-of-${whose.replace(' ', '-')}`);
    copy.append(page, '<p style="x">x</p>');
    copy.seal();
    copy.judge({ memoryFile });
    const [head = '', ...lines] = readFileSync(memoryFile, 'utf8').split('\n');
    writeFileSync(memoryFile, [relabel(head), ...withoutFaults(lines)].join('\n'));
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

describe('what is known of a file', () => {
  const facts = { faults: [], loads: [], links: ['/lien-he/'] };
  const path = (name: string) => join(inject('runFolder'), `gate-memory-${name}`);
  const recall = (file: string, key: string) => {
    const memory = new Memory(file);
    memory.open();
    return memory.recall(key);
  };
  const knows = (file: string, key: string) => recall(file, key) !== undefined;

  /** A memory of files `a` to `c`, once somebody has met a new one. */
  function later(name: string, alive?: ReadonlySet<string>): string {
    const file = path(name);
    const first = new Memory(file);
    for (const key of ['a.html', 'b.html', 'c.html']) first.note(key, facts);
    first.save();
    const next = new Memory(file);
    next.open();
    expect(next.recall('a.html')).toEqual(facts);
    next.note('d.html', facts);
    next.save(alive && (() => alive));
    return file;
  }

  it('is forgotten when no site has it any more', () => {
    const file = later('others', new Set(['a', 'b', 'd']));
    const known = ['a', 'b', 'c', 'd'].filter((key) => knows(file, `${key}.html`));
    expect(known).toEqual(['a', 'b', 'd']);
    expect(recall(file, 'b.html')).toEqual(facts);
  });

  it('is kept by whoever does not know the other sites', () => {
    const file = later('alone');
    expect(['a', 'b', 'c', 'd'].filter((key) => !knows(file, `${key}.html`))).toEqual([]);
  });
});

/** Lines of a memory that say that nobody has found a fault in any file, each sealed. */
function withoutFaults(lines: readonly string[]): string[] {
  return lines.map((line) => {
    const [, content = ''] = /^[0-9a-f]{64} (.*)$/su.exec(line) ?? [];
    const sound = content.replace(/"faults":\[\{.*?\}\]/u, '"faults":[]');
    return content === '' ? line : `${sha256(Buffer.from(sound))} ${sound}`;
  });
}
