import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { GateContent } from '#gate/judged-site';
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
});
