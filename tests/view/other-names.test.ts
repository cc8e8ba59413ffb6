import { expect, test } from 'vitest';
import { otherNames } from '#view/other-names';
import { unit } from '../bulletin/articles.ts';

const named = (name: string, former: string[], aliases: string[] = []) => ({
  ...unit(name),
  name,
  names: [...former, name].map((one) => ({ name: one })),
  aliases,
});

test('every other name stands beside that of today', () => {
  expect(otherNames([named('Ban Tuyên huấn', ['Tổ Cổ động'], ['Tuyên huấn Đoàn'])])).toEqual([
    ['Tổ Cổ động', 'Ban Tuyên huấn'],
    ['Tuyên huấn Đoàn', 'Ban Tuyên huấn'],
  ]);
});

test('but a part of a name, another spelling of it, and the name of another unit', () => {
  const units = [
    named('Bộ Tư lệnh Lăng', ['Kho 5'], ['Bộ tư lệnh', 'BỘ TƯ LỆNH LĂNG']),
    named('Kho 5', []),
  ];
  expect(otherNames(units)).toEqual([]);
});
