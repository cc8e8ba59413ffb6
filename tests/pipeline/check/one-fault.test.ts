import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding } from '#bulletin/finding';
import { judge } from '#pipeline/check/judge';
import type { Rule } from '#pipeline/check/rule';
import { rules } from '#pipeline/check/rules';
import type { Subject } from '#pipeline/check/subject';
import { parseArticle } from '#pipeline/parse/parse-document';
import { readDocument } from '#pipeline/read/read-file';
import { readRegisters } from '#pipeline/registers/registers';
import { article, register } from '../content-folder.ts';

/** Pasted lines with two spaces in them, by the rule that tells of them. */
const spaced: Readonly<Record<string, string>> = {
  'mark-table': '| Họ  tên | Số |\n| An | 31 |',
  'mark-heading': '##Kết  quả hội thi',
  'photo-syntax': '![Hàng  quân] (a.jpg)',
  'pasted-head': 'ĐOÀN  9000\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'pasted-table': 'Họ  tên\tSố phiếu\nLê An\t31',
  'pasted-list': '• Đội  một\n• Đội hai',
  'pasted-signature': 'TM.  BAN TỔ CHỨC\nTRƯỞNG BAN\n(Đã ký)\nĐại tá Phan Văn Dũng',
  'pasted-verse': 'Đồi Thông  gió gọi chiều nay\nÁo xanh thấm đất bàn tay lính trồng',
  'pasted-lines': '8h00:  Chào cờ\n8h30: Thi đấu',
};

const unspaced = Object.fromEntries(
  Object.entries(spaced).map(([rule, body]) => [rule, body.replace('  ', ' ')]),
);
const hard = Object.fromEntries(
  Object.entries(spaced).map(([rule, body]) => [rule, body.replace('  ', '\u00A0')]),
);

/** Rule → earlier rule → what both would speak of. */
const faults: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'mark-emphasis': { 'pasted-list': '• ** Đội một **: Nhất\n• Đội hai' },
  'author-repeated': {
    'other-articles': 'Tin liên quan\nĐoàn A hội thi…\nHương Giang',
    'pasted-verse':
      'Anh về giữa mùa hoa nở,\nCon suối hát bên thao trường.\nEm ơi bốn mùa gió lộng,\nNgười lính giữ trọn tình thương.\n(Hương Giang)',
  },
  'text-web-leftover': { 'other-articles': 'Tin liên quan\nĐoàn A hội thi' },
  'text-double-space': spaced,
  'text-invisible': hard,
  'text-hard-wrap': {
    ...unspaced,
    'mark-heading': '##Kết quả hội thi\nĐơn vị đạt giải Nhất.',
    'photo-syntax': '![Hàng quân]\n(a.jpg)',
    'mark-link': 'Xem [bài]\n(https://a.vn/b).',
    'mark-line': 'Đơn vị hành quân qua\nđồi Thông.\\',
    'link-file': 'Xem [kế hoạch](C:\\Users\\an\\ke hoach.docx)\ncủa đơn vị.',
    'pasted-footnote': 'Bác dạy[1]\nrất rõ.\n\n[1] Sách cũ.',
    'other-articles': 'Tin liên quan\nĐoàn A hội thi',
    'text-web-leftover': 'Đơn vị hành quân qua\nđồi Thông.\nLượt xem: 120',
    'author-repeated': 'Đơn vị hành quân qua\nđồi Thông.\nHương Giang',
  },
  'text-space-after': {
    'mark-table': '| Họ,tên | Số |\n| An | 31 |',
    'mark-link': 'Xem [bài,ảnh] (https://a.vn/b).',
    'link-file': 'Xem [kế hoạch,ảnh](C:\\Users\\an\\ke hoach.docx).',
    'raw-html': 'Chào cờ.<o:p></o:p>',
    'mark-emphasis': '**Về ưu điểm: **Đơn vị tốt,mạnh.',
    'pasted-list': '1.Đội một\n2.Đội hai',
    'photo-syntax': '![Hàng quân,chào cờ] (a.jpg)',
    'text-mojibake': 'Ä‘á»c,xong.',
    'text-lost-letters': 'H?i ngh? t?ng k?t.',
  },
  'text-space-before': {
    'mark-table': '| Họ , tên | Số |\n| An | 31 |',
    'mark-link': 'Xem [bài , ảnh] (https://a.vn/b).',
    'link-file': 'Xem [kế hoạch , ảnh](C:\\Users\\an\\ke hoach.docx).',
    'mark-emphasis': '**Về ưu điểm: **Đơn vị tốt , mạnh.',
    'photo-syntax': '![Hàng quân , chào cờ] (a.jpg)',
    'text-mojibake': 'Ä‘á»c , xong.',
    'text-lost-letters': 'H?i ngh? t?ng k?t ?ang h?p.',
  },
  'text-straight-quote': {
    'photo-syntax': '![Hàng quân](a.jpg "Lễ chào cờ.)',
    'link-file': 'Xem [kế hoạch](C:\\Users\\an\\ke hoach.docx "Bản in").',
  },
  'text-unpaired-quote': { 'photo-syntax': '![Hàng “quân] (a.jpg)' },
  'text-residue': {
    'photo-syntax': '![Hàng&nbsp;quân] (a.jpg)',
    'other-articles': 'Tin liên quan\n\n- Đoàn A hội thi',
    'text-web-leftover': 'Tin liên quan',
  },
  'text-abbreviation': {
    'mark-forum': '[IMG]keo-co.jpg[/IMG]',
    'text-lost-letters': 'Ban BTL h?i ngh? t?ng k?t.',
    'text-mojibake': 'Các đồng chí trong BTL Ä‘á»c xong.',
    'other-articles': 'Tin liên quan\nBTL hội thi',
    'text-web-leftover': 'Từ khóa: BTL',
  },
  'text-eth': { 'text-lost-letters': 'Ðơn vị h?i ngh? t?ng k?t.' },
  'text-mojibake': { 'text-lost-letters': 'NhÃ¢n dÃ¢n h?i ngh? t?ng k?t.' },
  'end-mark': { 'mark-line': 'Các đại biểu thống nhất./.\\' },
  'date-weekday': {
    'date-other-year':
      'Sáng thứ Năm, ngày 29/6/2022, Đảng ủy Phòng Chính trị tổ chức Hội nghị tại hội trường.',
    'text-web-leftover': 'Thứ Sáu, 29/06/2023 15:13',
  },
};

