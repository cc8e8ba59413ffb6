import { readRank } from '#bulletin/rank';
import { isPersonName } from '#vietnamese/person-name';

/** Who wrote a poem, as a line below it says. */
export interface VerseAuthor {
  /** As it is printed: without brackets and dash. */
  readonly text: string;
  /** It stands in brackets or behind a dash, so that it can be nothing else. */
  readonly isMarked: boolean;
}

/** `Nguyễn Văn An`, `(Tố Hữu)`, `– TỐ HỮU`, `Thơ: Tố Hữu`, `Đại úy Lê Minh`, `(Ca dao)`. */
export function verseAuthor(line: string): VerseAuthor | undefined {
  const written = line.replace(/^[*_]+|[*_]+$/gu, '');
  const [, inner = written] = /^\(\s*(.+?)\s*\)\.?$/u.exec(written) ?? [];
  const text = inner.replace(/^[–—-]\s*/u, '').replace(/\.$/u, '');
  const [, name = text] = LABELLED.exec(text) ?? [];
  const isNamed =
    NOBODY.test(name) || (!isLong(name) && isPersonName(readRank(name)?.rest ?? name));
  if (!isNamed || /[*_]/u.test(text)) return undefined;
  return { text, isMarked: text !== written.replace(/\.$/u, '') || name !== text };
}

const LABELLED = /^(?:thơ|tác giả|trích thơ|thơ của)\s*:?\s+(.+)$/iu;
const NOBODY = /^(?:khuyết danh|ca dao|dân ca|tục ngữ|sưu tầm)$/iu;

/** Five capitals in a row are a line of a poem: `Việt Nam Hồ Chí Minh`. */
function isLong(name: string): boolean {
  return (readRank(name)?.rest ?? name).split(' ').length > 4;
}
