import { type Document, isAlias } from 'yaml';
import { nodesOf } from '#pipeline/parse/yaml-walk';

/** Why YAML cannot be used, with its place in the text. */
export interface YamlFault {
  /** `special`: a value that begins with `*`, `&` or `!`, which YAML does not take as text. */
  readonly kind: 'syntax' | 'special' | 'duplicate';
  readonly offset: number;
  readonly length: number;
  /** In Vietnamese. */
  readonly reason: string;
  readonly key?: string;
}

/**
 * Anchors, aliases and tags: no editor means them, and what they do to a value is seen nowhere. They
 * are looked for before anything is resolved, so an alias never multiplies.
 */
export function findUnsupported(document: Document, text: string): YamlFault | undefined {
  // Each of them begins with one of these; most texts need no walk through their nodes.
  if (!/[&*!]/u.test(text)) return undefined;
  for (const node of nodesOf(document.contents)) {
    const { anchor, tag, range } = node as { anchor?: string; tag?: string } & typeof node;
    if (!range) continue;
    const place = (offset: number, length: number): YamlFault => ({
      kind: 'special',
      offset: Math.max(0, offset),
      length,
      reason: '',
    });
    if (isAlias(node)) return place(range[0], range[1] - range[0]);
    if (anchor !== undefined) {
      const written = `&${anchor}`;
      return place(text.lastIndexOf(written, range[0]), written.length);
    }
    if (tag !== undefined) {
      const at = text.lastIndexOf('!', range[0]);
      const start = /\S*$/u.exec(text.slice(0, at))?.index ?? at;
      return place(start, (/^\S+/u.exec(text.slice(start))?.[0] ?? '!').length);
    }
  }
  return undefined;
}

interface ParserError {
  readonly code: string;
  readonly pos: readonly [number, number];
}

/** The parser's first error in the words of the newsroom; `undefined` where there is none. */
export function faultOf(errors: readonly ParserError[], text: string): YamlFault | undefined {
  const [error, ...more] = errors;
  if (!error) return undefined;
  const offset = Math.min(error.pos[0], text.length);
  const length = Math.max(1, Math.min(error.pos[1], text.length) - offset);
  if (error.code === 'DUPLICATE_KEY') {
    const key = /^[^:\n]*/u.exec(text.slice(offset))?.[0].trim() ?? '';
    return { kind: 'duplicate', offset, length: key.length, reason: '', key };
  }
  const quote = error.code === 'MISSING_CHAR' ? unclosedQuote(text, offset) : undefined;
  if (quote !== undefined) return onLine(text, quote, 'UNCLOSED_QUOTE');
  if (error.code === 'MISSING_CHAR' || error.code === 'MULTILINE_IMPLICIT_KEY') {
    const joined = /^(?:- +)?\p{L}[\p{L} _-]{0,30}(?=:[^\s/])/u.exec(text.slice(offset));
    if (joined) {
      const colon = offset + joined[0].length;
      return {
        kind: 'syntax',
        offset: colon,
        length: 1,
        reason: reasons['NO_SPACE'] ?? unreadable,
      };
    }
  }
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  if (/^ *\t/u.test(text.slice(lineStart))) return onLine(text, lineStart, 'TAB_AS_INDENT');
  const next = more.find(({ code }) => code === 'MULTILINE_IMPLICIT_KEY');
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY' && next) {
    // A line that is indented too far reads as the end of the line above: its own start is meant.
    const start = text.lastIndexOf('\n', next.pos[1] - 1) + 1;
    return onLine(text, start + (/^\s*/u.exec(text.slice(start))?.[0].length ?? 0), 'BAD_INDENT');
  }
  return { kind: 'syntax', offset, length, reason: reasons[error.code] ?? unreadable };
}

/** The rest of a line as one fault. */
function onLine(text: string, offset: number, reason: string): YamlFault {
  const length = /^.*/u.exec(text.slice(offset))?.[0].length ?? 0;
  return { kind: 'syntax', offset, length, reason: reasons[reason] ?? unreadable };
}

const unreadable = 'không đọc được dòng này. Xem lại cách viết của các mục khác.';

/** A quote opened and never closed is only missed at the end of the file, far from its line. */
function unclosedQuote(text: string, end: number): number | undefined {
  for (const match of text.slice(0, end).matchAll(/^[^"'\n]*?(?::|-)[ \t]+(["'])(.*)$/gmu)) {
    const [line, quote = '', rest = ''] = match;
    if (!rest.includes(quote)) return match.index + line.length - rest.length - 1;
  }
  return undefined;
}

const reasons: Readonly<Record<string, string>> = {
  UNCLOSED_QUOTE: 'dấu nháy mở ra mà chưa đóng. Thêm dấu nháy ở cuối dòng.',
  NO_SPACE: 'sau dấu hai chấm phải có dấu cách. Thêm một dấu cách.',
  TAB_AS_INDENT: 'đầu dòng có ký tự Tab. Xóa đi hoặc thay bằng dấu cách.',
  BAD_INDENT: 'thụt đầu dòng không đều. Viết các dòng của cùng một danh sách thẳng cột.',
  BLOCK_AS_IMPLICIT_KEY: 'giá trị có dấu hai chấm. Đặt cả giá trị trong dấu nháy kép.',
  BLOCK_IN_FLOW: 'danh sách trong ngoặc viết sai. Viết mỗi mục một dòng, bắt đầu bằng gạch nối.',
  MULTILINE_IMPLICIT_KEY:
    'dòng này thiếu dấu hai chấm sau tên mục, hoặc dòng trên chưa kết thúc. Thêm dấu hai chấm.',
  MISSING_CHAR:
    'thiếu dấu đóng (nháy hoặc ngoặc), hoặc thiếu dấu hai chấm sau tên mục. Thêm dấu còn thiếu.',
  BAD_SCALAR_START: 'giá trị bắt đầu bằng ký tự đặc biệt. Đặt cả giá trị trong dấu nháy kép.',
  BAD_DQ_ESCAPE: 'dấu \\ trong nháy kép bị hiểu sai. Viết \\\\ hoặc bỏ đi.',
  UNEXPECTED_TOKEN:
    'có ký tự thừa. Xóa đi; nếu là một phần của giá trị, đặt cả giá trị trong dấu nháy kép.',
  TAG_RESOLVE_FAILED: 'giá trị bắt đầu bằng dấu !. Đặt cả giá trị trong dấu nháy kép.',
  RESOURCE_EXHAUSTION: 'quá nhiều dấu ngoặc hoặc gạch nối lồng nhau. Xóa phần dán thừa.',
  MULTIPLE_DOCS: 'có dòng ... hoặc --- thừa. Chỉ dùng --- ở đầu và cuối phần khai báo.',
};
