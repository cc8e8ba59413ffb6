import type { Flaw } from '#bulletin/flaw';
import { bodyOf, matchesInText } from '#pipeline/check/body/body-of';
import { insteadOfTags } from '#pipeline/check/body/instead-of-tag';
import { leavesNone, lettersIn } from '#pipeline/check/leftover/parsed-line';
import { rule } from '#pipeline/check/rule';
import type { Subject } from '#pipeline/check/subject';

interface ForumTags {
  /** The tags, each in its quotation marks. */
  readonly text: string;
  readonly instead: string;
}

/** The tags of old forums: `[b]…[/b]`, `[IMG]keo-co.jpg[/IMG]`; told once a line. */
export const markForum = rule({
  id: 'mark-forum',
  severity: 'warning',
  *find(subject: Subject): Generator<Flaw<ForumTags>> {
    const found = bodyOf(subject);
    const { source } = found ?? {};
    if (!found || !source?.text.includes('[/')) return;
    // `mục [b]` is one only where something closes it.
    const closed = new Set(
      [...source.text.matchAll(CLOSING)].map(([, name = '']) => name.toLowerCase()),
    );
    if (closed.size === 0) return;
    const tags = [...matchesInText(found, TAG)].filter(({ match }) =>
      closed.has((match[1] ?? '').toLowerCase()),
    );
    for (const [line, own] of Map.groupBy(tags, ({ offset }) => source.placeOf(offset).line)) {
      const [first] = own;
      if (!first) continue;
      const raw = source.lineAt(line);
      const fix = withoutForumTags(raw);
      yield {
        offset: first.offset,
        length: first.match[0].length,
        values: {
          text: named(own.map(({ match }) => match)),
          instead: insteadOf(
            own.map(({ match }) => match),
            raw,
          ),
        },
        ...(fix !== undefined && { fix }),
      };
    }
  },
  message: ({ text, instead }) =>
    `Thẻ ${text} là của diễn đàn trên mạng, ở đây còn hiện nguyên trên trang. ${instead}.`,
  example: '[b]Hội nghị[/b], [IMG]keo-co.jpg[/IMG]',
  cure: 'Xóa thẻ; chữ đậm viết **đậm**, ảnh viết ![mô tả](keo-co.jpg)',
});

const NAMES =
  'b|i|u|s|img|url|email|quote|center|left|right|justify|indent|size|color|font|list|code|youtube|video|attach';
const CLOSING = new RegExp(`\\[\\/(${NAMES})\\]`, 'giu');
const TAG = new RegExp(`\\[\\/?(${NAMES})(?:=[^\\]\\n]{0,300})?\\]`, 'giu');

/** What the same thing is called in HTML. */
const html: Readonly<Record<string, string>> = {
  url: 'a',
  email: 'a',
  quote: 'blockquote',
  list: 'ul',
  youtube: 'video',
};

function named(tags: readonly RegExpExecArray[]): string {
  const kinds = Map.groupBy(tags, ([, name = '']) => name.toLowerCase());
  return [...kinds.values()]
    .slice(0, 3)
    .map(([first]) => `“${(first?.[0] ?? '').replace(/=.{40,}(?=\])/u, '=…')}”`)
    .join(', ');
}

function insteadOf(tags: readonly RegExpExecArray[], raw: string): string {
  const known = tags.map(([text, name = '']) => {
    const own = name.toLowerCase();
    return { text, name: html[own] ?? own, offset: 0 };
  });
  const photo = /\[img[^\]\n]{0,100}\][^[\n]{0,300}?([^/\\[\]\s]+\.[a-z]{3,4})\s*\[\/img\]/iu.exec(
    raw,
  )?.[1];
  const told = insteadOfTags(known, 'text');
  return photo === undefined ? told : told.replace('ten-anh.jpg', photo);
}

/** The line by the marks of Markdown; none where it has a photo, which needs words, or half a pair. */
function withoutForumTags(raw: string): string | undefined {
  if (raw.length > 4000) return undefined;
  const text = raw
    .replace(/\[\/?(?:u|color|size|font|center|left|right|justify)(?:=[^\]]{0,100})?\]/giu, '')
    .replace(/\[b\]([^[\]*]+)\[\/b\]/giu, (_, inner: string) => inMark(inner, '**'))
    .replace(/\[i\]([^[\]*]+)\[\/i\]/giu, (_, inner: string) => inMark(inner, '*'))
    .replace(
      /\[url=["']?(https?:\/\/[^\]\s"'()]+)["']?\]([^[\]]+)\[\/url\]/giu,
      (_, url: string, words: string) => `[${words.trim()}](${url})`,
    );
  if (text.search(TAG) !== -1 || text.trim() === '' || !leavesNone(text, /\*|\]\(/u))
    return undefined;
  const bare = (line: string) =>
    lettersIn(line.replace(TAG, '').replace(/\]\(https?:[^()]*\)/gu, ''));
  return bare(text) === bare(raw) ? text : undefined;
}

/** Marks stand at the words and not at spaces. */
function inMark(inner: string, mark: string): string {
  const core = inner.trim();
  if (core === '') return inner;
  const [start = '', end = ''] = inner.split(core);
  return `${start}${mark}${core}${mark}${end}`;
}
