import { describe, expect, it } from 'vitest';
import { found } from '../pasted/offered.ts';

const prose = 'Hội thao khép lại.';

/** What is found in a body behind a paragraph of the article: rule, line, the line the message goes to. */
async function told(body: string): Promise<(readonly [string, number, string | undefined])[]> {
  const findings = await found(`${prose}\n\n${body}`);
  return findings.map(
    ({ rule, line, message }) => [rule, line - 2, /đến dòng (\d+)\.$/u.exec(message)?.[1]] as const,
  );
}

/** Lines of the file above the body. */
async function above(): Promise<number> {
  const [, , last] = (await told('Tin liên quan\nĐoàn A hội thi'))[0] ?? [];
  return Number(last) - 2;
}

const blocks: readonly (readonly [body: string, first: number, last: number])[] = [
  ['Tin liên quan\nTrung đoàn 9001 hội thi văn hóa, thể thao\nLượt xem: 1.234\nQuang Lâm', 1, 4],
  ['Tin liên quan\nTrung đoàn 9001 hội thi\nHương Giang', 1, 3],
  ['Tin cùng chuyên mục:\n- Đoàn 9001 hội thi\n- Đoàn 9002 hội thao', 1, 3],
  ['Tin cùng chuyên mục:\n\n- Đoàn 9001 hội thi\n- Đoàn 9002 hội thao', 1, 4],
  ['Tin liên quan:\n• Đoàn 9001 hội thi\n• Đoàn 9002 hội thao', 1, 3],
  ['Tin liên quan:\n\n[Đoàn 9001 hội thi](https://vd.vn/a)', 1, 3],
  ['**Tin liên quan:**\n\n[Đoàn 9001](https://vd.vn/a)\n\n[Đoàn 9002](https://vd.vn/b)', 1, 5],
  ['Lượt xem: 12\nCác tin khác liên quan\nBài', 0, 0],
  ['Lượt xem: 12\nTin liên quan\nĐoàn 9001 hội thi', 1, 3],
  ['Có thể bạn quan tâm\nVì sao bộ đội dậy sớm?\nĐoàn 9001 hội thi...', 1, 3],
  ['Tin liên quan\nĐoàn 9001 hội thi\nSáng nay, Đoàn 9002 hội thao.', 1, 2],
  ['Những tin cũ hơn\n1. Đoàn 9001 hội thi (05/07/2023)\n2. Đoàn 9002 hội thao (04/07/2023)', 1, 3],
];

describe('headlines of other articles', () => {
  it.each(blocks.filter(([, first]) => first > 0))(
    'are told with their label: %j',
    async (body, first, last) => {
      const top = await above();
      const all = await told(body);
      expect(all[0]).toEqual(['other-articles', first, String(top + last)]);
      expect(all.filter(([rule]) => rule !== 'other-articles')).toEqual([]);
      expect(all).toHaveLength(1);
    },
  );

  it.each(['>> Đơn vị A', '>> [Đoàn 9001 hội thi](https://vd.vn/a)', '>>Đoàn 9001 hội thi'])(
    'are told behind %s',
    async (body) => expect(await told(body)).toEqual([['other-articles', 1, undefined]]),
  );

  it.each(['Xem thêm >>', 'Xem tiếp…', 'Đọc thêm', '>> Xem thêm'])(
    'button %s is told once',
    async (body) => expect(await told(body)).toHaveLength(1),
  );

  it.each([
    '> Đồng chí Lê An viết:\n>> Đơn vị ta quyết thắng',
    '>> Đơn vị ta quyết thắng.',
    '>> Rừng thông gió gọi chiều nay\n>> Áo xanh thấm đất bàn tay lính trồng',
    '> > Đơn vị ta',
    'Tin liên quan đến hội thao\nđược đăng trên báo.',
    'Xem thêm trong tài liệu của đơn vị.',
    '>> [Lễ chào cờ](/gioi-thieu/)',
  ])('article text stays: %s', async (body) => {
    expect((await told(body)).filter(([rule]) => rule === 'other-articles')).toEqual([]);
  });

  it.each([
    'Tin liên quan\n\nĐoàn 9001 tổ chức hội thi.',
    'Tin liên quan\n\nĐoàn 9001',
    'Tin liên quan\n\n- Đơn vị làm tốt;\n- Chiến sĩ khỏe.',
    'Tin liên quan\nSáng nay, đơn vị hội thi.',
    'Tin liên quan\n\n\n- Đơn vị làm tốt',
    'Tin nổi bật\n## Kết quả hội thi',
  ])('only the label is told: %j', async (body) => {
    expect((await told(body)).map(([rule]) => rule)).toContain('text-web-leftover');
    expect((await told(body)).map(([rule]) => rule)).not.toContain('other-articles');
  });
});
