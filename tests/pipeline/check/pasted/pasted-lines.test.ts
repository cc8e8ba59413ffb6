import { describe, expect, it } from 'vitest';
import { found, lettersOf, mendedBy, offered } from './offered.ts';

const list: readonly (readonly [string, string])[] = [
  ['•\tĐội một: giải Nhất\n•\tĐội hai: giải Nhì', '- Đội một: giải Nhất\n- Đội hai: giải Nhì'],
  ['\uF0B7\tĐội một\n\n\uF0B7\tĐội hai', '- Đội một\n\n- Đội hai'],
  ['– Đội ba: giải Ba\n– Đội bốn: giải Tư', '- Đội ba: giải Ba\n- Đội bốn: giải Tư'],
  ['-Đội năm\n-Đội sáu', '- Đội năm\n- Đội sáu'],
  ['-\u00A0Đội năm\n-\u00A0Đội sáu', '- Đội năm\n- Đội sáu'],
  ['Kết quả:\n+Đội một\n+Đội hai', '- Đội một\n- Đội hai'],
  ['*Đội một\n*Đội hai', '- Đội một\n- Đội hai'],
  ['✓ Đội một', '- Đội một'],
  ['· Đội một về nhất\ntoàn đoàn\n· Đội hai', '- Đội một về nhất toàn đoàn\n- Đội hai'],
  ['-- Tăng gia tốt.\n-- Không vi phạm.', '- Tăng gia tốt.\n- Không vi phạm.'],
  ['- Về kỷ luật:\n+ Không vi phạm.\n-- Tăng gia tốt.', '- Tăng gia tốt.'],
  ['1/ Đội một\n2/ Đội hai', '1. Đội một\n2. Đội hai'],
  ['1.Đội một\n2.Đội hai', '1. Đội một\n2. Đội hai'],
  ['Kết quả:\n4/ Đội một\n5/ Đội hai', '\n4. Đội một\n5. Đội hai'],
  ['a) Đội một\nb) Đội hai', '- a) Đội một\n- b) Đội hai'],
  ['- Đội một\n– Đội hai', '- Đội hai'],
  ['- • Đội một\n- • Đội hai', '- Đội một\n- Đội hai'],
  ['• Đội một:\no Các cơ quan\n• Đội hai', '- Đội một:\n  - Các cơ quan\n- Đội hai'],
  [
    '• Đội một:\n\no Các cơ quan\n\no Các phân đội',
    '- Đội một:\n\n  - Các cơ quan\n\n  - Các phân đội',
  ],
  ['•\tĐội một\n§ Các cơ quan\n• Đội hai', '- Đội một\n  - Các cơ quan\n- Đội hai'],
  ['-Đội một:\no Các cơ quan\n-Đội hai', '- Đội một:\n  - Các cơ quan\n- Đội hai'],
  ['Thành phần gồm:\nv Các cơ quan\nv Các phân đội', '- Các cơ quan\n- Các phân đội'],
  ['- Đội một:\no Các cơ quan\no Các phân đội', '  - Các cơ quan\n  - Các phân đội'],
  ['- Đội một:\nØ Các cơ quan', '  - Các cơ quan'],
  ['• ** Đội một **: giải Nhất\n• Đội hai', '- **Đội một**: giải Nhất\n- Đội hai'],
  ['• Đội một\n• **Đội hai: **giải Nhì', '- Đội một\n- **Đội hai:** giải Nhì'],
  ['1/ *Đội một: *Nhất\n2/ Đội hai', '1. *Đội một:* Nhất\n2. Đội hai'],
  ['• Đội một\n• Đội hai\n**Ra về: **vui.', '- Đội một\n- Đội hai\n\n**Ra về:** vui.'],
  ['1/ **Đội một:** Nhất\n2/ Đội hai', '1. **Đội một:** Nhất\n2. Đội hai'],
  ['1.**Đội một:** Nhất\n2.**Đội hai**', '1. **Đội một:** Nhất\n2. **Đội hai**'],
  ['a) *Đội một*\nb) *Đội hai*', '- a) *Đội một*\n- b) *Đội hai*'],
  ['-**Đội một:** Nhất\n-**Đội hai:** Nhì', '- **Đội một:** Nhất\n- **Đội hai:** Nhì'],
  ['1/ Đội một\n4/ Đội hai', '1. Đội một\n4. Đội hai'],
  ['a) Đội một\nc) Đội hai', '- a) Đội một\n- c) Đội hai'],
  ['• Đội một\n• Đội hai\nCác đội ra về.', '- Đội một\n- Đội hai\n\nCác đội ra về.'],
];

