import matter from 'gray-matter';
import type { FileFindings } from '#pipeline/read/report-at';
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
 * Cuts a file into front matter and body. gray-matter does the cutting, but only after our own look
 * at both lines of hyphens: it executes `---js`, takes a missing end for an empty body and ignores
 * what it does not understand.
 */
export function splitFile(source: SourceText, findings: FileFindings): SplitFile | undefined {
  const text = source.text;
  const first = source.lineAt(1);
  if (!fence.test(first)) {
    refuseOpener(first, source, findings);
    return undefined;
  }
  const close = /^---.*$/mu.exec(text.slice(first.length + 1));
  if (!close || !fence.test(close[0])) {
    const offset = close ? first.length + 1 + close.index : 0;
    findings.add({
      rule: 'front-matter-unclosed',
      offset,
      length: close?.[0].length ?? first.length,
      ...(close && { fix: '---' }),
    });
    return undefined;
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

/** Says what is wrong with a first line that does not open a front matter. */
function refuseOpener(first: string, source: SourceText, findings: FileFindings): void {
  const place = { offset: 0, length: first.length };
  if (/^---[ \t]*[a-z_][\w+.-]*[ \t]*$/iu.test(first)) {
    findings.add({
      rule: 'front-matter-executable',
      ...place,
      values: { text: first },
      fix: '---',
    });
  } else if (/^\s*---+\s*[^\s-]/u.test(first)) {
    findings.add({
      rule: 'front-matter-syntax',
      ...place,
      values: {
        reason: 'dòng đầu tiên phải là đúng ba gạch nối ---. Chuyển phần thừa xuống dòng.',
      },
    });
  } else if (/^\s*[\p{Pd}_]+\s*$/u.test(first)) {
    // Word turns hyphens into dashes.
    findings.add({
      rule: 'front-matter-syntax',
      ...place,
      values: { reason: 'dòng đầu tiên phải là đúng ba gạch nối ---. Gõ lại dòng này.' },
      fix: '---',
    });
  } else if (first.trim() === '' && /^\s*---[ \t]*$/mu.test(source.text.slice(0, 200))) {
    findings.add({
      rule: 'front-matter-syntax',
      ...place,
      values: { reason: 'trước dòng --- có dòng trống. Xóa dòng trống ấy.' },
    });
  } else findings.add({ rule: 'front-matter-missing', ...place });
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
