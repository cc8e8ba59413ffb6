import type { z } from 'zod';
import type { Passage } from '#pipeline/parse/passage';
import { parseYaml, type YamlSource } from '#pipeline/parse/yaml-source';
import type { ReadFlaw } from '#pipeline/read/flaws';
import { readText } from '#pipeline/read/read-file';
import type { SourceText } from '#pipeline/read/source-text';
import type { RegisterFlaw } from '#pipeline/registers/flaws';

/** Reads one file of the content folder; `undefined` where it does not exist. */
export type ReadFile = (name: string) => Uint8Array | ReadFlaw | undefined;

/** One file of registers as it was read. */
export interface RegisterFile {
  readonly name: string;
  /** Absent where it is no text. */
  readonly source?: SourceText;
  readonly flaws: readonly RegisterFlaw[];
  /** What readers read of it. */
  readonly passages?: readonly Passage[];
}

/** A register of the right shape, with the way to say what is wrong at the place of a value. */
export interface Register<T> extends RegisterFile {
  readonly source: SourceText;
  readonly value: T;
  flawAt(path: readonly PropertyKey[], reason: string): RegisterFlaw;
  /** Start and end offset of a value. */
  range(path: readonly PropertyKey[]): readonly [number, number] | undefined;
}

/** What a further look at a register gives. */
export interface Looked<T> {
  readonly value: T;
  readonly flaws: readonly RegisterFlaw[];
}

/**
 * Reads one YAML file and judges its shape.
 *
 * @param empty what a file with nothing but comments means
 */
export function readRegister<S extends z.ZodType>(
  read: ReadFile,
  name: string,
  schema: S,
  empty: unknown,
): RegisterFile | Register<z.infer<S>> {
  const bytes = read(name);
  if (!bytes) return { name, flaws: [{ kind: 'register-missing', values: { name } }] };
  const source = 'kind' in bytes ? bytes : readText(bytes);
  if ('kind' in source) return { name, flaws: [source] };
  const yaml = parseYaml(source.text);
  const invalid = (offset: number, length: number, reason: string): RegisterFlaw => ({
    kind: 'register-invalid',
    values: { name, reason },
    offset,
    length,
  });
  const flawAt = (path: readonly PropertyKey[], reason: string) => {
    const [start, end] = placeOf(yaml, path);
    const [line = ''] = source.text.slice(start, end).split('\n', 1);
    return invalid(start, line.length, reason);
  };
  const value = yaml.value === '' || yaml.value === null ? empty : yaml.value;
  const result = schema.safeParse(value);
  if (!yaml.fault && result.success) {
    return { name, source, value: result.data, flaws: [], flawAt, range: yaml.range };
  }
  // Behind a hyphen or a colon such a space makes text of a list or a key.
  const odd = ODD_SPACE.exec(source.text);
  if (odd) {
    const [text, sign = ''] = odd;
    const at = odd.index + text.length - sign.length;
    const reason =
      'có dấu cách lạ, thường do chép từ Word hay trang web. Xóa đi, gõ dấu cách thường.';
    return { name, source, flaws: [invalid(at, sign.length, reason)] };
  }
  if (yaml.fault) {
    const { offset, length } = yaml.fault;
    return { name, source, flaws: [invalid(offset, length, yamlReason(yaml.fault))] };
  }
  const flaws = (result.error?.issues ?? []).flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return [flawAt(issue.path, reasonOf(issue))];
    return issue.keys.map((key) => {
      const [start, end] = yaml.keyRange([...issue.path, key]) ?? placeOf(yaml, issue.path);
      return invalid(start, end - start, `không có mục “${key}”. Xóa đi.`);
    });
  });
  return { name, source, flaws };
}

/** At the start of a line, behind its hyphen, or behind a colon. */
const ODD_SPACE = /(?:^[ \t]*-?|:)([\u00A0\u2000-\u200B\u202F\u3000]+)/mu;

/** A key that is wrong stands before its value; what is missing stands in the entry above it. */
function placeOf(yaml: YamlSource, path: readonly PropertyKey[]): readonly [number, number] {
  for (let end = path.length; end >= 0; end--) {
    const place = yaml.range(path.slice(0, end)) ?? yaml.keyRange(path.slice(0, end));
    if (place) return place;
  }
  return [0, 0];
}

function yamlReason({ kind, key, reason }: NonNullable<YamlSource['fault']>): string {
  if (kind === 'duplicate') return `mục “${key}” được ghi hai lần. Giữ lại một.`;
  if (kind === 'special')
    return 'giá trị bắt đầu bằng *, & hoặc !. Đặt cả giá trị trong dấu nháy kép.';
  return reason;
}

function reasonOf(issue: z.core.$ZodIssue): string {
  const key = String(issue.path.findLast((step) => typeof step === 'string') ?? '');
  if (issue.code === 'invalid_type') {
    if (issue.expected === 'array') {
      return `${key ? `mục “${key}”` : 'tệp'} phải là một danh sách. Viết mỗi mục một dòng, bắt đầu bằng gạch nối.`;
    }
    if (issue.expected === 'object') {
      return 'mỗi mục cần có tên mục, dấu hai chấm, dấu cách và giá trị.';
    }
    return `thiếu mục “${key}”, hoặc giá trị của mục không phải một dòng chữ. Ghi lại mục ấy.`;
  }
  if (issue.code === 'too_small') return `mục “${key}” đang trống. Ghi giá trị.`;
  if (issue.code === 'invalid_value') {
    return `giá trị của “${key}” chưa đúng. Ghi ${issue.values.map(String).join(' hoặc ')}.`;
  }
  return wordsFor.get(key) ?? `giá trị của “${key}” không hợp lệ. Ghi lại giá trị.`;
}

const wordsFor: ReadonlyMap<string, string> = new Map([
  ['slug', 'slug chỉ gồm chữ thường không dấu, số và gạch nối. Ghi lại slug.'],
  ['url', 'url phải là địa chỉ đầy đủ, ví dụ https://bantin.example/. Ghi lại địa chỉ.'],
  ['pageSize', 'pageSize là số bài trên một trang. Ghi một số từ 1 đến 999.'],
]);