const pairs = Object.entries(faults).flatMap(([rule, causes]) =>
  Object.entries(causes).map(([cause, body]) => [rule, cause, body] as const),
);

const all: readonly Rule[] = rules;

describe('of two rules that would speak of one fault', () => {
  it.each(pairs)('%s leaves it to %s: %j', (id, cause, body) => {
    const subject = subjectOf(body);
    const later = all.find((rule) => rule.id === id);
    expect(later?.tell(subject, []), 'it would speak').not.toEqual([]);
    expect(new Set(judge(subject).map(({ rule }) => rule))).toEqual(new Set([cause]));
  });

  it('every pair has its article here', () => {
    const declared = all.flatMap(({ id, unless = [] }) => unless.map((cause) => `${id}: ${cause}`));
    expect(pairs.map(([id, cause]) => `${id}: ${cause}`).sort()).toEqual(declared.sort());
  });

  it('a lost text is told by an error at its line, whatever that is, and by no warning', () => {
    const subject = subjectOf('``` Ghi chú\nxin chào\n```');
    const [own] = judge(subject);
    expect(own?.rule).toBe('text-lost');
    if (!own) return;
    const rule = all.find(({ id }) => id === 'text-lost');
    const beside = (other: Partial<Finding>) => rule?.tell(subject, [{ ...own, ...other }]);
    expect(beside({ rule: 'raw-html' })).toEqual([]);
    expect(beside({ rule: 'raw-html', line: own.line + 1 })).toHaveLength(1);
    expect(beside({ rule: 'raw-html', severity: 'warning' })).toHaveLength(1);
  });

  it('who else asks what was found says so with `unless`, or is one of two that ask for all', () => {
    const check = join(import.meta.dirname, '../../../src/pipeline/check');
    const asking = globSync('*/*.ts', { cwd: check })
      .filter((file) => /find\w*[(:].*found: readonly Finding/u.test(read(join(check, file))))
      .map((file) => basename(file, '.ts'));
    const declaring = all.filter(({ unless }) => unless !== undefined).map(({ id }) => id);
    expect(asking.filter((id) => !declaring.some((one) => one === id)).sort()).toEqual([
      'text-lost',
      'waiver-unused',
    ]);
  });
});

function read(path: string): string {
  return readFileSync(path, 'utf8');
}

const { registers } = readRegisters((name) => {
  try {
    return new TextEncoder().encode(register(name));
  } catch {
    return undefined;
  }
});

const answers = { future: false, speakers: [], authors: [], missing: [], holders: [] };

/** An article whose registers can be asked, without its folder. */
function subjectOf(body: string): Subject {
  const text = article({ summary: 'Tóm tắt' }, `Đơn vị họp.\n\n${body}`);
  const source = readDocument(new TextEncoder().encode(text));
  if ('kind' in source || !registers) throw new Error('fixtures are wrong');
  const parsed = parseArticle(source, '2023');
  const photos = { shown: [], found: [], written: [], used: new Set<string>(), flaws: [] };
  const folder = {
    id: '2023/2023-06-29-ra-nghi-quyet',
    date: '2023-06-29',
    slug: 'ra-nghi-quyet',
    path: '/',
    file: 'index.md',
    others: [],
    beside: [],
  };
  const known = { registers, answers };
  return {
    file: 'index.md',
    source,
    flaws: parsed.flaws,
    article: { parsed, folder, photos, known },
  };
}
