import { describe, expect, it } from 'vitest';
import { instantOf } from '#vietnamese/instant';
import { article, load } from './content-folder.ts';
import { folder, told, withSpeaker } from './told-articles.ts';

describe('a draft', () => {
  it('is read, marked, and its errors are warnings', async () => {
    const dir = folder({
      '2023-06-28-nhap': article({ draft: 'có', unit: 'Không có' }, 'Chữ <b>đậm.'),
      '2023-06-29-dang': article(),
    });
    const { articles } = await load(dir);
    expect(articles.map(({ slug, draft }) => [slug, draft])).toEqual([['dang', false]]);
    expect(await told(dir)).toEqual([
      'warning unit-unknown 2023-06-28-nhap:3',
      'warning raw-html 2023-06-28-nhap:9',
    ]);
  });

  it('may lack everything else', async () => {
    const dir = folder({ '2023-06-28-nhap': '---\nnháp: có\n---\n' });
    expect((await load(dir)).findings.map(({ severity }) => severity)).toEqual(
      Array.from({ length: 5 }, () => 'warning'),
    );
  });

  it('never takes a name from an article that is published', async () => {
    const dir = folder({
      '2023-06-27-nhap': withSpeaker('Lê Thúy', { draft: 'có' }),
      '2023-06-28-dang': withSpeaker('Lê Thuý'),
    });
    expect(await told(dir)).toEqual(['warning slug-clash 2023-06-27-nhap:7']);
  });

  it('may not be linked to, nor may what is not published yet', async () => {
    const links = '[a](../2023-06-26-nhap/index.md) [b](../2023-06-27-cho/index.md)';
    const dir = folder({
      '2023-06-26-nhap': article({ draft: 'có' }),
      '2023-06-27-cho': article({ published: '5/7/2023 06:00' }),
      '2023-06-28-dang': article({}, links),
    });
    expect(await told(dir)).toEqual([
      'error link-missing 2023-06-28-dang:8',
      'error link-missing 2023-06-28-dang:8',
    ]);
    expect(await told(dir, instantOf('2023-07-05', '06:00'))).toEqual([
      'error link-missing 2023-06-28-dang:8',
    ]);
  });
});

describe('an embargo', () => {
  it('is kept with the article, to the minute', async () => {
    const dir = folder({ '2023-06-28-cho': article({ published: '5/7/2023 06:00' }) });
    const { articles, findings } = await load(dir);
    expect(findings).toEqual([]);
    expect(articles[0]?.embargo).toBe(instantOf('2023-07-05', '06:00'));
  });

  it('lets articles that appear together link to one another before they do', async () => {
    const dir = folder({
      '2023-06-27-mot': article({ published: '5/7/2023' }, '[hai](../2023-06-28-hai/index.md)'),
      '2023-06-28-hai': article({ published: '5/7/2023' }, '[một](../2023-06-27-mot/index.md)'),
    });
    expect(await told(dir)).toEqual([]);
  });

  it('does not let an earlier one link to a later one', async () => {
    const dir = folder({
      '2023-06-27-mot': article({ published: '5/7/2023' }, '[hai](../2023-06-28-hai/index.md)'),
      '2023-06-28-hai': article({ published: '6/7/2023' }),
    });
    expect(await told(dir)).toEqual(['error link-missing 2023-06-27-mot:9']);
  });

  it('makes a date that lies ahead one that is meant', async () => {
    const ahead = { '2023-07-20-sap-toi': article({}, 'Ngày 20/7/2023, Hội nghị họp.') };
    expect(await told(folder(ahead))).toEqual(['warning date-future 2023-07-20-sap-toi:4']);
    const meant = article({ published: '19/7/2023' }, 'Ngày 20/7/2023, Hội nghị họp.');
    expect(await told(folder({ '2023-07-20-sap-toi': meant }))).toEqual([]);
    const draft = article({ draft: 'có' }, 'Ngày 20/7/2023, Hội nghị họp.');
    expect(await told(folder({ '2023-07-20-sap-toi': draft }))).toEqual([]);
  });
});

describe('a waiver', () => {
  const reviewed = (rule: string) => ({
    reviewed: `\n  - rule: ${rule}\n    reason: Chỉ huy duyệt`,
  });
  const secret = 'Tài liệu tuyệt mật đã giải mật.';

  it('takes its warning away, and only its own', async () => {
    const body = `${secret}\n\nLiên hệ 0912 345 678.`;
    const dir = (values: Record<string, string>) =>
      folder({ '2023-06-29-a': article(values, body) });
    expect(await told(dir({}))).toEqual([
      'warning secrecy-word 2023-06-29-a:8',
      'warning secrecy-phone 2023-06-29-a:10',
    ]);
    expect(await told(dir(reviewed('secrecy-word')))).toEqual([
      'warning secrecy-phone 2023-06-29-a:13',
    ]);
  });

  it('for a warning that is not there is one itself, and so is one that names none', async () => {
    const told2 = async (rule: string) => told(folder({ '2023-06-29-a': article(reviewed(rule)) }));
    expect(await told2('secrecy-word')).toEqual(['warning waiver-unused 2023-06-29-a:7']);
    expect(await told2('mật')).toEqual(['warning waiver-unused 2023-06-29-a:7']);
  });

  it('never takes an error away', async () => {
    const dir = folder({ '2023-06-29-a': article(reviewed('raw-html'), 'Chữ <b>đậm.') });
    expect(await told(dir)).toEqual([
      'warning waiver-unused 2023-06-29-a:7',
      'error raw-html 2023-06-29-a:11',
    ]);
  });
});
