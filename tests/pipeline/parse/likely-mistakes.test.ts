import { describe, expect, it } from 'vitest';
import { article, articleFolder, contentFolder, load } from '../content-folder.ts';

/** `4:7+4 date-invalid: message → corrected line`, one a finding. */
async function told(text: string): Promise<string> {
  const { findings } = await load(contentFolder({ [`${articleFolder}/index.md`]: text }));
  return findings
    .map(
      ({ line, column, length, rule, message, fix }) =>
        `${line}:${column}+${length} ${rule}: ${message}${fix === undefined ? '' : `\n→ ${fix}`}`,
    )
    .join('\n');
}

describe('a key without a space behind its colon', () => {
  it('is told by the space it wants', async () => {
    const joined = article().replace('date: ', 'ngày:');
    expect(await told(joined)).toMatchInlineSnapshot(`
      "4:5+1 front-matter-syntax: Phần khai báo viết sai: sau dấu hai chấm phải có dấu cách. Thêm một dấu cách.
      → ngày: 29/6/2023"
    `);
    const last = article({ author: undefined, date: undefined }).replace('unit: ', 'đơn vị:');
    expect(await told(last)).toMatchInlineSnapshot(`
      "1:1+0 field-missing: Thiếu mục “ngày”. Thêm một dòng, ví dụ “ngày: 29/6/2023”.
      1:1+0 field-missing: Thiếu mục “tác giả”. Thêm một dòng, ví dụ “tác giả: Hương Giang”.
      3:7+1 front-matter-syntax: Phần khai báo viết sai: sau dấu hai chấm phải có dấu cách. Thêm một dấu cách.
      → đơn vị: Phòng Chính trị"
    `);
  });

  it('is not what is wrong with a line that has no colon', async () => {
    expect(await told(article().replace('date: ', 'ngày '))).toMatchInlineSnapshot(`
      "4:1+14 front-matter-syntax: Phần khai báo viết sai: dòng này thiếu dấu hai chấm sau tên mục, hoặc dòng trên chưa kết thúc. Thêm dấu hai chấm.
      → ngày: 29/6/2023"
    `);
  });
});

describe('a date without its year', () => {
  it.each(['29/6', '29-6', '29 tháng 6', '29/6/23', '29/6 08:30', '8h30 ngày 29/6'])(
    '%s is told with the year of its folder',
    async (date) => {
      const [finding, ...more] = (
        await load(contentFolder({ [`${articleFolder}/index.md`]: article({ date }) }))
      ).findings;
      expect(more).toEqual([]);
      expect(finding).toMatchObject({ rule: 'date-invalid', line: 4, column: 7 });
      expect(finding?.message).toContain(`“${date}” thiếu năm`);
      const mended = article().replace('date: 29/6/2023', finding?.fix ?? '');
      expect(await told(mended)).toBe('');
    },
  );

  it('of another year in two figures, or of no day that is, gets no proposal', async () => {
    for (const date of ['29/6/22', '31/6', '2023', '29/6/023', 'hôm qua', '5 và 7/7']) {
      expect(await told(article({ date }))).toContain(
        `4:7+${date.length} date-invalid: “${date}” không đọc được thành ngày.`,
      );
    }
  });
});

describe('a bad date', () => {
  it('hides nothing that the registers know', async () => {
    const text = article({
      unit: 'Phòng Chính trịj',
      date: '31/6/2023',
      topics: 'Xây dựng Đảnq',
      kind: 'Hội nghj',
    });
    const rules = (await told(text)).match(/^\d+:\d+\+\d+ [a-z-]+/gmu);
    expect(rules).toEqual([
      '3:7+16 unit-unknown',
      '4:7+9 date-invalid',
      '6:9+13 topic-unknown',
      '7:7+8 kind-unknown',
    ]);
  });
});

describe('a unit that is not in the register', () => {
  it('is never proposed to be one of other numbers', async () => {
    const units = ['Tiểu đoàn 9722', 'Quân đoàn II', 'Tiểu đoàn 9722 Đồi Thông'];
    const register = units.map((name) => `- name: ${name}\n`).join('');
    const findings = async (unit: string) =>
      (
        await load(
          contentFolder({
            'units.yaml': register,
            'people.yaml': '[]\n',
            [`${articleFolder}/index.md`]: article({ unit }),
          }),
        )
      ).findings;
    for (const unit of ['Tiểu đoàn 9721', 'Tiểu đoàn 972', 'Quân đoàn III', 'Tiểu đoàn']) {
      const [finding] = await findings(unit);
      expect(finding?.message).toBe(
        `Đơn vị “${unit}” chưa có trong units.yaml. Sửa tên hoặc thêm đơn vị vào tệp đó.`,
      );
      expect(finding?.fix).toBeUndefined();
    }
    const [finding] = await findings('Tiểu đoan 9722');
    expect(finding?.fix).toBe('unit: Tiểu đoàn 9722');
  });
});

describe('topics on one line', () => {
  it.each(['Xây dựng Đảng, Huấn luyện', 'huấn luyện;xây dựng đảng', 'Huấn luyện'])(
    '%s are taken one by one',
    async (topics) => {
      expect(await told(article({ topics }))).toBe('');
    },
  );

  it('are told one by one where the register has no such topic', async () => {
    expect(
      await told(article({ topics: 'Huấn luyệnn, Xây dựng Đảng, Hội họp' })),
    ).toMatchInlineSnapshot(`
      "6:9+11 topic-unknown: Chuyên mục “Huấn luyệnn” chưa có trong topics.yaml. Có phải ý là “Huấn luyện”?
      6:37+7 topic-unknown: Chuyên mục “Hội họp” chưa có trong topics.yaml. Các chuyên mục: Xây dựng Đảng, Huấn luyện, Thông báo."
    `);
  });
});
