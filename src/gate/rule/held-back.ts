import { extensionOf } from '#gate/formats';
import { type GateContent, type JudgedSite, publishedIn } from '#gate/judged-site';
import { mayHold, runLength } from '#gate/reading/phrases';
import { textOf } from '#gate/reading/seen-file';
import { indexOfWords, readingsOf, readWords } from '#gate/reading/words';
import type { ContentRule, Questions } from '#gate/rule';
import { SpokenWords } from '#gate/spoken-words';

/** Something that nobody may read yet. */
interface Secret {
  /** Of the article. */
  readonly id: string;
  /** Tells it from what is not looked for alike. */
  readonly key: string;
  readonly words: Uint32Array;
  /** The address, without its last slash; absent for a title. */
  readonly address?: string;
}

/** What is kept of a secret that stands nowhere: not even where an editor has published the same words. */
const nowhere = '';

/**
 * Files that give an article away whose time has not come: its title, in any letter case and with or
 * without marks, or its address. A title of one or two words is not looked for, and none that an editor
 * has written in something published: it says nothing about the article.
 */
export const heldBackRule: ContentRule = {
  id: 'held-back',
  wants: 'Không lộ bài nháp hay bài chưa đến giờ đăng',
  fix: 'Bỏ chỗ nhắc đến bài ấy, hoặc đăng bài; rồi dựng lại.',
  about: askSecrets,
};

function askSecrets(site: JudgedSite, content: GateContent): Questions {
  const secrets = secretsOf(content);
  const spoken = new SpokenWords(content);
  return {
    *one({ path, facts }) {
      const filter = facts?.phrases;
      const suspected = filter
        ? secrets.filter((secret) => mayHold(filter, secret.words) && !spoken.where(secret))
        : [];
      if (suspected.length === 0) return;
      const text = textOf(path, site.files.get(path)?.read() ?? Buffer.alloc(0)) ?? '';
      const readings = readingsOf(extensionOf(path), text);
      const words = readings.map(readWords);
      for (const secret of suspected) {
        const { id, words: wanted, address } = secret;
        if (!words.some((one) => indexOfWords(one, wanted) >= 0)) continue;
        const what = address === undefined ? 'đầu đề' : 'địa chỉ';
        if (address !== undefined && !readings.some((one) => holdsAddress(one, address))) continue;
        // Last, because the whole content may have to be read for it.
        if (spoken.has(secret)) continue;
        yield `Lộ ${what} của bài chưa đăng: ${id}`;
      }
    },
    *again({ former, unchanged }) {
      const sought = secrets.filter((secret) => {
        const where = former.secrets.get(secret.key);
        return where !== nowhere && (where === undefined || !spoken.stillIn(where, secret));
      });
      if (sought.length === 0) return;
      for (const path of unchanged) {
        const filter = site.known.phrasesOf(path);
        if (filter && sought.some((one) => mayHold(filter, one.words))) yield path;
      }
    },
    keep: () => ({
      secrets: new Map(secrets.map((secret) => [secret.key, spoken.where(secret) ?? nowhere])),
    }),
  };
}

function secretsOf(content: GateContent): Secret[] {
  const published = new Set(publishedIn(content));
  const open = new Set([...published].flatMap(({ address, aliases }) => [address, ...aliases]));
  return content.articles
    .filter((article) => !published.has(article))
    .flatMap(({ id, title, address, aliases }): Secret[] => [
      { id, key: `title ${title}`, words: readWords(title) },
      ...[address, ...aliases]
        .filter((one) => !open.has(one))
        .map((one) => ({
          ...{ id, key: `address ${one}`, words: readWords(one) },
          address: one.replace(/\/+$/u, ''),
        })),
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
