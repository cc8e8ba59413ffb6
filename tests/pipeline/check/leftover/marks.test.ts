import { describe, expect, it } from 'vitest';
import { found, lettersOf, mendedBy, offered } from '../pasted/offered.ts';

const marks: readonly (readonly [rule: string, written: string, offered: string])[] = [
  ['mark-emphasis', '**Về ưu điểm: **Đơn vị tốt.', '**Về ưu điểm:** Đơn vị tốt.'],
  ['mark-emphasis', '**Về khuyết điểm:**Còn ít.', '**Về khuyết điểm:** Còn ít.'],
  ['mark-emphasis', '** Về phương hướng ** năm tới.', '**Về phương hướng** năm tới.'],
  ['mark-emphasis', '*** Về khuyết điểm: *** Còn chậm.', '***Về khuyết điểm:*** Còn chậm.'],
  ['mark-emphasis', '***Về khuyết điểm: ***Còn chậm.', '***Về khuyết điểm:*** Còn chậm.'],
  ['mark-emphasis', 'Đạt ***“Vững mạnh”***năm 2023.', 'Đạt ***“Vững mạnh”*** năm 2023.'],
  ['mark-emphasis', 'Bài “**Tiến quân ca”**vang lên.', 'Bài “**Tiến quân ca**” vang lên.'],
  ['mark-emphasis', '*Tin, ảnh: *Lan', '*Tin, ảnh:* Lan'],
  ['mark-emphasis', '__Về ưu điểm: __Đơn vị.', '__Về ưu điểm:__ Đơn vị.'],
  ['mark-emphasis', 'Đạt**“Vững mạnh”**năm 2023.', 'Đạt **“Vững mạnh”** năm 2023.'],
  [
    'mark-emphasis',
    'Đồng chí **Lê An **, Chính trị viên và ** Trần Bình**phát biểu.',
    'Đồng chí **Lê An**, Chính trị viên và **Trần Bình** phát biểu.',
  ],
  ['mark-heading', '##Kết quả hội thi', '## Kết quả hội thi'],
  ['mark-heading', '##\u00A0Kết quả hội thi', '## Kết quả hội thi'],
  ['mark-heading', '#Kết quả hội thi', '## Kết quả hội thi'],
  ['mark-heading', '###Kết quả\nĐoạn ngay dưới.', '### Kết quả'],
  ['mark-link', 'Xem [bài] (https://a.vn/b).', 'Xem [bài](https://a.vn/b).'],
  ['mark-link', 'Xem [bài]\n(https://a.vn/b).', 'Xem [bài](https://a.vn/b).'],
  ['mark-link', 'Xem (bài)[https://a.vn/b].', 'Xem [bài](https://a.vn/b).'],
  ['mark-link', 'Xem [bài](https://a.vn/b', 'Xem [bài](https://a.vn/b)'],
  ['mark-table', '| Họ | Số |\n| An | 31 |', '| Họ | Số |\n| --- | ---: |'],
  ['mark-table', '| Họ | Số |\n| --- |\n| An | 31 |', '| Họ | Số |\n| --- | ---: |'],
  ['mark-table', 'Họ | Số\n— | —\nAn | 31', '| Họ | Số |\n| --- | ---: |\n| An | 31 |'],
  ['mark-table', '| Họ | Số |\n\n| An | 31 |', '| Họ | Số |\n| --- | ---: |'],
  ['mark-table', '| Họ | Số\n| An | 31', '| Họ | Số |\n| --- | ---: |\n| An | 31 |'],
  ['mark-table', '| Họ | Số |\n| An | 31', '| Họ | Số |\n| --- | ---: |\n| An | 31 |'],
  ['mark-table', '|Họ|Số\n|An|31', '| Họ | Số |\n| --- | ---: |\n| An | 31 |'],
  ['mark-table', '| Họ | Số\n\n| An | 31', '| Họ | Số |\n| --- | ---: |\n| An | 31 |'],
  [
    'mark-table',
    '| Họ | Số |\n| An |\n| Ba | 31',
    '| Họ | Số |\n| --- | ---: |\n| An |  |\n| Ba | 31 |',
  ],
  [
    'mark-table',
    '| Họ | Số\n| An | 31\nNguồn: Ban Tổ chức.',
    '| Họ | Số |\n| --- | ---: |\n| An | 31 |\n\nNguồn: Ban Tổ chức.',
  ],
  ['mark-line', '> Đồi Thông,\\\n> áo ai\\', '> áo ai'],
  ['mark-line', 'Kết quả hội thi\n======', '## Kết quả hội thi'],
  ['pasted-footnote', 'Bác dạy[1].\n\n[1] Sách cũ.', 'Bác dạy[^1].\n\n[^1]: Sách cũ.'],
  [
    'pasted-footnote',
    'Bác dạy[1].\n\nMột.\n\nHai.\n\n[1] Sách cũ.\n[2] Sách mới.\n\nLại dạy[2].',
    'Bác dạy[^1].',
  ],
];