const verse: readonly (readonly [string, string])[] = [
  [
    'Đồi Thông gió gọi chiều nay\nÁo xanh thấm đất bàn tay lính trồng',
    '> Đồi Thông gió gọi chiều nay\\\n> Áo xanh thấm đất bàn tay lính trồng',
  ],
  [
    'Có thơ rằng:\nAnh về giữa mùa hoa nở\nCon suối hát bên thao trường\n\nEm ơi bốn mùa gió lộng\nNgười lính giữ trọn tình thương',
    '> Anh về giữa mùa hoa nở\\\n> Con suối hát bên thao trường\n>\n> Em ơi bốn mùa gió lộng\\\n> Người lính giữ trọn tình thương',
  ],
  ...['Nguyễn Văn An', '(Tố Hữu)', 'TỐ HỮU', '– Tố Hữu', '(Ca dao)', 'Đại úy Lê Minh'].map(
    (name): readonly [string, string] => [
      `Đồi Thông gió gọi chiều nay\nÁo xanh thấm đất bàn tay lính trồng\n${name}`,
      `> Đồi Thông gió gọi chiều nay\\\n> Áo xanh thấm đất bàn tay lính trồng\n>\n> – ${name.replace(/[–()]\s*/gu, '')}`,
    ],
  ),
  [
    'Anh về giữa mùa hoa nở\nCon suối hát bên thao trường\n\nEm ơi bốn mùa gió lộng\nNgười lính giữ trọn tình thương\n\n(Tố Hữu)\n\nMọi người vỗ tay.',
    '> Anh về giữa mùa hoa nở\\\n> Con suối hát bên thao trường\n>\n> Em ơi bốn mùa gió lộng\\\n> Người lính giữ trọn tình thương\n>\n> – Tố Hữu',
  ],
  [
    '> Đồi Thông gió gọi chiều nay\n> Áo xanh thấm đất bàn tay lính trồng\n> (Tố Hữu)',
    '> Đồi Thông gió gọi chiều nay\\\n> Áo xanh thấm đất bàn tay lính trồng\n>\n> – Tố Hữu',
  ],
  [
    '> Đồi Thông gió gọi chiều nay\n> Áo xanh thấm đất bàn tay lính trồng',
    '> Đồi Thông gió gọi chiều nay\\',
  ],
];

const table: readonly (readonly [string, string])[] = [
  [
    'Họ tên\tSố phiếu\nNguyễn Văn An\t31\nTrần Văn Bình\t29',
    '| Họ tên | Số phiếu |\n| --- | ---: |\n| Nguyễn Văn An | 31 |\n| Trần Văn Bình | 29 |',
  ],
  [
    'Kết quả như sau:\nHọ tên\t\tGiải\nLê An\t\tNhất|Nhì\nXin chúc mừng.',
    '\n| Họ tên | Giải |\n| --- | --- |\n| Lê An | Nhất\\|Nhì |\n\nXin chúc mừng.',
  ],
];

