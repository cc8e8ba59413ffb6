import { describe, expect, it } from 'vitest';
import { unitNameOn } from '#bulletin/unit';
import { judge } from '#pipeline/check/judge';
import { readRegisters } from '#pipeline/registers/registers';
import {
  article,
  articleFolder,
  contentFolder,
  load,
  register,
  registerNames,
} from '../content-folder.ts';

/** Reads the registers of the fixtures with some of them replaced; `undefined` leaves one out. */
function read(changed: Record<string, string | Uint8Array | undefined> = {}) {
  const { registers, files } = readRegisters((name) => {
    const content = name in changed ? changed[name] : register(name);
    return typeof content === 'string' ? new TextEncoder().encode(content) : content;
  });
  return {
    registers,
    findings: files.flatMap(({ name, ...file }) => judge({ file: name, ...file })),
  };
}

/** `units.yaml:3:5+7 register-invalid message` */
function told(changed: Record<string, string | Uint8Array | undefined>): string {
  const { registers, findings } = read(changed);
  if (registers) return 'no fault';
  return findings
    .map(
      ({ file, line, column, length, rule, message }) =>
        `${file}:${line}:${column}+${length} ${rule} ${message}`,
    )
    .join('\n');
}

describe('registers', () => {
  it('of the fixtures are sound', () => {
    const { registers, findings } = read();
    expect(findings).toEqual([]);
    expect(registers?.units.map(({ slug, parent }) => [slug, parent])).toEqual([
      ['bo-tu-lenh', undefined],
      ['phong-chinh-tri', 'bo-tu-lenh'],
      ['ban-tuyen-huan', 'phong-chinh-tri'],
    ]);
    expect(registers?.settings).toMatchObject({ pageSize: 30, tone: 'old', licence: '' });
    expect(registers?.people[0]?.periods).toEqual([
      { since: '2023-01-01', rank: 'Thượng tá', posts: ['Phó Chủ nhiệm Chính trị'] },
    ]);
  });

  it.each(registerNames)('that are missing are named: %s', (name) => {
    const { registers, findings } = read({ [name]: undefined });
    expect(registers).toBeUndefined();
    expect(findings).toMatchObject([
      { rule: 'register-missing', file: name, line: 1, severity: 'error' },
    ]);
    expect(findings[0]?.message).toBe(`Thiếu tệp ${name} trong thư mục nội dung. Chép lại tệp ấy.`);
  });

  it.each(['units.yaml', 'people.yaml', 'topics.yaml', 'glossary.yaml'])(
    'that are empty are empty lists: %s',
    (name) => {
      for (const text of ['', '\n', '# ghi chú\n', '\uFEFF']) {
        expect(read({ [name]: text }).findings).toEqual([]);
      }
    },
  );

  it('of a site without a name and an address say so', () => {
    expect(told({ 'site.yaml': '' })).toMatchInlineSnapshot(`
      "site.yaml:1:1+0 register-invalid site.yaml viết sai: thiếu mục “title”, hoặc giá trị của mục không phải một dòng chữ. Ghi lại mục ấy.
      site.yaml:1:1+0 register-invalid site.yaml viết sai: thiếu mục “url”, hoặc giá trị của mục không phải một dòng chữ. Ghi lại mục ấy."
    `);
    expect(
      told({ 'site.yaml': 'title: A\nurl: bantin.vn\ntone: cũ\npageSize: 0\nlogo: x\n' }),
    ).toMatchInlineSnapshot(`
      "site.yaml:2:6+9 register-invalid site.yaml viết sai: url phải là địa chỉ đầy đủ, ví dụ https://bantin.example/. Ghi lại địa chỉ.
      site.yaml:3:7+2 register-invalid site.yaml viết sai: giá trị của “tone” chưa đúng. Ghi old hoặc new.
      site.yaml:4:11+1 register-invalid site.yaml viết sai: pageSize là số bài trên một trang. Ghi một số từ 1 đến 999.
      site.yaml:5:1+4 register-invalid site.yaml viết sai: không có mục “logo”. Xóa đi."
    `);
  });

  it('that are no UTF-8 are refused', () => {
    expect(told({ 'units.yaml': Uint8Array.from([0xff, 0xfe, 0x41, 0]) })).toContain('UTF-16');
  });

  it('with broken YAML are refused at the line', () => {
    expect(told({ 'units.yaml': '- name: A\n- name: B: C\n' })).toMatchInlineSnapshot(
      `"units.yaml:2:9+1 register-invalid units.yaml viết sai: giá trị có dấu hai chấm. Đặt cả giá trị trong dấu nháy kép."`,
    );
    expect(told({ 'units.yaml': '- name: A\n  name: B\n' })).toMatchInlineSnapshot(
      `"units.yaml:2:3+4 register-invalid units.yaml viết sai: mục “name” được ghi hai lần. Giữ lại một."`,
    );
    expect(told({ 'units.yaml': '- &a\n  name: A\n- *a\n' })).toMatchInlineSnapshot(
      `"units.yaml:1:3+2 register-invalid units.yaml viết sai: giá trị bắt đầu bằng *, & hoặc !. Đặt cả giá trị trong dấu nháy kép."`,
    );
    expect(told({ 'people.yaml': '- name: A\n\tperiods: []\n' })).toMatchInlineSnapshot(
      `"people.yaml:2:1+12 register-invalid people.yaml viết sai: đầu dòng có ký tự Tab. Xóa đi hoặc thay bằng dấu cách."`,
    );
  });

  it('of the wrong shape are refused at the value', () => {
    expect(told({ 'units.yaml': 'name: A\n' })).toMatchInlineSnapshot(
      `"units.yaml:1:1+7 register-invalid units.yaml viết sai: tệp phải là một danh sách. Viết mỗi mục một dòng, bắt đầu bằng gạch nối."`,
    );
    expect(told({ 'units.yaml': '- A\n- name: B\n  sep: C\n- slug: c\n' })).toMatchInlineSnapshot(`
      "units.yaml:1:3+1 register-invalid units.yaml viết sai: mỗi mục cần có tên mục, dấu hai chấm, dấu cách và giá trị.
      units.yaml:3:3+3 register-invalid units.yaml viết sai: không có mục “sep”. Xóa đi.
      units.yaml:4:3+7 register-invalid units.yaml viết sai: thiếu mục “name”, hoặc giá trị của mục không phải một dòng chữ. Ghi lại mục ấy."
    `);
    expect(
      told({ 'units.yaml': '- name: A\n  slug: Á\n  demo: có\n  aliases: B\n' }),
    ).toMatchInlineSnapshot(`
      "units.yaml:2:9+1 register-invalid units.yaml viết sai: slug chỉ gồm chữ thường không dấu, số và gạch nối. Ghi lại slug.
      units.yaml:4:12+1 register-invalid units.yaml viết sai: mục “aliases” phải là một danh sách. Viết mỗi mục một dòng, bắt đầu bằng gạch nối.
      units.yaml:3:9+2 register-invalid units.yaml viết sai: giá trị của “demo” chưa đúng. Ghi true hoặc false."
    `);
    expect(told({ 'topics.yaml': '- name: A\n' })).toMatchInlineSnapshot(
      `"topics.yaml:1:1+9 register-invalid topics.yaml viết sai: mỗi mục cần có tên mục, dấu hai chấm, dấu cách và giá trị."`,
    );
    expect(told({ 'glossary.yaml': '- short: CTĐ\n' })).toMatchInlineSnapshot(
      `"glossary.yaml:1:3+10 register-invalid glossary.yaml viết sai: thiếu mục “long”, hoặc giá trị của mục không phải một dòng chữ. Ghi lại mục ấy."`,
    );
  });

  it('that are wrong in several files are all told at once', () => {
    const { findings } = read({
      'units.yaml': '- name: ""\n',
      'people.yaml': undefined,
      'site.yaml': 'x: 1\n',
    });
    expect(new Set(findings.map(({ file }) => file))).toEqual(
      new Set(['units.yaml', 'people.yaml', 'site.yaml']),
    );
  });
});

