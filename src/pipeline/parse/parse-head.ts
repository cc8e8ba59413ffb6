import type { z } from 'zod';
import type { IssueParams } from '#bulletin/front-matter';
import {
  canonicalKey,
  type KeyNames,
  keyLabel,
  labelOfWritten,
  nestedKeys,
} from '#bulletin/front-matter-keys';
import { canonicalise } from '#pipeline/parse/canonical-keys';
import { correctedLine } from '#pipeline/parse/corrected-line';
import type { ParseFlaw } from '#pipeline/parse/flaws';
import { lineSlips } from '#pipeline/parse/head/line-slips';
import { readMended } from '#pipeline/parse/head/mended-head';
import type { ParsedHead, RangeOf } from '#pipeline/parse/head/parsed-head';
import { ofShape, shapeReason } from '#pipeline/parse/head/shape-reason';
import { hidesCharacters } from '#pipeline/parse/hidden-characters';
import { holdColons, releaseColons } from '#pipeline/parse/plain-colons';
import type { SplitFile } from '#pipeline/parse/split-file';
import { parseYaml, type YamlSource } from '#pipeline/parse/yaml-source';
import type { SourceText } from '#pipeline/read/source-text';
import { withYear } from '#vietnamese/calendar-date';
import { dateFault, isRange, parseDays } from '#vietnamese/date-range';

/** What a kind of file may say in its front matter. */
export interface HeadKind<Head> {
  readonly keys: readonly KeyNames[];
  readonly schema: z.ZodType<Head>;
}

/** Longest front matter, in lines and characters: telling keys apart costs their number squared. */
const maxLines = 500;
const maxLength = 60_000;

/**
 * YAML of a front matter → values, with a flaw for everything that is wrong, each at its place.
 *
 * @param year of the folder's name, for dates without one
 */
export function parseHead<Head>(
  split: SplitFile,
  source: SourceText,
  kind: HeadKind<Head>,
  year: string | undefined,
): ParsedHead<Head> {
  if (split.yaml.length > maxLength || split.yaml.split('\n').length > maxLines) {
    const reason = `dài quá ${maxLines} dòng. Xóa phần dán thừa, chuyển nội dung xuống dưới dòng --- thứ hai.`;
    const place = { offset: 0, length: 3 };
    return { ...nothing, flaws: [{ kind: 'front-matter-syntax', values: { reason }, ...place }] };
  }
  const slips = lineSlips(split.yaml, kind.keys);
  if (slips.length === 0) return parseWritten(split, source, kind, year);
  return readMended(split, source, slips, {
    slips: (yaml) => lineSlips(yaml, kind.keys),
    parse: (mended, file) => parseWritten(mended, file, kind, year),
  });
}

const nothing = { written: {}, range: () => undefined };

function parseWritten<Head>(
  split: SplitFile,
  source: SourceText,
  kind: HeadKind<Head>,
  year: string | undefined,
): ParsedHead<Head> {
  const { yamlOffset: at } = split;
  const held = parseYaml(holdColons(split.yaml));
  const yaml = { ...held, value: releaseColons(held.value) };
  if (yaml.fault) return { ...nothing, flaws: [yamlFlaw(split, yaml.fault, kind.keys)] };
  const canonical = canonicalise(yaml, at, kind.keys);
  const range: RangeOf = (path) => {
    const written = canonical.written(path);
    const found = yaml.range(written) ?? yaml.keyRange(written);
    return found && [found[0] + at, found[1] + at];
  };
  const flaws = [
    ...yaml.comments.map((comment) => commentFlaw(split, comment, kind.keys)),
    ...canonical.flaws,
  ];
  const { value: named } = canonical;
  if (named === undefined) return { written: {}, range, flaws };
  const value = Object.fromEntries(
    Object.entries(named).map(([key, one]) => [key, key !== 'title' && isNothing(one) ? '' : one]),
  );
  flaws.push(...escapeFlaws(value, range, source));
  const result = kind.schema.safeParse(value, { error: () => ofShape });
  if (result.success) return { values: result.data, written: value, range, flaws };
  const issues = result.error.issues
    .filter((issue) => !isMistyped(issue, value, flaws, kind.keys))
    .map((issue) => issueFlaw(issue, { value, range, source, year, keys: kind.keys }));
  return { written: value, range, flaws: [...flaws, ...issues] };
}

/** What is missing because its key is mistyped is told by that key. */
function isMistyped(
  { path }: z.core.$ZodIssue,
  value: Readonly<Record<string, unknown>>,
  flaws: readonly ParseFlaw[],
  known: readonly KeyNames[],
): boolean {
  const keys = path.length > 1 ? (nestedKeys[String(path[0])] ?? []) : known;
  const holder = path
    .slice(0, -1)
    .reduce<unknown>((inner, step) => (inner as Record<PropertyKey, unknown>)[step], value);
  if (holder === null || typeof holder !== 'object') return false;
  const key = path.at(-1) ?? '';
  if (typeof key !== 'string' || Object.hasOwn(holder, key)) return false;
  return flaws.some(
    (flaw) =>
      flaw.kind === 'field-unknown' &&
      flaw.values.suggestion !== undefined &&
      canonicalKey(flaw.values.suggestion, keys) === key,
  );
}

/** `~` and `null`, which other programs write for an empty value; as a title they are words. */
function isNothing(value: unknown): boolean {
  return typeof value === 'string' && /^(?:~|null)$/iu.test(value.trim());
}

