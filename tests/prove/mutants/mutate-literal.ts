import ts from 'typescript';
import { patternChanges } from './mutate-pattern.ts';
import type { SourceEdit } from './source-edit.ts';

/** Faults of a regular expression literal: those of its pattern, and its flags one by one. */
export function regularExpressionEdits(text: string, start: number): SourceEdit[] {
  const last = text.lastIndexOf('/');
  const [pattern, flags] = [text.slice(1, last), text.slice(last + 1)];
  const fewer = [...flags]
    .filter((flag) => 'gims'.includes(flag))
    .map((flag) => flags.replace(flag, ''));
  const all = [
    ...patternChanges(pattern).map(({ start: from, end, now }) => ({
      start: start + 1 + from,
      end: start + 1 + end,
      now,
      made: [pattern.slice(0, from) + now + pattern.slice(end), flags] as const,
    })),
    ...fewer.map((now) => ({
      start: start + last + 1,
      end: start + text.length,
      now,
      made: [pattern, now] as const,
    })),
  ];
  return all.filter(({ made }) => compiles(...made)).map(({ made: _, ...edit }) => edit);
}

/** Faults of a string or a piece of a template: what it says is lost, or what its pattern finds is another. */
export function stringEdits(node: ts.LiteralLikeNode, start: number, end: number): SourceEdit[] {
  const isTemplate = !ts.isStringLiteral(node);
  const closing =
    node.kind === ts.SyntaxKind.TemplateHead || node.kind === ts.SyntaxKind.TemplateMiddle;
  const [from, to] = [start + 1, end - (closing ? 2 : 1)];
  if (!isPattern(node.text)) {
    return node.text === '' || isTemplate ? [] : [{ start: from, end: to, now: '' }];
  }
  return patternChanges(node.text).map(({ start: at, end: until, now }) => ({
    start: from + escaped(node.text.slice(0, at), isTemplate).length,
    end: from + escaped(node.text.slice(0, until), isTemplate).length,
    now: escaped(now, isTemplate),
  }));
}

/** Most patterns here are put together of strings, and those look like nothing else. */
export function isPattern(text: string): boolean {
  return /\(\?[:=!<i]|\\[pPsSdDwW]|\\\.|[\]}][*+?]|\p{L}\|\p{L}/u.test(text);
}

function compiles(pattern: string, flags: string): boolean {
  try {
    new RegExp(pattern, flags);
    return true;
  } catch {
    return false;
  }
}

/** As it is written in this program: single quotes, and templates on one line. */
function escaped(text: string, inTemplate: boolean): string {
  const slashes = text.replaceAll('\\', '\\\\');
  return inTemplate
    ? slashes.replaceAll('`', '\\`').replaceAll('${', '\\${')
    : slashes.replaceAll("'", "\\'");
}
