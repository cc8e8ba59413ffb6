import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { GateContent } from '#gate/judged-site';
import { Memory } from '#gate/memory';
import type { BuiltSite } from '../site/built-site.ts';
import { sidewaysArticle } from '../site/content-folders.ts';
import { hashesOf } from '../site/pages.ts';
import { reseal } from '../store/reseal.ts';
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
    ['not believed', 'another program', () => 'gate 2023', [`inline ${page}`]],
  ])('is %s where it is of %s', (_, whose, relabel, faults) => {
    const copy = new SiteCopy(site);
    const memoryFile = copy.path(`../gate-memory-of-${whose.replace(' ', '-')}`);
    copy.append(page, '<p style="x">x</p>');
    copy.seal();
    copy.judge({ memoryFile });
    reseal(memoryFile, withoutFaults, relabel);
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
  const knows = (file: string, key: string) => new Memory(file).recall(key) !== undefined;

  /** A memory of files `a` to `c`, once somebody has met a new one in a site that has `a` too. */
  function later(name: string, elsewhere?: ReadonlySet<string>): string {
    const file = path(name);
    const first = new Memory(file);
    for (const key of ['a.html', 'b.html', 'c.html']) first.note(key, facts);
    first.save(new Set());
    const next = new Memory(file);
    expect(next.recall('a.html')).toEqual(facts);
    next.note('d.html', facts);
    next.save(elsewhere);
    return file;
  }

  it('is forgotten when no site has it any more', () => {
    const file = later('others', new Set(['b']));
    const known = ['a', 'b', 'c', 'd'].filter((key) => knows(file, `${key}.html`));
    expect(known).toEqual(['a', 'b', 'd']);
    expect(new Memory(file).recall('b.html')).toEqual(facts);
  });

  it('is kept by whoever does not know the other sites', () => {
    const file = later('alone');
    expect(['a', 'b', 'c', 'd'].filter((key) => !knows(file, `${key}.html`))).toEqual([]);
  });
});

/** What a memory says, had nobody found a fault in any file. */
function withoutFaults(bytes: Buffer): Buffer {
  const end = 4 + bytes.readUInt32LE(0);
  const { rows, ...rest } = JSON.parse(bytes.toString('utf8', 4, end)) as { rows: object[] };
  const sound = { ...rest, rows: rows.map((row) => ({ ...row, faults: [] })) };
  const json = Buffer.from(JSON.stringify(sound));
  const head = Buffer.alloc(4);
  head.writeUInt32LE(json.length);
  return Buffer.concat([head, json, bytes.subarray(end)]);
}
