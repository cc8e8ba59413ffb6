import { describe, expect, it } from 'vitest';
import { sourceSchema } from '#bulletin/source';

const url = 'https://www.qdnd.vn/tin/bai-1';

describe('the source of a reprint', () => {
  it.each([
    ['Báo Quân đội nhân dân', { name: 'Báo Quân đội nhân dân' }],
    ['Nguồn: Báo Đồi Thông', { name: 'Báo Đồi Thông' }],
    [`Báo A (${url})`, { name: 'Báo A', url }],
    [`Báo A, ${url}`, { name: 'Báo A', url }],
    [`Báo A – ${url}.`, { name: 'Báo A', url }],
    [`[Báo A](${url})`, { name: 'Báo A', url }],
    [`Báo A (${url}), số 12`, { name: 'Báo A số 12', url }],
    [url, { name: 'qdnd.vn', url }],
    ['Báo A (qdnd.vn)', { name: 'Báo A (qdnd.vn)' }],
  ])('is read in %j', (written, expected) => {
    expect(sourceSchema.safeParse(written).data).toEqual(expected);
  });

  it('may have name and address apart', () => {
    expect(sourceSchema.safeParse({ name: 'Báo A', url }).data).toEqual({ name: 'Báo A', url });
    expect(sourceSchema.safeParse({ name: 'Báo A' }).data).toEqual({ name: 'Báo A' });
  });

  it.each([
    '',
    { url },
    { name: 'Báo A', url: 'javascript:alert(1)' },
    { name: 'Báo A', url: 'qdnd.vn' },
    { name: 'Báo A', url: 'https://ai:do@qdnd.vn/' },
    'Báo A (https://)',
    ['Báo A'],
  ])('is refused: %j', (written) => {
    const { error, data } = sourceSchema.safeParse(written);
    // What is no address is read as text, and is no link.
    if (typeof written === 'string' && written !== '') expect(data?.url).toBeUndefined();
    else expect(error?.issues[0]?.message).toMatch(/tên báo|https:\/\//u);
  });
});