describe('a name that stands twice', () => {
  it.each([
    ['units.yaml', '- name: Đội A\n- name: Đội A\n', 2],
    ['people.yaml', '- name: Lê An\n- name: Lê An\n', 2],
    ['topics.yaml', 'topics:\n  - name: Thi đua\n  - name: thi đua\nkinds: []\n', 3],
  ])('in %s is one fault', (name, text, line) => {
    const { findings } = read({ [name]: text });
    expect(findings).toMatchObject([{ file: name, line, rule: 'register-invalid' }]);
    expect(findings[0]?.message).toContain('được ghi hai lần trong tệp. Xóa một mục.');
  });
});

it.each(['-\u00A0name: Đội A\n', '- name:\u00A0Đội A\n', '\u3000- name: Đội A\n'])(
  'a foreign space is told by its name: %j',
  (text) => {
    const { findings } = read({ 'units.yaml': text });
    expect(findings).toHaveLength(1);
    expect(findings[0]?.message).toContain('có dấu cách lạ');
  },
);

it.each(['site.yaml', 'units.yaml', 'people.yaml', 'topics.yaml', 'glossary.yaml'])(
  '%s with names that objects are born with is told in Vietnamese',
  (name) => {
    for (const key of ['toString', 'constructor', '__proto__', 'valueOf']) {
      for (const text of [
        `${key}: a\n`,
        `- ${key}: a\n`,
        `- ${key}\n`,
        `- name:\n    ${key}: a\n`,
      ]) {
        const { findings } = read({ [name]: text });
        expect(findings.length, text).toBeGreaterThan(0);
        for (const { message } of findings)
          expect(message).not.toMatch(/function|invalid|expected/iu);
      }
    }
  },
);

