import matter from 'gray-matter';
import type { ParseFlaw } from '#pipeline/parse/flaws';
import type { SourceText } from '#pipeline/read/source-text';

/** A file cut in two. */
export interface SplitFile {
  /** YAML between the two lines of three hyphens. */
  readonly yaml: string;
  /** Offset of that YAML in the text. */
  readonly yamlOffset: number;
  /** Offset of the body in the text. */
  readonly bodyOffset: number;
}

/**
 * Cuts a file into front matter and body, or says why that cannot be done. gray-matter does the
 * cutting, but only after our own look at both lines of hyphens: it executes `---js`, takes a missing
 * end for an empty body and ignores what it does not understand.
 */
export function splitFile(source: SourceText): SplitFile | ParseFlaw {
  const text = source.text;
  const first = source.lineAt(1);
  if (!fence.test(first)) return openerFlaw(first, source);
  const close = /^---.*$/mu.exec(text.slice(first.length + 1));
  if (!close || !fence.test(close[0])) {
    return {
      kind: 'front-matter-unclosed',
      values: undefined,
      offset: close ? first.length + 1 + close.index : 0,
      length: close?.[0].length ?? first.length,
      ...(close && { fix: '---' }),
    };
  }
  const file = matter(text, { engines });
  return {
    yaml: file.matter,
    // What it hands over begins right behind the three hyphens.
    yamlOffset: 3,
    bodyOffset: text.length - file.content.length,
  };
}

const fence = /^---[ \t]*$/u;

/** What is wrong with a first line that does not open a front matter. */
function openerFlaw(first: string, source: SourceText): ParseFlaw {
  const place = { offset: 0, length: first.length };
  const syntax = (reason: string, fix?: string): ParseFlaw => ({
    kind: 'front-matter-syntax',
    values: { reason },
    ...place,
    ...(fix !== undefined && { fix }),
  });
  if (/^---[ \t]*[a-z_][\w+.-]*[ \t]*$/iu.test(first)) {
    return { kind: 'front-matter-executable', values: { text: first }, ...place, fix: '---' };
  }
  if (/^\s*---+\s*[^\s-]/u.test(first)) {
    return syntax('dòng đầu tiên phải là đúng ba gạch nối ---. Chuyển phần thừa xuống dòng.');
  }
  // Word turns hyphens into dashes.
  if (/^\s*[\p{Pd}_]+\s*$/u.test(first)) {
    return syntax('dòng đầu tiên phải là đúng ba gạch nối ---. Gõ lại dòng này.', '---');
  }
  if (first.trim() === '' && /^\s*---[ \t]*$/mu.test(source.text.slice(0, 200))) {
    return syntax('trước dòng --- có dòng trống. Xóa dòng trống ấy.');
  }
  return { kind: 'front-matter-missing', values: undefined, ...place };
}

// Called without options gray-matter caches and leaks; only overriding `javascript` by name closes
// its code-running engine. The YAML is parsed by us, with positions.
const refuse = (): never => {
  throw new Error('front matter that runs is closed');
};
const engines = {
  yaml: () => ({}),
  json: refuse,
  javascript: { parse: refuse, stringify: refuse },
};
