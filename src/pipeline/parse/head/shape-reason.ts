import type { z } from 'zod';

/** Stands for the words of zod, which are no editor's, until the place of the issue is known. */
export const ofShape = 'shape';

/**
 * What to write instead of a value of the wrong shape, of an issue that has no words of its own; goes on
 * after “Mục … chưa đúng: ”.
 */
export function shapeReason(issue: z.core.$ZodIssue): string {
  const expected = issue.code === 'invalid_type' ? issue.expected : undefined;
  if (expected === 'array') return 'viết danh sách, mỗi mục một dòng bắt đầu bằng gạch nối.';
  if (expected === 'object' || expected === 'record') {
    const example = examples.get(issue.path[0]) ?? '- tên mục: giá trị';
    return `mỗi phần của danh sách bắt đầu như “${example}”.`;
  }
  return 'ghi một dòng chữ.';
}

const examples: ReadonlyMap<PropertyKey | undefined, string> = new Map([
  ['speakers', '- họ tên: Nguyễn Văn A'],
  ['photos', '- tệp: a.jpg'],
  ['corrections', '- ngày: 30/6/2023'],
  ['reviewed', '- cảnh báo: secrecy-phone'],
]);