describe('units', () => {
  it('that share an address, a name or an alias are refused at the second', () => {
    expect(told({ 'units.yaml': '- name: Đội Hoà\n\n- name: Đội Hóa\n' })).toMatchInlineSnapshot(
      `"units.yaml:3:9+7 register-invalid units.yaml viết sai: “Đội Hóa” và “Đội Hoà” trùng địa chỉ “doi-hoa”. Ghi slug riêng cho một tên."`,
    );
    expect(
      told({ 'units.yaml': '- name: A\n- name: B\n  aliases:\n    - C\n    - a\n' }),
    ).toMatchInlineSnapshot(
      `"units.yaml:5:7+1 register-invalid units.yaml viết sai: tên “a” đã thuộc về đơn vị “A”. Bỏ tên ấy ở một trong hai."`,
    );
    expect(
      told({ 'units.yaml': '- name: A\n- name: B\n  former:\n    - name: A\n' }),
    ).toMatchInlineSnapshot(
      `"units.yaml:4:13+1 register-invalid units.yaml viết sai: tên “A” đã thuộc về đơn vị “A”. Bỏ tên ấy ở một trong hai."`,
    );
    expect(told({ 'units.yaml': '- name: "???"\n' })).toMatchInlineSnapshot(
      `"units.yaml:1:9+5 register-invalid units.yaml viết sai: tên “???” không cho ra địa chỉ. Ghi thêm slug."`,
    );
  });

  it('may share an address in letters where one has a slug', () => {
    const { registers } = read({
      'units.yaml': '- name: Đội Hoà\n- name: Đội Hóa\n  slug: doi-hoa-2\n',
      'people.yaml': '',
    });
    expect(registers?.units.map(({ slug }) => slug)).toEqual(['doi-hoa', 'doi-hoa-2']);
  });

  it('below a unit that is not there, or below themselves, are refused', () => {
    expect(told({ 'units.yaml': '- name: A\n  parent: B\n' })).toMatchInlineSnapshot(
      `"units.yaml:2:11+1 register-invalid units.yaml viết sai: đơn vị cấp trên “B” chưa có trong tệp này. Sửa tên hoặc thêm đơn vị ấy."`,
    );
    expect(told({ 'units.yaml': '- name: A\n  parent: A\n' })).toMatchInlineSnapshot(
      `"units.yaml:2:11+1 register-invalid units.yaml viết sai: “A” thành cấp trên của chính mình. Sửa mục parent."`,
    );
    const ring =
      '- name: A\n  parent: B\n- name: B\n  parent: C\n- name: C\n  parent: A\n- name: D\n  parent: A\n';
    expect(told({ 'units.yaml': ring })).toMatchInlineSnapshot(
      `"units.yaml:2:11+1 register-invalid units.yaml viết sai: “A” thành cấp trên của chính mình. Sửa mục parent."`,
    );
  });

  it('with years that are none are refused at the year', () => {
    const unit = (since: string, until: string) =>
      `- name: A\n  since: ${since}\n  until: ${until}\n`;
    expect(told({ 'units.yaml': unit('năm ngoái', '31/2/2023') })).toMatchInlineSnapshot(`
      "units.yaml:2:10+9 register-invalid units.yaml viết sai: “năm ngoái” không phải một năm hay một ngày có thật. Ghi ví dụ 2023 hoặc 29/6/2023.
      units.yaml:3:10+9 register-invalid units.yaml viết sai: “31/2/2023” không phải một năm hay một ngày có thật. Ghi ví dụ 2023 hoặc 29/6/2023."
    `);
    expect(told({ 'units.yaml': unit('2023', '2022') })).toMatchInlineSnapshot(
      `"units.yaml:3:10+4 register-invalid units.yaml viết sai: until đứng trước since. Đổi lại hai mốc thời gian."`,
    );
    expect(
      told({ 'units.yaml': '- name: A\n  former:\n    - name: B\n      until: "0000"\n' }),
    ).toMatchInlineSnapshot(
      `"units.yaml:4:14+6 register-invalid units.yaml viết sai: “0000” không phải một năm hay một ngày có thật. Ghi ví dụ 2023 hoặc 29/6/2023."`,
    );
    expect(read({ 'units.yaml': unit('1/1/2023', '2023') }).findings).toEqual([]);
    expect(
      read({ 'units.yaml': '- name: A\n  former:\n    - name: B\n      until: 9999\n' }).findings,
    ).toEqual([]);
  });

  it('bear the name of the day', () => {
    const { registers } = read();
    const unit = registers?.units[2];
    if (!unit) throw new Error('no unit');
    expect(unitNameOn(unit, '2022-12-31')).toBe('Tổ Tuyên truyền');
    expect(unitNameOn(unit, '2023-01-01')).toBe('Ban Tuyên huấn');
    expect(unitNameOn(unit, '1990-01-01')).toBe('Tổ Tuyên truyền');
  });

  it('change their name the day after the last former one where no day is given', () => {
    const { registers } = read({
      'units.yaml': '- name: B\n  former:\n    - name: A\n      until: 2022\n',
      'people.yaml': '',
    });
    expect(registers?.units[0]?.names).toEqual([
      { name: 'A', until: '2022-12-31' },
      { name: 'B', since: '2023-01-01' },
    ]);
  });

  it.each([
    ['the name in force', 'Ban Tuyên huấn', 'Ban Tuyên huấn', []],
    ['another letter case and spacing', 'ban  tuyên Huấn', 'Ban Tuyên huấn', []],
    ['an alias', 'Đoàn 969', 'Bộ Tư lệnh', []],
    ['a former name, after its time', 'Tổ Tuyên truyền', 'Tổ Tuyên truyền', ['unit-name-years']],
  ])('are found in an article by %s', async (_, written, shown, rules) => {
    const dir = contentFolder({ [`${articleFolder}/index.md`]: article({ unit: written }) });
    const { articles, findings } = await load(dir);
    expect(articles[0]?.unitName).toBe(shown);
    expect(findings.map(({ rule }) => rule)).toEqual(rules);
  });

  it('keep in an old article the name they had', async () => {
    const body = 'Ngày 05/4/2022, Tổ Tuyên truyền họp.';
    const dir = contentFolder({
      'articles/2022/2022-04-05-hop/index.md': article(
        { unit: 'Tổ Tuyên truyền', date: '05/4/2022' },
        body,
      ),
    });
    const { articles, findings } = await load(dir);
    expect(findings).toEqual([]);
    expect(articles[0]).toMatchObject({
      unitName: 'Tổ Tuyên truyền',
      unit: { slug: 'ban-tuyen-huan' },
    });
  });
});

