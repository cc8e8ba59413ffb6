import { describe, expect, it } from 'vitest';
import { article, articleFolder, contentFolder, load } from '../content-folder.ts';

async function read(values: Readonly<Record<string, string>>, body?: string) {
  const text = article(values, body);
  const { articles, findings } = await load(contentFolder({ [`${articleFolder}/index.md`]: text }));
  return { one: articles[0], rules: findings.map(({ rule }) => rule), findings };
}

const english =
  'On 29/6/2023 HQ said "hoà bình" on 6/29/2023, a Friday.Then they left ,and the USMC came.';

describe('a reprint', () => {
  it('has a source that is nobody’s author page, and needs no author', async () => {
    const { one, rules } = await read({
      author: 'không',
      nguồn: 'Báo Đồi Thông (https://dt.vn/1)',
    });
    expect(rules).toEqual([]);
    expect(one?.source).toEqual({ name: 'Báo Đồi Thông', url: 'https://dt.vn/1' });
    expect(one?.authors).toEqual([]);
  });

  it('may give name and address apart', async () => {
    const { one, rules } = await read({ nguồn: '\n  tên: Báo A\n  địa chỉ: https://a.vn/1' });
    expect([one?.source, rules]).toEqual([{ name: 'Báo A', url: 'https://a.vn/1' }, []]);
  });

  it('is refused with an address that is none, at its line', async () => {
    const { findings } = await read({ nguồn: '\n  tên: Báo A\n  địa chỉ: javascript:x' });
    expect(findings).toMatchObject([{ rule: 'field-invalid', severity: 'error' }]);
    expect(findings[0]?.message).toContain('https://');
  });

  it('is read for secrets too, its address aside', async () => {
    const { rules } = await read({ nguồn: 'Văn bản mật 0912345678 (https://a.vn/0912345678)' });
    expect(rules.filter((rule) => rule === 'secrecy-phone')).toHaveLength(1);
  });
});

describe('an article in another language', () => {
  it('is not judged by the rules for Vietnamese', async () => {
    const { one, rules } = await read({ 'ngôn ngữ': 'tiếng Anh' }, english);
    expect([one?.lang, rules]).toEqual(['en', []]);
    expect((await read({}, english)).rules).not.toEqual([]);
  });

  it('is judged for secrets, and where lines are broken', async () => {
    const { rules } = await read({ language: 'en' }, 'Call 0912345678 or “Tối mật” now.');
    expect(rules).toContain('secrecy-phone');
  });

  it('says nothing where it is Vietnamese', async () => {
    const { one, rules } = await read({ 'ngôn ngữ': 'tiếng Việt' });
    expect(one && 'lang' in one).toBe(false);
    expect(rules).toEqual([]);
  });

  it('is asked for in words where nobody knows it', async () => {
    const { findings } = await read({ 'ngôn ngữ': 'tiếng Klingon' });
    expect(findings[0]?.message).toContain('tiếng Lào (lo)');
  });
});
