import { expect, test } from 'vitest';
import {
  HelpWanted,
  readArguments,
  readBase,
  readClock,
  readSiteUrl,
  UsageError,
} from '#cli/arguments';

// What every command does with these errors is proved of the commands themselves.
const command = {
  name: 'build',
  summary: 'Dựng trang.',
  flags: [
    { name: 'content', value: 'THƯ-MỤC', help: 'thư mục nội dung' },
    { name: 'dry-run', help: 'chỉ nói' },
  ],
};

test('flags and their values, in either way of writing, and switches', () => {
  expect(readArguments(command, ['--content', 'a', '--dry-run']).values).toEqual({
    content: 'a',
    'dry-run': 'true',
  });
  expect(readArguments(command, ['--content=a b']).values).toEqual({ content: 'a b' });
  expect(readArguments({ ...command, rest: 'BÀI' }, ['x', 'y']).rest).toEqual(['x', 'y']);
});

test.each([
  ['a mistyped flag', ['--contnet=a'], /Không có tùy chọn --contnet\. Có phải ý là --content\?/u],
  ['a flag without its value', ['--content'], /--content cần một giá trị: --content THƯ-MỤC/u],
  ['a flag whose value is empty', ['--content='], /--content cần một giá trị/u],
  ['a flag in place of a value', ['--content', '--dry-run'], /--content cần một giá trị/u],
  ['an argument too many', ['a'], /Không hiểu “a”/u],
])('%s is a mistake', (_, given, message) => {
  expect(() => readArguments(command, given)).toThrow(UsageError);
  expect(() => readArguments(command, given)).toThrow(message);
});

test.each([
  ['a value', { npm_config_content: 'a' }, 'npm run build -- --content=a'],
  ['a value apart', { npm_config_content: 'true' }, 'npm run build -- --content=THƯ-MỤC'],
  ['a switch', { npm_config_dry_run: 'true' }, 'npm run build -- --dry-run'],
])('a flag that npm took for its own is a mistake: %s', (_, env, wanted) => {
  expect(() => readArguments(command, [], env)).toThrow(UsageError);
  expect(() => readArguments(command, [], env)).toThrow(wanted);
  expect(readArguments(command, ['--content=b', '--dry-run'], env).values['content']).toBe('b');
});

test('help names every flag', () => {
  expect(() => readArguments(command, ['--help'])).toThrow(HelpWanted);
  expect(() => readArguments(command, ['--help'])).toThrow(
    /^Dựng trang\.\n.*npm run build -- .*--content THƯ-MỤC.*--dry-run.*--help/su,
  );
});

test('a site is scheme and host', () => {
  expect(readSiteUrl('https://bantin.example')).toBe('https://bantin.example/');
  for (const wrong of ['bantin.vn', 'https://bantin.example/tin/', 'ftp://bantin.example/']) {
    expect(() => readSiteUrl(wrong)).toThrow(UsageError);
    expect(() => readSiteUrl(wrong)).toThrow(`--site “${wrong}”`);
  }
  expect(() => readSiteUrl('https://bantin.example/tin/')).toThrow('--base');
});

test('a base is a path, with a slash at either end', () => {
  expect(['', '/', 'a', '/a/b'].map(readBase)).toEqual(['/', '/', '/a/', '/a/b/']);
  for (const wrong of ['/a b/', '/../', 'a/./b', 'https://a.example/']) {
    expect(() => readBase(wrong)).toThrow(`--base “${wrong}”`);
  }
});

test('a clock is an instant', () => {
  expect(readClock('2023-06-29T08:30:00+07:00')).toBe(Date.parse('2023-06-29T01:30:00Z'));
  expect(() => readClock('hôm qua')).toThrow(/--now “hôm qua”/u);
});
