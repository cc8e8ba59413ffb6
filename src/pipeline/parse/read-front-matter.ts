import type { z } from 'zod';
import { type FrontMatter, frontMatterSchema, type IssueParams } from '#bulletin/front-matter';
import { articleKeys, keyLabel, nestedKeys } from '#bulletin/front-matter-keys';
import { canonicalise } from '#pipeline/parse/canonical-keys';
import { correctedLine } from '#pipeline/parse/corrected-line';
import { holdColons, releaseColons } from '#pipeline/parse/plain-colons';
import type { SplitFile } from '#pipeline/parse/split-file';
import { parseYaml, type YamlSource } from '#pipeline/parse/yaml-source';
import type { Fault, FileFindings } from '#pipeline/read/report-at';
import type { SourceText } from '#pipeline/read/source-text';
import { withYear } from '#vietnamese/calendar-date';

/** The front matter of one file with the way back to the place of each value. */
export interface ReadFrontMatter {
  /** Absent where there is an error. */
  readonly values?: FrontMatter;
  /** What of the names for the registers can be read, where something else is wrong. */
  readonly names?: WrittenNames;
  /** Says that it is a draft, whatever else is wrong or missing. */
  readonly draft: boolean;
  /** Offsets in the text of the value at a canonical path. */
  range(path: readonly PropertyKey[]): Range | undefined;
}

/** Names that are looked up in registers. */
export type WrittenNames = Partial<Pick<FrontMatter, 'unit' | 'topics' | 'kind'>>;

type Range = readonly [number, number];

/** Longest front matter, in lines and characters: telling keys apart costs their number squared. */
const maxLines = 500;
const maxLength = 60_000;

/** YAML of an article → values, with a finding for everything that is wrong, each at its place. */
export function readFrontMatter(
  split: SplitFile,
  source: SourceText,
  findings: FileFindings,
): ReadFrontMatter {
  const { yamlOffset: at } = split;
  const unreadable = { draft: false, range: () => undefined };
  if (split.yaml.length > maxLength || split.yaml.split('\n').length > maxLines) {
    const reason = `dài quá ${maxLines} dòng. Xóa phần dán thừa, chuyển nội dung xuống dưới dòng --- thứ hai.`;
    findings.add({ rule: 'front-matter-syntax', offset: 0, length: 3, values: { reason } });
    return unreadable;
  }
  const held = parseYaml(holdColons(split.yaml));
  const yaml = { ...held, value: releaseColons(held.value) };
  if (yaml.fault) {
    findings.add(yamlFinding(split, yaml.fault));
    return unreadable;
  }
  for (const comment of yaml.comments) findings.add(commentFinding(split, comment));
  const canonical = canonicalise(yaml, at, findings);
  const range = (path: readonly PropertyKey[]): Range | undefined => {
    const written = canonical.written(path);
    const found = yaml.range(written) ?? yaml.keyRange(written);
    return found && [found[0] + at, found[1] + at];
  };
  if (canonical.value === undefined) return { draft: false, range };
  const draft = frontMatterSchema.shape.draft.safeParse(canonical.value['draft']).data ?? false;
  const result = frontMatterSchema.safeParse(canonical.value);
  if (result.success) return { values: result.data, draft, range };
  for (const issue of result.error.issues) {
    findings.add(issueFinding(issue, canonical.value, range, source, yearOf(findings.file)));
  }
  return { draft, range, names: namesIn(canonical.value) };
}

function namesIn(value: Readonly<Record<string, unknown>>): WrittenNames {
  const { unit, topics, kind } = frontMatterSchema.shape;
  const names = {
    unit: unit.safeParse(value['unit']).data,
    topics: topics.safeParse(value['topics']).data,
    kind: kind.safeParse(value['kind']).data,
  };
  return {
    ...(names.unit !== undefined && { unit: names.unit }),
    ...(names.topics !== undefined && { topics: names.topics }),
    ...(names.kind !== undefined && { kind: names.kind }),
  };
}

/** The year in the name of an article's folder. */
function yearOf(file: string): string | undefined {
  return /(?:^|\/)(\d{4})-\d{2}-\d{2}-[^/]*\/[^/]+$/u.exec(file)?.[1];
}

function yamlFinding({ yaml, yamlOffset }: SplitFile, fault: NonNullable<YamlSource['fault']>) {
  const rules = {
    special: 'front-matter-alias',
    duplicate: 'field-duplicate',
    syntax: 'front-matter-syntax',
  } as const;
  // Which of two equal keys is right only a person knows.
  const fix = fault.kind === 'duplicate' ? undefined : correction(yaml, fault.offset);
  return {
    rule: rules[fault.kind],
    offset: yamlOffset + fault.offset,
    length: fault.length,
    values: { reason: fault.reason, field: fault.key ?? '' },
    ...(fix !== undefined && { fix }),
  };
}

/** Judged with the colons of the other lines held, as the file is read. */
function correction(yaml: string, offset: number): string | undefined {
  const line = correctedLine(holdColons(yaml), offset);
  return line === undefined ? undefined : String(releaseColons(line));
}

function commentFinding(
  { yaml, yamlOffset }: SplitFile,
  { offset, text }: YamlSource['comments'][number],
): Fault {
  const fix = correction(yaml, offset);
  const reason = `phần “${text.trim()}” bị coi là ghi chú và mất đi. Đặt cả giá trị trong dấu nháy kép.`;
  return {
    rule: 'front-matter-syntax',
    offset: yamlOffset + offset,
    length: text.length,
    values: { reason },
    ...(fix !== undefined && { fix }),
  };
}

function issueFinding(
  issue: z.core.$ZodIssue,
  value: Readonly<Record<string, unknown>>,
  range: ReadFrontMatter['range'],
  source: SourceText,
  year: string | undefined,
): Fault {
  const { path } = issue;
  const key = String(path.findLast((step) => typeof step === 'string') ?? '');
  if (!Object.hasOwn(value, String(path[0]))) {
    const names = articleKeys.find((candidate) => candidate.key === path[0]);
    const values = { field: keyLabel(key), example: names?.example ?? key };
    return { rule: 'field-missing', offset: 0, values };
  }
  // A value that is missing stands nowhere: the entry it is missing from does.
  let place: Range | undefined;
  for (let end = path.length; !place && end > 0; end--) place = range(path.slice(0, end));
  const [start, end] = place ?? [0, 0];
  const params = issue.code === 'custom' ? (issue.params as IssueParams | undefined) : undefined;
  const written = source.text.slice(start, end);
  const expected =
    params?.rule === 'date-invalid' && year !== undefined
      ? withYear(params.values?.['text'] ?? '', year)
      : undefined;
  const replacement =
    params?.rule === 'title-full-stop' ? written.replace(/\.(\s*["']?)$/u, '$1') : expected;
  const label = keyLabel(key, path.length > 1 ? nestedKeys[String(path[0])] : articleKeys);
  return {
    rule: params?.rule ?? 'field-invalid',
    offset: start,
    length: (written.split('\n', 1)[0] ?? '').length,
    values: {
      field: label,
      reason: issue.message,
      ...params?.values,
      ...(expected !== undefined && { expected }),
    },
    ...(replacement !== undefined && { replacement }),
  };
}
