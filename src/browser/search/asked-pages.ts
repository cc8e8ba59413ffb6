import { fold } from '#vietnamese/fold';
import { element } from './elements';
import { loadSuggestions, type Suggestion } from './suggestions';

/** Links shown at most: namesakes, and somebody who both speaks and writes. */
const most = 3;

/** What a list is, by the part of its address. */
const kinds: readonly (readonly [part: string, kind: string])[] = [
  ['/don-vi/', 'Đơn vị'],
  ['/phat-bieu/', 'Người phát biểu'],
  ['/tac-gia/', 'Tác giả'],
  ['/chuyen-muc/', 'Chuyên mục'],
];

/**
 * The pages of a unit, a person, a topic that was asked for by name, maybe behind a rank. Marks that
 * were typed are meant: who asks for Hưng is not led to Hùng.
 *
 * @param asked spellings of the whole question, in lower case
 */
export function pagesAskedFor(
  lists: readonly Suggestion[],
  asked: readonly string[],
): readonly Suggestion[] {
  const questions = asked.map(wordsOf);
  const by = (fits: (question: string, name: string) => boolean) =>
    lists
      .filter(([text]) => {
        const name = wordsOf(text.toLowerCase());
        return questions.some((question) => fits(question, name) || fits(question, fold(name)));
      })
      .slice(0, most);
  const whole = by((question, name) => question === name);
  if (whole.length > 0) return whole;
  return by((question, name) => /\s.*\s/u.test(name) && question.endsWith(` ${name}`));
}

/**
 * An entry for each of them.
 *
 * @param address of the file of names
 */
export async function pageItems(
  address: string,
  asked: readonly string[],
): Promise<HTMLLIElement[]> {
  const { lists } = await loadSuggestions(address);
  return pagesAskedFor(lists, asked).map(([name, page]) => {
    const kind = kinds.find(([part]) => page.includes(part))?.[1];
    const link = element('a', '', name);
    link.href = page;
    return element('li', '', ...(kind ? [`${kind}: `] : []), link);
  });
}

function wordsOf(text: string): string {
  return (text.normalize('NFC').match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? []).join(' ');
}
