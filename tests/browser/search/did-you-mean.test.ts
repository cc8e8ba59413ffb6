import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it, test } from 'vitest';
import { didYouMean } from '#browser/search/did-you-mean';

/** The file that the build makes, as it is served. */
const file = {
  lists: [
    ['Đoàn 969', '/don-vi/doan-969/'],
    ['Tiểu đoàn 11', '/don-vi/tieu-doan-11/'],
    ['Phòng Chính trị', '/don-vi/phong-chinh-tri/'],
    ['Đinh Quốc Hùng', '/phat-bieu/dinh-quoc-hung/'],
    ['Đinh Quốc Hùng', '/tac-gia/dinh-quoc-hung/'],
    ['Hương Giang', '/tac-gia/huong-giang/'],
    ['Trung đoàn 102', '/don-vi/trung-doan-102/'],
    ['Trung đoàn 103', '/don-vi/trung-doan-103/'],
    ['Trung đoàn 104', '/don-vi/trung-doan-104/'],
    ['Trung đoàn 101', '/don-vi/trung-doan-101/'],
  ],
  articles: [
    ['Đảng ủy Phòng Chính trị ra nghị quyết 6 tháng cuối năm', '/bai-viet/a/'],
    ['Trồng cây phủ xanh đồi Thông', '/bai-viet/b/'],
  ],
};

let server: Server;
let address: string;

beforeAll(async () => {
  server = createServer((_, response) => response.end(JSON.stringify(file)));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});

afterAll(() => {
  server?.close();
});

test.each([
  // Proposals are written as the first name or title that has them.
  // Two letters changed places: one mistake, as when one types too fast.
  ['dnag uy', ['dnag'], ['Đảng ủy']],
  ['DNAG UY', ['DNAG'], ['Đảng ủy']],
  // A phrase that stands nowhere, and a word that is part of another.
  ['"nghi qyet"', ['nghi qyet'], ['"nghi quyết"']],
  ['xanhh anh', ['xanhh'], ['xanh anh']],
  ['phòng chíhn trị', ['chíhn'], ['Phòng Chính trị']],
  ['trong cay phu xnah', ['xnah'], ['Trồng cây phủ xanh']],
  // A letter too many, one too few, a wrong one.
  ['nghhi quyet', ['nghhi'], ['nghị quyết']],
  ['nghi qyet', ['qyet'], ['nghị quyết']],
  ['trong cay phu xanj', ['xanj'], ['Trồng cây phủ xanh']],
  // The whole is near to a name, though every word stands somewhere.
  ['hung giang', [], ['Hương Giang']],
  ['dinh quoc hugn', ['hugn'], ['Đinh Quốc Hùng']],
  ['doan 996', [], ['Đoàn 969']],
])('“%s”', async (query, missing, expected) => {
  const proposed = await didYouMean(query, missing, address);
  expect(proposed).toEqual(expected);
});

test.each([
  ['what is near to nothing', 'xxxxxxx', ['xxxxxxx']],
  ['a word of two letters', 'uu', ['uu']],
  // What differs in marks alone has been looked for already.
  ['what was asked', 'dinh quoc hung', []],
])('%s has no proposal', async (_, query, missing) => {
  expect(await didYouMean(query, missing, address)).toEqual([]);
});

it('proposes the nearest first, and three of many', async () => {
  const proposed = await didYouMean('trung doan 1011', [], address);
  expect(proposed).toHaveLength(3);
  expect(proposed[0]).toBe('Trung đoàn 101');
});

it('proposes no more than three, none twice, and never what was asked', async () => {
  const proposed = await didYouMean('Đinh Quôc Hungg', ['Hungg'], address);
  expect(proposed.length).toBeLessThanOrEqual(3);
  expect(new Set(proposed).size).toBe(proposed.length);
  expect(proposed).toContain('Đinh Quốc Hùng');
});
