import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { heldBack } from '#bulletin/article';
import { extensionOf } from '#gate/formats';
import type { FoundFault, GateContent, JudgedSite } from '#gate/judged-site';
import { textOf } from '#gate/reading/examine';
import { mayHold, runLength } from '#gate/reading/phrases';
import { indexOfWords, readingsOf, readWords } from '#gate/reading/words';

/** Something that nobody may read yet. */
interface Secret {
  /** Of the article. */
  readonly id: string;
  readonly words: Uint32Array;
  /** The address, without its last slash; absent for a title. */
  readonly address?: string;
}

/**
 * Files that give an article away whose time has not come: its title, in any letter case and with or
 * without marks, or its address. A title of one or two words is not looked for, and none that an editor
 * has written in something published: it says nothing about the article.
 */
export function judgeHeldBack(site: JudgedSite, content: GateContent): FoundFault[] {
  const secrets = secretsOf(content);
  const isSpoken = publishedWords(content);
  const found: FoundFault[] = [];
  for (const [path, { phrases }] of site.facts) {
    const suspected = secrets.filter(
      (secret) => phrases && mayHold(phrases, secret.words) && !isSpoken(secret),
    );
    if (suspected.length === 0) continue;
    const text = textOf(path, site.files.get(path)?.read() ?? Buffer.alloc(0)) ?? '';
    const readings = readingsOf(extensionOf(path), text);
    const words = readings.map(readWords);
    for (const { id, words: wanted, address } of suspected) {
      if (!words.some((one) => indexOfWords(one, wanted) >= 0)) continue;
      const what = address === undefined ? 'đầu đề' : 'địa chỉ';
      if (address !== undefined && !readings.some((one) => holdsAddress(one, address))) continue;
      found.push({ rule: 'held-back', file: path, reason: `Lộ ${what} của bài chưa đăng: ${id}` });
    }
  }
  return found;
}

function secretsOf({ articles, now }: GateContent): Secret[] {
  const [held, published] = [true, false].map((wanted) =>
    articles.filter((article) => (heldBack(article, now) !== undefined) === wanted),
  );
  const open = new Set(published?.flatMap(({ address, aliases }) => [address, ...aliases]));
  return (held ?? [])
    .flatMap(({ id, title, address, aliases }): Secret[] => [
      { id, words: readWords(title) },
      ...[address, ...aliases]
        .filter((one) => !open.has(one))
        .map((one) => ({ id, words: readWords(one), address: one.replace(/\/+$/u, '') })),
    ])
    .filter(({ words }) => words.length >= runLength);
}

/** The address itself and not the beginning of a longer one. */
function holdsAddress(text: string, address: string): boolean {
  for (let at = text.indexOf(address); at >= 0; at = text.indexOf(address, at + 1)) {
    if (!/[a-z0-9-]/iu.test(text[at + address.length] ?? '')) return true;
  }
  return false;
}

/**
 * Whether a title stands in something published, as its editors have written it; asked once a title.
 * Titles and sapos are looked at first: the same title every year is what is common. The files are read
 * only for a title that is not among them.
 */
function publishedWords({ dir, articles, now }: GateContent): (secret: Secret) => boolean {
  const known = new Map<Secret, boolean>();
  const published = articles.filter((article) => heldBack(article, now) === undefined);
  const heads = later(() =>
    published.map(({ title, summary }) => readWords(`${title}. ${summary}`)),
  );
  const files = later(() =>
    [
      ...published.map(({ id }) => join('articles', id, 'index.md')),
      ...globSync(['*.yaml', 'pages/*.md'], { cwd: dir }),
    ].map((file) => readWords(readFileSync(join(dir, file), 'utf8'))),
  );
  return (secret) => {
    // Nobody may be led to an address that is not there yet, whoever wrote it.
    if (secret.address !== undefined) return false;
    const holds = (text: Uint32Array) => indexOfWords(text, secret.words) >= 0;
    const spoken = known.get(secret) ?? (heads().some(holds) || files().some(holds));
    known.set(secret, spoken);
    return spoken;
  };
}

/** Made when first asked for. */
function later<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
