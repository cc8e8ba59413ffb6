import { expect, test } from 'vitest';
import type { Finding } from '#bulletin/finding';
import { reportGithub, reportGitlab, reportJson } from '#report/machine';
import { reportText, summary } from '#report/text';

const finding: Finding = {
  rule: 'unit-unknown',
  severity: 'error',
  file: 'articles/2023/2023-06-29-a/index.md',
  line: 3,
  column: 9,
  length: 4,
  message: 'Sai: 50%.\nDòng hai',
  source: 'đơn vị: Sai,  đúng',
  fix: 'đơn vị: Đúng',
};

test('GitHub gets one command whose parts cannot break out of it', () => {
  const report = reportGithub([{ ...finding, file: 'a,b:c.md' }], 'content/');
  expect(report).toBe(
    '::error file=content/a%2Cb%3Ac.md,line=3,col=9,endColumn=13,title=unit-unknown' +
      '::Sai: 50%25.%0ADòng hai%0ASửa thành: đơn vị: Đúng',
  );
});

test('GitHub marks one letter of a finding that has no length', () => {
  const report = reportGithub([{ ...finding, column: 1, length: 0 }], '');
  expect(report).toContain(',col=1,endColumn=2,');
});

test('GitLab gets a fingerprint that tells findings apart and stays', () => {
  const read = (findings: readonly Finding[]) =>
    (JSON.parse(reportGitlab(findings, '')) as { fingerprint: string }[]).map(
      (row) => row.fingerprint,
    );
  const [one, two] = read([finding, { ...finding, line: 4 }]);
  expect(one).not.toBe(two);
  // Two fields missing from one front matter stand at the same place under the same rule.
  const [unit, date] = read([finding, { ...finding, message: 'Thiếu ngày' }]);
  expect(unit).not.toBe(date);
  expect(read([finding])).toEqual([one]);
});

test('JSON is the findings themselves', () => {
  const file = `content/${finding.file}`;
  expect(JSON.parse(reportJson([finding], 'content/'))).toEqual([{ ...finding, file }]);
});

test('in a long paragraph the caret stands under its word, and words are not cut', () => {
  const words = Array.from({ length: 300 }, (_, index) => `từ${index}`);
  const source = words.join(' ');
  const column = source.indexOf('từ150') + 1;
  const text = reportText([{ ...finding, source, column, length: 5 }], '', false);
  const [, line = '', caret = ''] = text.split('\n');
  expect(line.slice(caret.indexOf('^'), caret.lastIndexOf('^') + 1)).toBe('từ150');
  const shown = line
    .replace(/^\s*\d+ \| /u, '')
    .split(' ')
    .filter((word) => word !== '…');
  expect(shown.every((word) => words.includes(word))).toBe(true);
});

test('letters written with separate marks do not push the caret away', () => {
  const source = 'Đảng ủy Sai'.normalize('NFD');
  const column = source.indexOf('Sai') + 1;
  const [, line = '', caret = ''] = reportText(
    [{ ...finding, source, column, length: 3 }],
    '',
    false,
  ).split('\n');
  const cells = [...new Intl.Segmenter('vi').segment(line)].map(({ segment }) => segment);
  expect(cells.slice(caret.indexOf('^')).join('')).toBe('Sai');
});

test('characters that steer a terminal are shown as dots, and take one column', () => {
  const source = 'a\u001B[2J\tSai';
  const column = source.indexOf('Sai') + 1;
  const message = 'Có “\u001B[31m”.\u0007';
  const text = reportText([{ ...finding, message, source, column, length: 3 }], '', false);
  const [head = '', line = '', caret = ''] = text.split('\n');
  expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  expect(head).toContain('Có “·[31m”.·');
  expect(line.slice(caret.indexOf('^'))).toBe('Sai');
});

test('the summary counts errors and warnings apart', () => {
  const warning = { ...finding, severity: 'warning' } as const;
  expect(summary([], 3)).toBe('Đã kiểm tra 3 bài: không có lỗi.');
  expect(summary([finding, warning, warning], 3)).toBe('Đã kiểm tra 3 bài: 1 lỗi, 2 lưu ý.');
});

test('no finding is an empty list for machines and nothing for GitHub', () => {
  expect(reportJson([], '')).toBe('[]');
  expect(reportGitlab([], '')).toBe('[]');
  expect(reportGithub([], '')).toBe('');
});

test('errors block and warnings do not, wherever findings go', () => {
  const warning: Finding = { ...finding, severity: 'warning', rule: 'text-tone' };
  const quality = JSON.parse(reportGitlab([finding, warning], '')) as { severity: string }[];
  expect(quality.map(({ severity }) => severity)).toEqual(['blocker', 'minor']);
  expect(reportGithub([warning], '')).toMatch(/^::warning /u);
  expect(summary([finding, warning, warning], 7)).toBe('Đã kiểm tra 7 bài: 1 lỗi, 2 lưu ý.');
});