/** `5–7/7` with its year. */
function daysOf(text: string, year: string): string | undefined {
  const [, mark] = /\d([/.])\d{1,2}\s*$/u.exec(text) ?? [];
  const whole = mark && `${text.trimEnd()}${mark}${year}`;
  return whole && parseDays(whole) ? whole : undefined;
}

function yamlFlaw(
  { yaml, yamlOffset }: SplitFile,
  { kind, offset, length, reason, key = '' }: NonNullable<YamlSource['fault']>,
  keys: readonly KeyNames[],
): ParseFlaw {
  const place = { offset: yamlOffset + offset, length };
  // Which of two equal keys is right only a person knows.
  if (kind === 'duplicate')
    return { kind: 'field-duplicate', values: { field: labelOfWritten(key, keys) }, ...place };
  const fix = correction(yaml, offset, keys);
  const fixed = { ...place, ...(fix !== undefined && { fix }) };
  return kind === 'special'
    ? { kind: 'front-matter-alias', values: undefined, ...fixed }
    : { kind: 'front-matter-syntax', values: { reason }, ...fixed };
}

/**
 * Values that an escape of YAML (`"\\ud800"`, `"\\0"`, `"\\u202e"`) gives a character that nobody sees or
 * that is none; as a letter of the file it is the matter of `text-invisible`.
 */
function escapeFlaws(
  value: Readonly<Record<string, unknown>>,
  range: RangeOf,
  source: SourceText,
): ParseFlaw[] {
  const walk = (inner: unknown, path: readonly PropertyKey[]): ParseFlaw[] => {
    if (inner !== null && typeof inner === 'object') {
      return Object.entries(inner).flatMap(([key, one]) =>
        walk(one, [...path, Array.isArray(inner) ? Number(key) : key]),
      );
    }
    const [start, end] = range(path) ?? [0, 0];
    const written = source.text.slice(start, end);
    if (typeof inner !== 'string' || !hidesCharacters(inner, written)) return [];
    const reason = 'giá trị có mã của một ký tự không nhìn thấy được. Gõ lại giá trị.';
    const [line = ''] = written.split('\n', 1);
    const place = { offset: start, length: line.length };
    return [{ kind: 'front-matter-syntax', values: { reason }, ...place }];
  };
  return walk(value, []);
}

/** Judged with the colons of the other lines held, as the file is read. */
function correction(yaml: string, offset: number, keys: readonly KeyNames[]): string | undefined {
  const line = correctedLine(holdColons(yaml), offset, keys);
  return line === undefined ? undefined : String(releaseColons(line));
}

function commentFlaw(
  { yaml, yamlOffset }: SplitFile,
  { offset, text }: YamlSource['comments'][number],
  keys: readonly KeyNames[],
): ParseFlaw {
  const fix = correction(yaml, offset, keys);
  const reason = `phần “${text.trim()}” bị coi là ghi chú và mất đi. Đặt cả giá trị trong dấu nháy kép.`;
  return {
    kind: 'front-matter-syntax',
    values: { reason },
    offset: yamlOffset + offset,
    length: text.length,
    ...(fix !== undefined && { fix }),
  };
}

interface Written {
  readonly value: Readonly<Record<string, unknown>>;
  readonly range: RangeOf;
  readonly source: SourceText;
  readonly year: string | undefined;
  readonly keys: readonly KeyNames[];
}

function issueFlaw(
  issue: z.core.$ZodIssue,
  { value, range, source, year, keys }: Written,
): ParseFlaw {
  const { path } = issue;
  const key = String(path.findLast((step) => typeof step === 'string') ?? '');
  if (!Object.hasOwn(value, String(path[0]))) {
    const example = keys.find((names) => names.key === path[0])?.example ?? key;
    return { kind: 'field-missing', values: { field: keyLabel(key, keys), example }, offset: 0 };
  }
  // A value that is missing stands nowhere: the entry it is missing from does.
  let found: ReturnType<RangeOf>;
  for (let end = path.length; !found && end > 0; end--) found = range(path.slice(0, end));
  const [start, end] = found ?? [0, 0];
  const written = source.text.slice(start, end);
  const place = { offset: start, length: (written.split('\n', 1)[0] ?? '').length };
  const params = issue.code === 'custom' ? (issue.params as IssueParams | undefined) : undefined;
  if (params?.kind === 'date-invalid') {
    const { text } = params.values;
    const fault =
      path[0] !== 'date' && isRange(text) ? { kind: 'single' as const } : dateFault(text);
    if (fault) return { ...params, values: { text, fault }, ...place };
    const expected = year === undefined ? undefined : (withYear(text, year) ?? daysOf(text, year));
    if (expected === undefined) return { ...params, ...place };
    return { ...params, values: { text, expected }, ...place, replacement: expected };
  }
  if (params?.kind === 'title-full-stop' && !written.includes('\n')) {
    return { ...params, ...place, replacement: written.replace(/\.(\s*["']?)$/u, '$1') };
  }
  if (params) return { ...params, ...place };
  const isNested = path.slice(1).some((step) => typeof step === 'string');
  const label = keyLabel(key, isNested ? nestedKeys[String(path[0])] : keys);
  const reason = issue.message === ofShape ? shapeReason(issue) : issue.message;
  return { kind: 'field-invalid', values: { field: label, reason }, ...place };
}
