import { element } from './elements';
import { type Facet, facets } from './facet';
import type { Choice, Narrowed } from './narrow';
import type { Question } from './question';

const titles: Readonly<Record<Facet, string>> = {
  unit: 'Đơn vị',
  year: 'Năm',
  topic: 'Chuyên mục',
  speaker: 'Người phát biểu',
  author: 'Tác giả',
};

/** Values shown of a list; the others follow behind a button. */
const shownAtFirst = 8;

/** Changes what is asked when it is pressed, which may be more than when it was drawn. */
type Ask = (change: (now: Question) => Question) => void;

/** Lists of values with their numbers of articles; a tick chooses one, another gives it up. */
export function facetLists(
  choices: Readonly<Record<Facet, readonly Choice[]>>,
  question: Question,
  ask: Ask,
): HTMLElement[] {
  return facets.flatMap((facet) => {
    const values = choices[facet];
    if (values.length === 0) return [];
    const chosen = question.chosen[facet];
    const items = values.map(({ slug, name, count }, index) => {
      const box = element('input', '');
      box.type = 'checkbox';
      box.checked = chosen.includes(slug);
      box.onchange = () => ask((now) => toggled(now, facet, slug));
      box.name = `${facet}:${slug}`;
      const label = element(
        'label',
        '',
        box,
        element('span', '', name),
        element('span', 'count', `${count}`),
      );
      const item = element('li', '', label);
      item.hidden = index >= shownAtFirst && !chosen.includes(slug);
      return item;
    });
    const list = element('ul', '', ...items);
    list.setAttribute('role', 'list');
    const group = element('fieldset', 'facet', element('legend', '', titles[facet]), list);
    const rest = items.filter(({ hidden }) => hidden);
    if (rest.length > 0) {
      const more = element('button', 'facet-more', `Thêm ${rest.length} mục`);
      more.type = 'button';
      more.onclick = () => {
        for (const item of rest) item.hidden = false;
        more.remove();
        rest[0]?.querySelector('input')?.focus();
      };
      group.append(more);
    }
    return [group];
  });
}

/** What narrows the search now, each with a press that gives it up. */
export function chips(question: Question, names: Narrowed['names'], ask: Ask): HTMLElement[] {
  const chip = (text: string, without: (now: Question) => Question) => {
    const button = element(
      'button',
      'chip',
      text,
      element('span', 'visually-hidden', ', bỏ điều kiện này'),
    );
    button.type = 'button';
    button.onclick = () => ask(without);
    return element('li', '', button);
  };
  return [
    ...facets.flatMap((facet) =>
      question.chosen[facet].map((slug) =>
        chip(`${titles[facet]}: ${names[facet][slug] ?? slug}`, (now) => toggled(now, facet, slug)),
      ),
    ),
    ...(question.from
      ? [chip(`Từ ${shortDate(question.from)}`, (now) => ({ ...now, from: '' }))]
      : []),
    ...(question.until
      ? [chip(`Đến ${shortDate(question.until)}`, (now) => ({ ...now, until: '' }))]
      : []),
  ];
}

function toggled(question: Question, facet: Facet, slug: string): Question {
  const before = question.chosen[facet];
  const after = before.includes(slug) ? before.filter((one) => one !== slug) : [...before, slug];
  return { ...question, chosen: { ...question.chosen, [facet]: after } };
}

function shortDate(date: string): string {
  return date.split('-').reverse().join('/');
}