const signature: readonly (readonly [string, string])[] = [
  [
    `Thân ái!\n\n${' '.repeat(40)}CHÍNH ỦY\n${' '.repeat(34)}**Đại tá Phan Văn Dũng**`,
    'Ký tên:\nCHÍNH ỦY\n**Đại tá Phan Văn Dũng**',
  ],
  [
    'Thân ái!\n\n\t\t\tTM. BAN TỔ CHỨC\n\n\t\t\t(Đã ký)\n\n\t\t\tĐại tá Phan Văn Dũng',
    'Ký tên:\nTM. BAN TỔ CHỨC\n(Đã ký)\nĐại tá Phan Văn Dũng',
  ],
  [
    'Thân ái!\n\nTM. BAN TỔ CHỨC\nTRƯỞNG BAN\n(Đã ký)\nĐại tá Phan Văn Dũng',
    'Ký tên:\nTM. BAN TỔ CHỨC\nTRƯỞNG BAN\n(Đã ký)\nĐại tá Phan Văn Dũng',
  ],
  [
    'Thân ái!\n\nT/M BAN BIÊN TẬP\n\nK/T TRUNG ĐOÀN TRƯỞNG\nPHÓ TRUNG ĐOÀN TRƯỞNG\nThượng tá Trần Văn An',
    'Ký tên:\nT/M BAN BIÊN TẬP\nK/T TRUNG ĐOÀN TRƯỞNG\nPHÓ TRUNG ĐOÀN TRƯỞNG\nThượng tá Trần Văn An',
  ],
  ...['K/T', 'T/L', 'T/M', 'KT.', 'TL.', 'TUQ.'].map((sign): readonly [string, string] => [
    `Thân ái!\n\n${sign} CHÍNH ỦY\nPhó Chính ủy\n(đã ký)\n\nThượng tá Trần Văn An\n\nHết bài.`,
    `Ký tên:\n${sign} CHÍNH ỦY\nPhó Chính ủy\n(đã ký)\nThượng tá Trần Văn An`,
  ]),
];

const lines: readonly (readonly [string, string])[] = [
  ['8h00: Chào cờ\n8h30: Thi đấu', '8h00: Chào cờ\\'],
  [
    'Số 12, đường Đồi Thông\nPhường Thanh Xuân\nHà Nội',
    'Số 12, đường Đồi Thông\\\nPhường Thanh Xuân\\',
  ],
  ['– Chào đồng chí!\n– Chào thủ trưởng!', '– Chào đồng chí!\n'],
  ['Đơn vị có ba mươi người.\nTất cả đều khỏe.', 'Đơn vị có ba mươi người.\n'],
];

describe.each([
  ['pasted-list', list],
  ['pasted-verse', verse],
  ['pasted-table', table],
  ['pasted-signature', signature],
  ['pasted-lines', lines],
])('%s', (rule, cases) => {
  it.each(cases)('is told once, with its lines as they should be: %j', async (body, lines) => {
    const [first, ...others] = await offered(body);
    expect(first).toEqual([rule, lines]);
    // What lies beyond the offered lines is told by itself.
    expect(others.filter(([other]) => other !== rule)).toEqual([]);
  });

  it.each(cases)('is gone where that was done, and no letter with it: %j', async (body) => {
    let text = body;
    for (let finding = (await found(text))[0]; finding?.fix !== undefined; ) {
      const next = mendedBy(text, finding);
      expect(wordsIn(next)).toBe(wordsIn(text));
      text = next;
      finding = (await found(text))[0];
    }
    expect(await offered(text)).toEqual([]);
  });
});

/** All letters but those of a label and those that stand for a sign. */
function wordsIn(text: string): string {
  const signs = /^[o§ØüÜvq] (?=\p{Lu})/gmu;
  return lettersOf(text.replace(signs, '')).replace('Kýtên', '');
}

