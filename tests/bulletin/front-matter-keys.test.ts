import { describe, expect, it } from 'vitest';
import {
  articleKeys,
  canonicalKey,
  keyLabel,
  nestedKeys,
  pageKeys,
} from '#bulletin/front-matter-keys';

const lists = [articleKeys, pageKeys, ...Object.values(nestedKeys)];

describe('a key of a front matter', () => {
  it('is known by each of its spellings, in capitals and without marks too', () => {
    for (const keys of lists) {
      for (const { key, label, also = [] } of keys) {
        for (const spelling of [key, label, ...also]) {
          const plain = spelling.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd');
          for (const written of [spelling, spelling.toUpperCase(), plain, ` ${plain} `]) {
            expect([written, canonicalKey(written, keys)]).toEqual([written, key]);
          }
        }
      }
    }
  });

  it('has the names of the guide', () => {
    const all = { article: articleKeys, page: pageKeys, ...nestedKeys };
    const lines = Object.entries(all).flatMap(([list, keys]) => [
      `${list}:`,
      ...keys.map(({ key, label, also = [], example = '' }) =>
        [`  ${key}`, label, ...also, example && `(${example})`].filter(Boolean).join(', '),
      ),
    ]);
    expect(`\n${lines.join('\n')}\n`).toMatchInlineSnapshot(`
      "
      article:
        title, tiêu đề, (tiêu đề: Đảng ủy Phòng Chính trị ra nghị quyết)
        unit, đơn vị, (đơn vị: Phòng Chính trị)
        date, ngày, (ngày: 29/6/2023)
        author, tác giả, (tác giả: Hương Giang)
        speakers, phát biểu, người phát biểu
        summary, tóm tắt, sapo
        topics, chuyên mục
        kind, loại
        source, nguồn, nguồn tin
        language, ngôn ngữ, lang
        photos, ảnh
        cover, ảnh đại diện
        published, đăng lúc
        updated, cập nhật
        corrections, đính chính
        draft, nháp
        aliases, đường dẫn cũ
        reviewed, đã rà soát
      page:
        title, tiêu đề, (tiêu đề: Giới thiệu)
        order, thứ tự
        lang, ngôn ngữ
        summary, tóm tắt
        reviewed, đã rà soát
      speakers:
        rank, cấp bậc
        name, họ tên, tên
        posts, chức vụ
        role, vai trò
        honorific, xưng hô
      source:
        name, tên, tên báo
        url, địa chỉ, đường dẫn, link
      photos:
        file, tệp
        caption, chú thích
        alt, mô tả
        credit, nguồn, nguồn ảnh
        consent, đồng ý
      corrections:
        date, ngày
        text, nội dung
      reviewed:
        rule, cảnh báo
        reason, lý do
      "
    `);
  });

  it('may be written with hyphens and with many spaces', () => {
    expect(canonicalKey('đường-dẫn_cũ', articleKeys)).toBe('aliases');
    expect(canonicalKey(' Đường  dẫn - cũ ', articleKeys)).toBe('aliases');
    expect(canonicalKey('đườngdẫncũ', articleKeys)).toBeUndefined();
  });

  it('is named in Vietnamese, and by itself where it is not known', () => {
    expect(keyLabel('summary')).toBe('tóm tắt');
    expect(keyLabel('order', pageKeys)).toBe('thứ tự');
    expect(keyLabel('order')).toBe('order');
  });

  it('is asked for in its own list', () => {
    expect(canonicalKey('nguồn ảnh', nestedKeys['photos'] ?? [])).toBe('credit');
    expect(canonicalKey('nguồn ảnh', articleKeys)).toBeUndefined();
    expect(canonicalKey('', articleKeys)).toBeUndefined();
  });
});
