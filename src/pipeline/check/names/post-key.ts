import { fold } from '#vietnamese/fold';
import { foldSpaces } from '#vietnamese/normalise';

/** A post for comparison: marks, case and `quyền`, `phụ trách` aside. */
export function postKey(post: string): string {
  return fold(foldSpaces(post)).replace(/^(?:(?:quyen|phu trach|kiem) )+/u, '');
}

/** Short and long forms of one post, as keys: `Chính ủy Bộ Tư lệnh`, `Chính ủy Bộ Tư lệnh Bảo vệ Lăng`. */
export function isSamePost(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `);
}
