import { expect, test } from 'vitest';
import { demonstrationIn, isInUse } from '#bulletin/demonstration';

const articles = (real: number, demo: number, draft = 0) => [
  ...Array.from({ length: real }, () => ({ demo: false, draft: false })),
  ...Array.from({ length: demo }, () => ({ demo: true, draft: false })),
  ...Array.from({ length: draft }, () => ({ demo: false, draft: true })),
];

test.each([
  [0, 0, 0, false],
  [1, 0, 0, false],
  [2, 0, 0, true],
  [2, 1, 0, true],
  [2, 2, 0, false],
  [3, 2, 0, true],
  [3, 5, 0, false],
  [1, 0, 5, false],
  [2, 0, 2, false],
])(
  'with %i real, %i invented articles and %i drafts a newsroom has moved in: %s',
  (real, demo, draft, used) => {
    expect(isInUse(articles(real, demo, draft))).toBe(used);
  },
);

test.each([
  ['url: https://bantin.example/', 'bantin.example', 13],
  ['name: Đoàn 9000', 'Đoàn 9000', 6],
  ['address: tỉnh Minh Họa', 'tỉnh Minh Họa', 9],
  ['responsible: Thượng tá Phạm Văn Mẫu', 'Phạm Văn Mẫu', 23],
  ['    demo: true', 'demo: true', 4],
  ['demo: true', 'demo: true', 0],
  ['name: Đoàn 9000 # giữ lại', 'Đoàn 9000', 6],
  ['#name: Đoàn 9000', 'Đoàn 9000', 7],
])('%s speaks of the demonstration', (line, text, start) => {
  expect(demonstrationIn(line)).toEqual({ text, start });
});

test.each([
  ...['name: Đoàn 90001', 'name: Đoàn 969', '# Đoàn 9000', '   # demo: true', 'demo: trueish'],
  ...['name: x demo: true', 'demo: false', 'url: https://bantinxexample/', ''],
])('%s does not', (line) => {
  expect(demonstrationIn(line)).toBeUndefined();
});