describe('nothing is pasted', () => {
  it.each([
    '– Chào đồng chí!',
    '– Chào đồng chí!\n\n– Chào thủ trưởng!',
    '-- Chào đồng chí!\n\n-- Chào thủ trưởng!',
    '- Đội một\n- Đội hai\n  - Đội ba',
    '+ Đội một\n+ Đội hai',
    '1. Đội một\n2. Đội hai',
    '> Đồi Thông gió gọi chiều nay,\\\n> Áo xanh thấm đất bàn tay lính trồng.',
    'Đồi Thông,\\\nxã Đồi Thông',
    '| Họ tên | Số phiếu |\n| --- | --- |\n| Lê An | 31 |',
    '\tSáng nay, đơn vị thụt đầu dòng bằng phím tab.',
    '        Sáng nay, đơn vị thụt đầu dòng bằng tám dấu cách trước một câu dài như câu này.',
    'Ký tên:\nTM. BAN TỔ CHỨC\n(Đã ký)\n**Đại tá Phan Văn Dũng**',
    '-5 độ C là nhiệt độ thấp nhất.',
    'a) Một mục đứng riêng.',
    'o Lan kể chuyện cũ.',
    'Chương 3/ Đội một.',
    '*Tin, ảnh: **Lan***',
    '1/ Kết quả đạt được\n\n2/ Tồn tại',
  ])('in %j', async (body) => {
    expect(await offered(body)).toEqual([]);
  });

  it('but a paragraph cut by a copy from PDF is told to be one line', async () => {
    const body =
      'Các đồng chí cán bộ, chiến sĩ đã nêu cao tinh thần đoàn kết, khắc phục\nkhó khăn, hoàn thành xuất sắc nhiệm vụ được giao trong sáu tháng đầu\nnăm, được cấp trên ghi nhận.';
    expect(await offered(body)).toEqual([['text-hard-wrap', '']]);
  });
});

describe('lines without a correction', () => {
  const list = (count: number) =>
    Array.from({ length: count }, (_, index) => `• Đội ${index}`).join('\n');

  it('are those of a list that nobody would look through', async () => {
    expect((await offered(list(200)))[0]?.[1].split('\n')).toHaveLength(200);
    expect(await offered(list(201))).toEqual([['pasted-list', '']]);
  });

  it.each([
    ['mark-table', '|---|---|\n| Họ | Số |\n| An | 31 |'],
    [
      'pasted-signature',
      'Thân ái!\n\n            TRƯỞNG BAN          CHÍNH ỦY\n            (Đã ký)             (Đã ký)',
    ],
  ])('are those of %s whose form nobody can guess: %j', async (rule, lines) => {
    expect(await offered(lines)).toEqual([[rule, '']]);
  });
});

const columns = '                                   ';
const beside = [
  `Nơi nhận:${columns}TM. CHỈ HUY TIỂU ĐOÀN`,
  `- Như trên;${columns}CHÍNH TRỊ VIÊN`,
  '- Lưu: VT.',
  `${columns}         Thiếu tá Hoàng Minh Chinh`,
];
const signed = 'Ký tên:\nTM. CHỈ HUY TIỂU ĐOÀN\nCHÍNH TRỊ VIÊN\n(đã ký)\nThiếu tá Hoàng Minh Chinh';

describe('a signature beside the recipients', () => {
  it.each([
    beside.join('\n'),
    beside.join('\n').replaceAll(columns, '\t\t\t'),
    beside.toSpliced(3, 0, '', `${columns}(đã ký)`, '').join('\n'),
    beside.toSpliced(2, 2, '- Lưu: VT.', '', 'Thiếu tá Hoàng Minh Chinh').join('\n'),
    beside.join('\n').replace(/TM.*OÀN|CHÍNH.*ÊN|Nơi nhận:/gu, '**$&**'),
  ])('is told once, and what is offered is sound: %j', async (block) => {
    const body = `Thân ái!\n\n${block}\n\nHết bài.`;
    const all = await found(body);
    expect(all.map(({ rule }) => rule)).toEqual(['pasted-signature']);
    const [first] = all;
    const text = first ? mendedBy(body, first) : body;
    expect(text.replaceAll('*', '')).toBe(
      `Thân ái!\n\n${block.includes('ký)') ? signed : signed.replace('(đã ký)\n', '')}\n\nHết bài.`,
    );
    expect(await found(text)).toEqual([]);
  });

  it('is none where recipients stand alone, or among words', async () => {
    const rules = async (body: string) => (await offered(body)).map(([rule]) => rule);
    expect(await rules('Thân ái!\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.')).toEqual([]);
    expect(await rules('Nơi nhận quà là Trung đoàn.\n\n- Đội một;\n- Đội hai.')).toEqual([]);
  });
});

