import { fold } from '#vietnamese/fold';

/** A key of the front matter: its canonical name and what editors may write instead. */
export interface KeyNames {
  readonly key: string;
  /** The Vietnamese spelling, as messages show it. */
  readonly label: string;
  /** Further spellings. */
  readonly also?: readonly string[];
  /** A line an editor can copy. */
  readonly example?: string;
}

/** Every key of an article's front matter, in the order of the guide. */
export const articleKeys: readonly KeyNames[] = [
  { key: 'title', label: 'tiêu đề', example: 'tiêu đề: Đảng ủy Phòng Chính trị ra nghị quyết' },
  { key: 'unit', label: 'đơn vị', example: 'đơn vị: Phòng Chính trị' },
  { key: 'date', label: 'ngày', example: 'ngày: 29/6/2023' },
  { key: 'author', label: 'tác giả', example: 'tác giả: Hương Giang' },
  { key: 'speakers', label: 'phát biểu', also: ['người phát biểu'] },
  { key: 'summary', label: 'tóm tắt', also: ['sapo'] },
  { key: 'topics', label: 'chuyên mục' },
  { key: 'kind', label: 'loại' },
  { key: 'source', label: 'nguồn', also: ['nguồn tin'] },
  { key: 'language', label: 'ngôn ngữ', also: ['lang'] },
  { key: 'photos', label: 'ảnh' },
  { key: 'cover', label: 'ảnh đại diện' },
  { key: 'published', label: 'đăng lúc' },
  { key: 'updated', label: 'cập nhật' },
  { key: 'corrections', label: 'đính chính' },
  { key: 'draft', label: 'nháp' },
  { key: 'aliases', label: 'đường dẫn cũ' },
  { key: 'reviewed', label: 'đã rà soát' },
];

/** Every key of a page of `content/pages`. */
export const pageKeys: readonly KeyNames[] = [
  { key: 'title', label: 'tiêu đề', example: 'tiêu đề: Giới thiệu' },
  { key: 'order', label: 'thứ tự' },
  { key: 'lang', label: 'ngôn ngữ' },
  { key: 'summary', label: 'tóm tắt' },
  { key: 'reviewed', label: 'đã rà soát' },
];

/** Keys of the objects inside a key's list. */
export const nestedKeys: Readonly<Record<string, readonly KeyNames[]>> = {
  speakers: [
    { key: 'rank', label: 'cấp bậc' },
    { key: 'name', label: 'họ tên', also: ['tên'] },
    { key: 'posts', label: 'chức vụ' },
    { key: 'role', label: 'vai trò' },
    { key: 'honorific', label: 'xưng hô' },
  ],
  source: [
    { key: 'name', label: 'tên', also: ['tên báo'] },
    { key: 'url', label: 'địa chỉ', also: ['đường dẫn', 'link'] },
  ],
  photos: [
    { key: 'file', label: 'tệp' },
    { key: 'caption', label: 'chú thích' },
    { key: 'alt', label: 'mô tả' },
    { key: 'credit', label: 'nguồn', also: ['nguồn ảnh'] },
    { key: 'consent', label: 'đồng ý' },
  ],
  corrections: [
    { key: 'date', label: 'ngày' },
    { key: 'text', label: 'nội dung' },
  ],
  reviewed: [
    { key: 'rule', label: 'cảnh báo' },
    { key: 'reason', label: 'lý do' },
  ],
};

/** Keys whose value may be one object, where the others have a list of them. */
export const singleObjects: ReadonlySet<string> = new Set(['source']);

/** The key a spelling stands for: English, or Vietnamese with or without marks and capitals. */
export function canonicalKey(written: string, keys: readonly KeyNames[]): string | undefined {
  const index = indexes.get(keys) ?? indexSpellings(keys);
  indexes.set(keys, index);
  return index.get(foldKey(written));
}

/** Label of a canonical key, for messages. */
export function keyLabel(key: string, keys: readonly KeyNames[] = articleKeys): string {
  return keys.find((names) => names.key === key)?.label ?? key;
}

/**
 * The label of a key however it is written, `tác giả` for `tac gia` and `author`; it may stand in a
 * list of another key. As written where it is no key.
 */
export function labelOfWritten(written: string, keys: readonly KeyNames[]): string {
  for (const known of [keys, ...Object.values(nestedKeys)]) {
    const key = canonicalKey(written, known);
    if (key !== undefined) return keyLabel(key, known);
  }
  return written;
}

/** Every line of every front matter is looked up in one of five lists. */
const indexes = new WeakMap<readonly KeyNames[], ReadonlyMap<string, string>>();

function indexSpellings(keys: readonly KeyNames[]): Map<string, string> {
  return new Map(
    keys.flatMap(({ key, label, also = [] }) =>
      [key, label, ...also].map((spelling) => [foldKey(spelling), key]),
    ),
  );
}

function foldKey(text: string): string {
  return fold(text)
    .replace(/[\s_-]+/gu, ' ')
    .trim();
}
