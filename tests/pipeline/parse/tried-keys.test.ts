import { describe, expect, it } from 'vitest';
import { articleKeys, canonicalKey } from '#bulletin/front-matter-keys';
import { triedKey } from '#pipeline/parse/tried-keys';
import { article } from '../content-folder.ts';
import { judged } from '../judged.ts';

const unknown = (text: string) =>
  judged(text).findings.filter(({ rule }) => rule === 'field-unknown');

describe('a key that editors try', () => {
  it.each([
    ['số: 12/TB-E9002', 'số văn bản vào nội dung bài'],
    ['Hạn nộp: 20/7/2023', 'thời hạn vào nội dung bài'],
    ['dia-diem: Hội trường', 'địa điểm vào nội dung bài'],
    ['video: https://example.vn/v', 'không đăng được video'],
    ['tệp đính kèm: a.pdf', 'chưa đăng được tệp đính kèm'],
    ['từ khóa: huấn luyện', 'mọi chữ của bài'],
    ['ngày đăng: 30/6/2023', '“đăng lúc”'],
    ['ngày kết thúc: 30/6/2023', '5–7/7/2023'],
  ])('is told what to do today: %s', (line, expected) => {
    const [finding, ...others] = unknown(article().replace('date:', `${line}\ndate:`));
    expect(finding?.message).toContain(expected);
    expect(finding?.message).not.toContain('Các mục dùng được');
    expect([finding?.fix, others]).toEqual([undefined, []]);
  });

  it('is corrected where another is meant', () => {
    const text = article().replace('author:', 'phóng viên:');
    const [finding] = unknown(text);
    expect(finding).toMatchObject({ fix: 'tác giả: Hương Giang' });
    expect(unknown(text.replace(finding?.source ?? '', finding?.fix ?? ''))).toEqual([]);
  });

  it('is not corrected to one that is there already', () => {
    const [finding] = unknown(article().replace('author:', 'phóng viên: Đức Bình\nauthor:'));
    expect(finding?.message).toContain('“tác giả”');
    expect(finding?.fix).toBeUndefined();
  });

  it('is no key, and means one', () => {
    for (const { key, label, also = [] } of articleKeys) {
      for (const spelling of [key, label, ...also]) {
        expect([spelling, triedKey(spelling)]).toEqual([spelling, undefined]);
      }
    }
    for (const spelling of ['ảnh bìa', 'phóng viên', 'danh mục', 'thể loại', 'hẹn giờ']) {
      expect(canonicalKey(triedKey(spelling)?.meant ?? '', articleKeys)).toBeDefined();
    }
  });
});