const head = [
  'ĐOÀN 9000    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'TIỂU ĐOÀN 9011     Độc lập - Tự do - Hạnh phúc',
];

describe('the head of an official paper', () => {
  it.each([
    head.join('\n'),
    head.join('\n').replaceAll(/ {4,}/gu, '\t\t'),
    'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập – Tự do – Hạnh phúc',
    `${head.join('\n')}\nSố: 15/KH-CT    Hà Nội, ngày 05 tháng 7 năm 2023`,
  ])('is told to go, once: %j', async (lines) => {
    expect((await offered(`${lines}\n\nSáng nay họp.`)).map(([rule]) => rule)).toEqual([
      'pasted-head',
    ]);
  });

  it('is told for each paragraph of it', async () => {
    const lines = 'Số: 15/KH-CT    Hà Nội, ngày 05 tháng 7 năm 2023';
    const told = await found(`${head.join('\n')}\n\n${lines}\n\nSáng nay họp.`);
    expect(told.map(({ rule, line }) => [rule, line])).toEqual([
      ['pasted-head', 1],
      ['pasted-head', 4],
    ]);
  });

  it('is none below the text, nor where words speak of it', async () => {
    const rules = async (body: string) => (await offered(body)).map(([rule]) => rule);
    const middle = 'Sáng nay họp.\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nHết.';
    expect(await rules(middle)).not.toContain('pasted-head');
    expect(await rules(`${head.join('\n')}\n\nI. MỤC ĐÍCH\n\nHết.`)).toEqual(['pasted-head']);
    expect(await rules('Khẩu hiệu:\n\nĐẢNG CỘNG SẢN VIỆT NAM\nQUANG VINH MUÔN NĂM')).not.toContain(
      'pasted-head',
    );
    expect(await rules('Nước Cộng hòa xã hội chủ nghĩa Việt Nam ra đời.')).toEqual([]);
    expect(await rules('ĐẢNG CỘNG SẢN VIỆT NAM quang vinh muôn năm!')).toEqual([]);
  });
});

describe('a list with emphasis that nobody can mend', () => {
  it.each([
    ['• **Đội một: Nhất\n• Đội hai', 1],
    ['• Đội một\n• Đội hai: ~~Nhì~~ Ba', 2],
  ])('is told without lines, and its mark as what it is: %j', async (lines, at) => {
    const told = (await found(lines)).map(({ rule, line, fix }) => [rule, line, fix]);
    expect(told.sort()).toEqual([
      ['mark-emphasis', at, undefined],
      ['pasted-list', 1, undefined],
    ]);
  });

  it('offers the lines whose marks are sound all the same, each by itself', async () => {
    const told = await offered('• ** Đội một**: Nhất\n• **Đội hai');
    expect(told).toEqual([
      ['pasted-list', ''],
      ['mark-emphasis', '• **Đội một**: Nhất'],
      ['mark-emphasis', ''],
    ]);
  });
});

describe('lines that do not count on', () => {
  it.each(['1/ Đội một\n5/ Đội hai', 'a) Đội một\nd) Đội hai', '2/ Đội một\n2/ Đội hai'])(
    'are no list: %j',
    async (lines) => {
      const rules = (await offered(lines)).map(([rule]) => rule);
      expect(rules).not.toContain('pasted-list');
      expect(rules).toHaveLength(1);
    },
  );
});

