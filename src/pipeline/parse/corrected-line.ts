import { canonicalKey, type KeyNames, nestedKeys } from '#bulletin/front-matter-keys';
import { lineSlips } from '#pipeline/parse/head/line-slips';
import { hidesAnywhere } from '#pipeline/parse/hidden-characters';
import { parseYaml } from '#pipeline/parse/yaml-source';

/**
 * The corrected line for a fault of the YAML, where a correction is known and was seen to help: the
 * text is parsed again with it, and the fault of that line has to be gone.
 *
 * @param offset of the fault in `text`
 * @param keys of this kind of file
 */
export function correctedLine(
  text: string,
  offset: number,
  keys: readonly KeyNames[],
): string | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  const line = text.slice(start, end === -1 ? text.length : end);
  const rest = end === -1 ? '' : text.slice(end);
  const number = text.slice(0, start).split('\n').length - 1;
  return candidates(line, keys).find((candidate) => {
    const whole = text.slice(0, start) + candidate + rest;
    const { fault, comments, value } = parseYaml(whole);
    const lineEnd = start + candidate.length;
    const isIn = (place: number) => start <= place && place <= lineEnd;
    if (candidate === line || (fault && fault.offset <= lineEnd)) return false;
    // Closing a quotation mark may make an escape of what was text before.
    if (hidesAnywhere(value, text)) return false;
    if (lineSlips(whole, keys).some((slip) => slip.line === number)) return false;
    return !comments.some((comment) => isIn(comment.offset));
  });
}

function candidates(line: string, keys: readonly KeyNames[]): string[] {
  const text = line.trim();
  const key = /^[^:]+/u.exec(text)?.[0] ?? '';
  const indented = /^\s/u.test(line) && canonicalKey(key, keys) !== undefined;
  return [
    ...(indented ? [text] : []),
    ...(line.includes('\t') ? [line.replace(/^\s+/u, text.startsWith('-') ? '  ' : '    ')] : []),
    ...withColon(text, keys),
    ...(/(["'])(?!.*\1)/u.test(line) ? [line + (/["']/u.exec(line)?.[0] ?? '')] : []),
    line.replace(/\\(?![\\"])/gu, '\\\\'),
    quoteValue(line),
  ];
}

/** `đơn vị Phòng Chính trị`, `đơn vị:Phòng Chính trị` → `đơn vị: Phòng Chính trị`. */
function withColon(text: string, keys: readonly KeyNames[]): string[] {
  const [, joined = '', value = ''] = /^([^:]+):(\S.*)$/u.exec(text) ?? [];
  if (canonicalKey(joined, keys) !== undefined) return [`${joined}: ${value}`];
  const words = text.split(' ');
  return [3, 2, 1].flatMap((count) => {
    const key = words.slice(0, count).join(' ');
    const known = count < words.length && canonicalKey(key, keys) !== undefined;
    return known ? [`${key}: ${words.slice(count).join(' ')}`] : [];
  });
}

/** `title: A: B # C` → `title: "A: B # C"`. */
function quoteValue(line: string): string {
  const item = /^(\s*- )([^:]+)/u.exec(line);
  const isText = item && !isNestedKey(item[2] ?? '');
  const match = isText
    ? /^(\s*- )(.*)$/u.exec(line.trimEnd())
    : /^(\s*(?:- )?[^:]+:\s+|\s*- )(.*)$/u.exec(line.trimEnd());
  if (!match) return line;
  return `${match[1]}"${(match[2] ?? '').replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

function isNestedKey(key: string): boolean {
  return Object.values(nestedKeys).some((keys) => canonicalKey(key, keys) !== undefined);
}