describe('a mark of Markdown that stays on the page', () => {
  it.each(marks)('is told as %s, once: %j', async (rule, written, fixed) => {
    const all = await offered(written);
    expect(all[0]).toEqual([rule, fixed]);
    expect(new Set(all.map(([name]) => name))).toEqual(new Set([rule]));
  });

  it.each(marks)(
    'is gone where that was done, and no letter with it: %s %j',
    async (_, written) => {
      let text = written;
      for (
        let [finding] = await found(text);
        finding?.fix !== undefined;
        [finding] = await found(text)
      ) {
        const next = mendedBy(text, finding);
        expect(lettersOf(next)).toBe(lettersOf(text));
        text = next;
      }
      expect(await offered(text)).toEqual([]);
    },
  );

  it.each([
    ['mark-emphasis', 'Trời **đẹp quá.'],
    ['mark-emphasis', '~~Bỏ đoạn này~~ rồi.'],
    ['mark-table', '| Họ tên | Số phiếu | Ghi chú |'],
    ['mark-table', '| Họ tên | Số phiếu | Ghi chú'],
  ])('is told as %s without a line where only a person can know: %s', async (rule, written) => {
    expect(await offered(written)).toEqual([[rule, '']]);
  });
});

describe('tags of a forum', () => {
  it.each([
    ['[b]Hội nghị[/b] thành công.', '**Hội nghị** thành công.'],
    [
      'Sáng nay [B]Trung đoàn[/B] xem [url=https://qdnd.vn]báo[/url].',
      'Sáng nay **Trung đoàn** xem [báo](https://qdnd.vn).',
    ],
    ['[center][size=4][b]Hội nghị [/b][/size][/center]', '**Hội nghị** '],
    ['[IMG]keo-co.jpg[/IMG]', ''],
    ['[img]http://a.vn/keo-co.jpg[/img]', ''],
    ['Chữ [b]đậm và [i]nghiêng[/b].', ''],
    ['[quote]Lời Bác dạy.[/quote]', ''],
  ])('are told once, with the line where that is certain: %s', async (written, right) => {
    expect(await offered(written)).toEqual([['mark-forum', right]]);
    if (right !== '') expect(await offered(right.trim())).toEqual([]);
  });

  it('are told with the photo that they mean', async () => {
    const [finding] = await found('[IMG]http://a.vn/keo-co.jpg[/IMG]');
    expect(finding?.message).toContain('“[IMG]”');
    expect(finding?.message).toContain('![mô tả](keo-co.jpg)');
  });

  it.each(['Theo mục [b] và [i], phần [u].', 'Xem [b] (trang 5) [/c].'])(
    'are none that nothing closes: %s',
    async (body) => {
      expect(await offered(body)).toEqual([]);
    },
  );
});

describe('a row of equals signs under a line in which more is wrong', () => {
  const rows: readonly (readonly [written: string, heading: string])[] = [
    ['<b>Chương trình hội nghị</b>', '## Chương trình hội nghị'],
    ['<p><strong>Chương trình</strong></p>', '## Chương trình'],
    ['<b>Về</b> chương trình', '## **Về** chương trình'],
    ['**Chương trình hội nghị**', '## Chương trình hội nghị'],
    ['&nbsp;Chương trình', '## Chương trình'],
    ['&nbsp;&nbsp; Chương  trình', '## Chương trình'],
    ['(QĐND) - Chương trình', '## Chương trình'],
    ['"Chương trình" hội nghị', '## “Chương trình” hội nghị'],
    ['Ðảng bộ họp , bàn', '## Đảng bộ họp, bàn'],
    ['Chương trình  ', '## Chương trình'],
    ['Chương trình\\', '## Chương trình'],
  ];

  it.each(rows)('makes one heading of it: %j', async (written, heading) => {
    const all = (await found(`${written}\n=====\n\nMột.`)).filter(({ fix }) => fix !== undefined);
    expect(all).not.toEqual([]);
    for (const { fix, fixBelow } of all) {
      expect([fix?.trimEnd(), fixBelow]).toEqual([heading, [null]]);
    }
    const after = mendedBy(`${written}\n=====\n\nMột.`, all[0] as (typeof all)[0]);
    expect(await offered(after)).toEqual([]);
  });

  it.each(['&nbsp;&nbsp;Nguồn: <a href="https://qdnd.vn/x">qdnd.vn</a>', 'Số <sup>2</sup>'])(
    'offers no heading where only a person can mend the line: %s',
    async (written) => {
      for (const { rule, fix, fixBelow } of await found(`${written}\n=====`)) {
        if (rule !== 'text-residue') expect(fix).toBeUndefined();
        expect(fixBelow).toBeUndefined();
      }
    },
  );
});

describe('a sign that is no mark', () => {
  it.each([
    'Tính 5*3*2 bằng 30, tên tệp a_b_c và x__y__z, dấu * và (*) cũng vậy.',
    'Học lập trình C# và #1, gắn thẻ #DoiThong #HoiThao.',
    '(**) Số liệu tạm tính.',
    'Trời đã sáng.\n\n***\n\n***Về sau*** họp. *Lan **Anh*** dự.',
    '*** Số liệu tạm tính.',
    'Họ và tên: ____________ Chức vụ: ______',
    '| Họ tên | Điểm |\n| --- | --- |\n| An | 3* |\n| Bình | 4** |\n\n* Tạm tính. ** Chưa tính.',
    '*Ghi chú: số liệu tạm tính.',
    'Đoạn *nghiêng*, **đậm:** chữ, `**mã**` và \\*\\*dấu\\*\\*.',
    'Theo [1] và (xem trang 5), mục [a] (b).',
    '|x| < 3 với mọi x trong bài.',
    '| Trích lời Bác',
    'Đại đội 1 | Đại đội 2 cùng thi, kết quả hòa.',
    'Kết quả:\n| Họ tên | Số phiếu |\n| --- | --- |\n| An | 31 |',
    'Bác dạy[^1].\n\n[^1]: Sách cũ.',
  ])('in %j', async (body) => {
    expect(await offered(body)).toEqual([]);
  });
});