describe('a letter before a name', () => {
  it.each([
    'Đồng chí Hùng về thăm nhà, gặp lại các bạn học cũ ở làng, trong đó có\no Lan, o Thơm.',
    '• Đội một gặp lại\n• Đội hai\nCác đội ra về cùng\no Lan.',
  ])('is no sign of a list: %j', async (lines) => {
    const [first] = await offered(lines);
    expect(first?.[1]).not.toContain('- Lan');
  });
});

describe('a line of another page among lines', () => {
  it.each([
    'Trung đoàn mở hội thao\nLượt xem: 120',
    'Lượt xem: 120\nTừ khóa: hội thao',
    'Trung đoàn mở hội thao\n05/07/2023 15:13',
    'Trung đoàn mở hội thao tại thao trường và giao lưu văn nghệ\ncuối ngày.\nLượt xem: 120',
  ])('is told to go, and never to be kept or joined: %j', async (lines) => {
    const rules = (await offered(`Đơn vị họp.\n\n${lines}`)).map(([rule]) => rule);
    expect(new Set(rules)).toEqual(new Set(['text-web-leftover']));
  });

  it.each([
    'Tin liên quan\nLễ chào cờ đầu tháng\nHội thao mùa thu',
    'Các tin, bài liên quan:\n• Lễ chào cờ đầu tháng\n• Hội thao mùa thu',
  ])('is told with all of its list: %j', async (lines) => {
    const rules = (await offered(`Đơn vị họp.\n\n${lines}`)).map(([rule]) => rule);
    expect(rules).toEqual(['other-articles']);
  });

  it('and not a programme of days and hours, nor lines that speak of such pages', async () => {
    const rules = async (lines: string) => (await offered(lines)).map(([rule]) => rule);
    const middle = 'Một đoạn văn.\n\n'.repeat(4);
    const programme = '05/07/2023 07:30\nKhai mạc hội thao\n05/07/2023 09:00\nBế mạc hội thao';
    expect(await rules(`${middle}${programme}\n\n${middle}`)).toEqual(['pasted-lines']);
    expect(await rules('Đơn vị họp.\n\nLượt xem tăng\nBài viết hay')).toEqual(['pasted-lines']);
  });
});

describe('the last line of a poem', () => {
  it.each([
    'Đồi Thông\nAnh về giữa mùa hoa nở\nCon suối hát bên thao trường\nĐồi Thông',
    'Anh về giữa mùa hoa nở\nCon suối hát bên thao trường\nEm ơi bốn mùa gió lộng\nViệt Nam Hồ Chí Minh',
  ])('is no author where it is a line like the others: %j', async (body) => {
    const [[rule, lines = ''] = []] = await offered(body);
    expect(rule).toBe('pasted-verse');
    expect(lines).not.toContain('> – ');
    expect(lines.split('\n')).toHaveLength(4);
  });

  it('is none where a letter is signed', async () => {
    const letter = 'Chúc các đồng chí luôn mạnh khỏe\nHẹn gặp lại trong mùa xuân này\nLê Minh Hải';
    expect((await offered(letter)).map(([rule]) => rule)).not.toContain('pasted-verse');
  });

  it('stays a paragraph where it may be a byline', async () => {
    const poem =
      'Anh về giữa mùa hoa nở\nCon suối hát bên thao trường\nEm ơi bốn mùa gió lộng\nNgười lính giữ trọn tình thương\n\nTrần Văn Bình';
    expect((await offered(poem))[0]?.[1]).not.toContain('Trần Văn Bình');
  });
});

it.each([
  ['\uF0B7\tĐội một\n\uF0B7\tĐội hai', 'Dấu đầu dòng của Word không'],
  ['• Đội một\n• Đội hai', 'Dấu “•” ở đầu dòng không'],
])('a sign that no font here can show is named: %j', async (written, words) => {
  const [finding] = await found(written);
  expect(finding?.message.startsWith(words)).toBe(true);
});
