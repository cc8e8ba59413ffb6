import { authorsOf, isDeed, parseByline } from '#bulletin/byline';
import { readRank } from '#bulletin/rank';
import { type BlockText, blocksOf } from '#pipeline/check/text/block-text';
import { isWebLeftover } from '#pipeline/check/text/web-leftovers';
import { textRule } from '#pipeline/check/text-rule';
import { toneKey } from '#vietnamese/tone';

/**
 * The byline again at the end or the beginning of the body: the page prints it under every article,
 * so that readers read it twice. Only what names nobody but authors of the front matter, whatever its
 * capitals, label or rank.
 */
export const authorRepeated = textRule({
  id: 'author-repeated',
  anyLanguage: true,
  // A poem whose author is that of the article: its lines are offered with the name as theirs.
  unless: ['pasted-verse', 'other-articles'],
  findInText: function* (passages) {
    const blocks = blocksOf(passages);
    const body = blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'heading');
    const end = body.findLastIndex((block) => !isBehindByline(block.text));
    if (body.length < 2) return;
    for (const block of new Set([body[0], body[end]])) {
      const line = block && lineOf(block, block === body[0]);
      if (!line || !mayName(blocks, line.text) || !namesAuthors(line.text, authorsIn(blocks)))
        continue;
      yield block.flaw(line.start, line.start + line.text.length, { text: line.text });
    }
  },
  message: ({ text }) =>
    `“${text}” lặp lại tên tác giả; trang đã in tên ở mục tác giả. Xóa dòng này trong bài.`,
  example: 'Tên tác giả viết lại thành đoạn cuối bài',
  cure: 'Xóa dòng ấy; tên đã có ở mục tác giả',
});

/** Spares nearly every article the reading of names: the last word stands in the byline, too. */
function mayName(blocks: readonly BlockText[], line: string): boolean {
  const word = /[\p{L}\p{M}]+(?=[^\p{L}\p{M}]*$)/u.exec(line.slice(-60))?.[0] ?? '';
  return blocks.some(
    ({ kind, text }) =>
      kind === 'author' && toneKey(text).toLowerCase().includes(toneKey(word).toLowerCase()),
  );
}

/** Keys of the names in the front matter. */
function authorsIn(blocks: readonly BlockText[]): Set<string> {
  const written = blocks.filter(({ kind }) => kind === 'author').map(({ text }) => text);
  return new Set(authorsOf(parseByline(written)).map(keyOf));
}

/** In UTF-16 code units: three names with labels and ranks. */
const LONGEST = 120;
const TITLE = /^(?:đồng chí|đ\/c|phóng viên|cộng tác viên|ctv)\s+/iu;
const LABEL = /^(?:tác giả|người viết|bài và ảnh|tin và ảnh|thực hiện)\s*:\s*/iu;

function keyOf(name: string): string {
  return toneKey(name.toLowerCase().replace(/\s+/gu, ' ').trim());
}

/** What may stand behind a byline at the end of a page: a source, buttons, nothing. */
function isBehindByline(text: string): boolean {
  return /^\s*(?:\(?nguồn\s*:|$)/iu.test(text) || isWebLeftover(text);
}

interface Line {
  readonly text: string;
  readonly start: number;
}

/** The last line of the block, where what stands before it is finished; of the first the whole. */
function lineOf({ text }: BlockText, whole: boolean): Line | undefined {
  const end = text.trimEnd().length;
  const at = text.lastIndexOf('\n', end - 1) + 1;
  const before = text.slice(0, at).trimEnd();
  if (before !== '' && (whole || !/(?:[.!?…]|\.\/\.)[”)]?$/u.test(before))) return undefined;
  const line = text.slice(at, end);
  const start = at + (line.length - line.trimStart().length);
  return line.trim() === '' || line.length > LONGEST ? undefined : { text: line.trim(), start };
}

function namesAuthors(line: string, authors: ReadonlySet<string>): boolean {
  const bare = line.replace(/^\(|\)?\.?$/gu, '').replace(LABEL, '');
  const { parts } = parseByline(bare);
  // `Giải Nhất: Lê Minh` is a result.
  if (parts.some(({ label }) => label !== undefined && !isDeed(label))) return false;
  const names = parts.flatMap((part) => part.names);
  return names.length > 0 && names.every((name) => authors.has(keyOf(bareName(name))));
}

/** Without title and rank. */
function bareName(name: string): string {
  const named = name.replace(TITLE, '');
  return readRank(named)?.rest ?? named;
}
