import { describe, expect, test } from 'vitest';
import { parseSpeaker, speakerSchema } from '#bulletin/speaker';

describe('refuses, and says what is missing', () => {
  const reasonOf = (line: string) => {
    const parsed = parseSpeaker(line);
    return parsed.ok ? undefined : parsed.reason;
  };

  test('a line without a name', () => {
    expect(reasonOf('')).toMatchInlineSnapshot(`"chưa thấy họ tên."`);
    expect(reasonOf('Thiếu tướng')).toMatchInlineSnapshot(`"chưa thấy họ tên."`);
    expect(reasonOf('Chính ủy Bộ Tư lệnh')).toMatchInlineSnapshot(
      `"“Chính ủy Bộ Tư lệnh” là chức vụ, chưa thấy họ tên."`,
    );
    expect(reasonOf('Đại tá, Bí Thư Đảng Ủy')).toMatchInlineSnapshot(
      `"“Bí Thư Đảng Ủy” là chức vụ, chưa thấy họ tên."`,
    );
  });

  test('a name that is not written like one', () => {
    expect(reasonOf('Thiếu tướng đinh quốc hùng, Chính ủy')).toMatchInlineSnapshot(
      `"“đinh quốc hùng” chưa giống họ tên, mỗi tiếng trong họ tên viết hoa chữ đầu."`,
    );
    expect(reasonOf('Hùng')).toMatchInlineSnapshot(`"“Hùng” mới có một tiếng, chưa đủ họ tên."`);
    expect(reasonOf('Đại tá Đinh Quốc Hùng Chính ủy Bộ Tư lệnh')).toMatchInlineSnapshot(
      `"sau họ tên trong “Đinh Quốc Hùng Chính ủy Bộ Tư lệnh” cần một dấu phẩy."`,
    );
  });

  test('two people, or a rank in the wrong place', () => {
    expect(reasonOf('Thượng tá Trần An; Thượng tá Lê Bình')).toMatchInlineSnapshot(
      `"mỗi dòng chỉ ghi một người, “Thượng tá Lê Bình” ghi sang dòng khác."`,
    );
    expect(reasonOf('Trần An, Chính ủy và đồng chí Lê Bình')).toMatchInlineSnapshot(
      `"mỗi dòng chỉ ghi một người, “Chính ủy và đồng chí Lê Bình” ghi sang dòng khác."`,
    );
    expect(reasonOf('Trần An, Thượng tá, Chính ủy')).toMatchInlineSnapshot(
      `"cấp bậc “Thượng tá” viết trước họ tên."`,
    );
  });
});

test('the object form is strict: a name, a list of posts, nothing unknown', () => {
  expect(speakerSchema.safeParse({ name: 'Trần An', posts: [] }).success).toBe(true);
  expect(speakerSchema.safeParse({ name: ' ', posts: [] }).success).toBe(false);
  expect(speakerSchema.safeParse({ name: 'Trần An' }).success).toBe(false);
  expect(speakerSchema.safeParse({ name: 'Trần An', posts: [''] }).success).toBe(false);
  expect(speakerSchema.safeParse({ name: 'Trần An', posts: [], rank: undefined }).success).toBe(
    false,
  );
  expect(speakerSchema.safeParse({ name: 'Trần An', posts: [], tuoi: '50' }).success).toBe(false);
});
