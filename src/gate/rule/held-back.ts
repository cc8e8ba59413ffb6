import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extensionOf } from '#gate/formats';
import { type GateContent, type JudgedSite, publishedIn } from '#gate/judged-site';
import { mayHold, runLength } from '#gate/reading/phrases';
import { textOf } from '#gate/reading/seen-file';
import { indexOfWords, readingsOf, readWords } from '#gate/reading/words';
import type { Breach, ContentRule } from '#gate/rule';

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
export const heldBackRule: ContentRule = {
  id: 'held-back',
  wants: 'Không lộ bài nháp hay bài chưa đến giờ đăng',
  fix: 'Bỏ chỗ nhắc đến bài ấy, hoặc đăng bài; rồi dựng lại.',
  judge: judgeSecrets,
};

function judgeSecrets(site: JudgedSite, content: GateContent): Breach[] {
  const secrets = secretsOf(content);
  const isSpoken = publishedWords(content);
  const found: Breach[] = [];
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
      found.push({ file: path, reason: `Lộ ${what} của bài chưa đăng: ${id}` });
    }
  }
  return found;
}

function secretsOf(content: GateContent): Secret[] {
  const published = new Set(publishedIn(content));
  const open = new Set([...published].flatMap(({ address, aliases }) => [address, ...aliases]));
  return content.articles
    .filter((article) => !published.has(article))
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
function publishedWords(content: GateContent): (secret: Secret) => boolean {
  const known = new Map<Secret, boolean>();
  const { dir } = content;
  const published = publishedIn(content);
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
