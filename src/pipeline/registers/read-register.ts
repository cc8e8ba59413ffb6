import type { z } from 'zod';
import type { Finding } from '#bulletin/finding';
import { parseYaml, type YamlSource } from '#pipeline/parse/yaml-source';
import { decodeUtf8 } from '#pipeline/read/decode';
import { FileFindings, fileFinding, notUtf8 } from '#pipeline/read/report-at';
import { SourceText } from '#pipeline/read/source-text';

/** Reads one file of the content folder; `undefined` where it does not exist. */
export type ReadFile = (name: string) => Uint8Array | undefined;

/** A register's value with the way to report a fault at the place of one of its values. */
export interface Register<T> {
  readonly name: string;
  readonly value: T;
  readonly faults: FileFindings;
  fault(path: readonly PropertyKey[], reason: string): void;
}

/**
 * Reads one YAML file and judges its shape.
 *
 * @param empty what a file with nothing but comments means
 * @returns `undefined` where the file cannot be used; `findings` tell why
 */
export function readRegister<S extends z.ZodType>(
  read: ReadFile,
  name: string,
  schema: S,
  empty: unknown,
  findings: Finding[],
): Register<z.infer<S>> | undefined {
  const bytes = read(name);
  if (!bytes) {
    findings.push(fileFinding(name, 'register-missing', { name }));
    return undefined;
  }
  const decoded = decodeUtf8(bytes);
  if (typeof decoded !== 'string') {
    findings.push(notUtf8(name, decoded));
    return undefined;
  }
  const source = new SourceText(decoded);
  const faults = new FileFindings(name, source);
  const yaml = parseYaml(source.text);
  const add = (offset: number, length: number, reason: string) =>
    faults.add({ rule: 'register-invalid', offset, length, values: { name, reason } });
  const fault = (path: readonly PropertyKey[], reason: string) => {
    const [start, end] = placeOf(yaml, path);
    const [line = ''] = source.text.slice(start, end).split('\n', 1);
    add(start, line.length, reason);
  };
  if (yaml.fault) {
    add(yaml.fault.offset, yaml.fault.length, yamlReason(yaml.fault));
    findings.push(...faults.findings);
    return undefined;
  }
  const value = yaml.value === '' || yaml.value === null ? empty : yaml.value;
  const result = schema.safeParse(value);
  if (result.success) return { name, value: result.data, faults, fault };
  for (const issue of result.error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        const [start, end] = yaml.keyRange([...issue.path, key]) ?? placeOf(yaml, issue.path);
        add(start, end - start, `không có mục “${key}”. Xóa đi.`);
      }
    } else fault(issue.path, reasonOf(issue));
  }
  findings.push(...faults.findings);
  return undefined;
}

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
  return wordsFor[key] ?? `giá trị của “${key}” không hợp lệ. Ghi lại giá trị.`;
}

const wordsFor: Readonly<Record<string, string>> = {
  slug: 'slug chỉ gồm chữ thường không dấu, số và gạch nối. Ghi lại slug.',
  url: 'url phải là địa chỉ đầy đủ, ví dụ https://bantin.example/. Ghi lại địa chỉ.',
  pageSize: 'pageSize là số bài trên một trang. Ghi một số từ 1 đến 999.',
};