test('of a long paragraph the words that change are told, never a line cut short', () => {
  const source = `${'trước '.repeat(40)}Đảng uỷ Phòng${' sau'.repeat(40)}`;
  const text = reportText([{ ...finding, source, fix: source.replace('uỷ', 'ủy') }], '', false);
  expect(text.split('\n').at(-1)?.trim()).toBe('Sửa “uỷ” thành “ủy”');
  const many = `Ðảng uỷ họp. ${source}`;
  const fix = many.replaceAll('uỷ', 'ủy').replaceAll('Ð', 'Đ').replace('Phòng', 'Ban');
  const all = reportText([{ ...finding, source: many, fix }], '', false);
  expect(all.split('\n').at(-1)?.trim()).toBe(
    'Sửa “Ðảng uỷ” thành “Đảng ủy”, “uỷ Phòng” thành “ủy Ban”',
  );
  const twice = `uỷ ${source}`;
  const same = reportText(
    [{ ...finding, source: twice, fix: twice.replaceAll('uỷ', 'ủy') }],
    '',
    false,
  );
  expect(same.split('\n').at(-1)?.trim()).toBe('Sửa “uỷ” thành “ủy” (2 chỗ)');
  const gap = source.replace('Đảng uỷ', 'Đảng  uỷ');
  const spaced = reportText([{ ...finding, source: gap, fix: source }], '', false);
  expect(spaced.split('\n').at(-1)).toContain('thành');
});

test('what could steer a terminal or turn its text around is shown as a dot', () => {
  const message = 'a\u001b[31mb\u202ec';
  expect(reportText([{ ...finding, message }], '', false)).toContain('a·[31mb·c');
});

test('several corrected lines stand below each other from the edge on, to be copied', () => {
  const several: Finding = { ...finding, fix: '| A |\n| --- |', fixBelow: ['| b |', null] };
  const offered = '| A |\n| --- |\n| b |';
  const label = 'Sửa thành (thay dòng 3–5):';
  expect(reportText([several], '', false).endsWith(`\n  ${label}\n${offered}`)).toBe(true);
  expect(reportGithub([several], '')).toContain(`${label}%0A${offered.replaceAll('\n', '%0A')}`);
  expect(JSON.parse(reportGitlab([several], ''))[0].description).toContain(`${label}\n${offered}`);
  expect(JSON.parse(reportJson([several], ''))).toMatchObject([
    { line: 3, fixEndLine: 5, fixBelow: ['| b |', null] },
  ]);
});

test('which lines the corrected ones replace is said wherever it is not plain', () => {
  const one: Finding = { ...finding, fix: 'a\nb' };
  expect(reportText([one], '', false).endsWith('\n  Sửa thành (thay dòng 3):\na\nb')).toBe(true);
  const joined: Finding = { ...finding, fix: 'a b', fixBelow: [null] };
  expect(reportText([joined], '', false).endsWith('\n  Sửa thành (thay dòng 3–4):\na b')).toBe(
    true,
  );
  expect(reportGithub([joined], '')).toContain('Sửa thành (thay dòng 3–4): a b');
  expect(JSON.parse(reportJson([joined], ''))).toMatchObject([{ fixEndLine: 4 }]);
});

test.each([
  [{ fix: '' }, 'Xóa dòng này.'],
  [{ fix: '', fixBelow: [null] }, 'Xóa các dòng 3–4.'],
  [{ fix: ' ', fixBelow: [null, ''] }, 'Xóa các dòng 3–5.'],
])('where nothing is left the lines are told to be deleted: %j', (offer, told) => {
  const one: Finding = { ...finding, message: 'Sai.', ...offer };
  expect(reportText([one], '', false).endsWith(`\n  ${told}`)).toBe(true);
  expect(reportGithub([one], '').endsWith(`Sai.%0A${told}`)).toBe(true);
  expect(JSON.parse(reportGitlab([one], ''))[0].description).toBe(`Sai. ${told}`);
});

test.each([
  ['Gồm có:\n', 'Sửa thành (thay dòng 3, để một dòng trống ở cuối):'],
  ['\nGồm có:', 'Sửa thành (thay dòng 3, để một dòng trống ở đầu):'],
  ['\nGồm có:\n', 'Sửa thành (thay dòng 3, để một dòng trống ở đầu và cuối):'],
])('an empty line at the edge of what is offered is told: %j', (fix, label) => {
  const one: Finding = { ...finding, fix };
  expect(reportText([one], '', false).endsWith(`\n  ${label}\n${fix}`)).toBe(true);
  expect(reportGithub([one], '')).toContain(`${label}%0A`);
});