describe('people and topics', () => {
  it('that share an address or a name are refused', () => {
    expect(told({ 'people.yaml': '- name: Lê Hoà\n- name: Lê Hóa\n' })).toMatchInlineSnapshot(
      `"people.yaml:2:9+6 register-invalid people.yaml viết sai: “Lê Hóa” và “Lê Hoà” trùng địa chỉ “le-hoa”. Ghi slug riêng cho một tên."`,
    );
    expect(
      told({ 'people.yaml': '- name: Lê Hoà\n- name: Lê An\n  aliases: [lê hoà]\n' }),
    ).toMatchInlineSnapshot(
      `"people.yaml:3:13+6 register-invalid people.yaml viết sai: tên “lê hoà” đã thuộc về người khác trong sổ (le-hoa). Ghi tên phân biệt được."`,
    );
    expect(
      told({
        'topics.yaml':
          'topics:\n  - name: Thi đua\n  - name: Thì đua\nkinds:\n  - name: A\n  - name: Á\n',
      }),
    ).toMatchInlineSnapshot(`
      "topics.yaml:3:11+7 register-invalid topics.yaml viết sai: “Thì đua” và “Thi đua” trùng địa chỉ “thi-dua”. Ghi slug riêng cho một tên.
      topics.yaml:6:11+1 register-invalid topics.yaml viết sai: “Á” và “A” trùng địa chỉ “a”. Ghi slug riêng cho một tên."
    `);
  });

  it('with a period that is none are refused', () => {
    expect(
      told({ 'people.yaml': '- name: Lê An\n  periods:\n    - since: 2023\n      until: 2021\n' }),
    ).toMatchInlineSnapshot(
      `"people.yaml:4:14+4 register-invalid people.yaml viết sai: until đứng trước since. Đổi lại hai mốc thời gian."`,
    );
  });
});
