/** A part of a pattern, and what stands there instead. Offsets count from the start of the pattern. */
export interface PatternChange {
  readonly start: number;
  readonly end: number;
  readonly now: string;
}

/**
 * Small faults of a regular expression: an anchor, a quantifier, a look-around, a class, an escape or
 * an alternative that is another. Of words and letters that are only listed the first and the last go:
 * the rest is data.
 *
 * @param pattern source of a regular expression, or a piece of one: groups may be open at either end
 */
export function patternChanges(pattern: string): PatternChange[] {
  const changes: PatternChange[] = [];
  /** Where the alternatives of each open group start. */
  const open: number[][] = [[0]];
  let at = 0;
  const change = (start: number, end: number, now: string) => changes.push({ start, end, now });
  const closeGroup = (end: number) => {
    const starts = open.length > 1 ? open.pop() : open[0];
    changes.push(...droppedAlternatives(pattern, starts ?? [], end));
    if (open.length === 1 && starts === open[0]) open[0] = [end + 1];
  };
  while (at < pattern.length) {
    const token = TOKEN.exec(pattern.slice(at))?.[0] ?? pattern.charAt(at);
    const end = at + token.length;
    if (token.startsWith('[')) changes.push(...classChanges(token, at));
    else if (/^\\[dDsSwWbBpP]/u.test(token)) change(at + 1, at + 2, otherCase(token.charAt(1)));
    else if (token === '^' || token === '$') change(at, end, '');
    else if (LOOK.test(token)) change(end - 1, end, token.endsWith('=') ? '!' : '=');
    else if (token === '|') open.at(-1)?.push(end);
    else if (QUANTIFIER.test(token)) {
      for (const now of otherQuantifiers(token)) change(at, end, now);
    }
    if (token.startsWith('(')) open.push([end]);
    else if (token === ')') closeGroup(at);
    at = end;
  }
  for (const starts of open.toReversed()) {
    changes.push(...droppedAlternatives(pattern, starts, pattern.length));
  }
  return changes;
}

const TOKEN =
  /^(?:\\[pPu]\{[^}]*\}|\\k<\w+>|\\u[\da-f]{4}|\\.|\[(?:\\.|[^\]\\])*\]|\(\?(?:<?[=!]|<\w+>|[a-z]*:)|\(|(?:[*+?]|\{\d+(?:,\d*)?\})\??)/su;
const LOOK = /^\(\?<?[=!]$/u;
const QUANTIFIER = /^(?:[*+?]|\{)/u;

function otherQuantifiers(token: string): string[] {
  const lazy = token.length > 1 && token.endsWith('?') ? '?' : '';
  const greedy = lazy ? token.slice(0, -1) : token;
  if (greedy === '?') return [''];
  if (greedy === '*') return [`+${lazy}`];
  if (greedy === '+') return [`*${lazy}`, ''];
  const [from = '', to] = greedy.slice(1, -1).split(',');
  const tail = to === undefined ? '' : `,${to}`;
  const lower = `{${Number(from) > 0 ? Number(from) - 1 : 1}${tail}}${lazy}`;
  const upper = to
    ? [`{${from},${Number(to) + 1}}${lazy}`]
    : [`{${Number(from) + 1}${tail}}${lazy}`];
  return [...new Set([lower, ...upper])];
}

function classChanges(token: string, at: number): PatternChange[] {
  const negated = token.startsWith('[^');
  const inside = at + (negated ? 2 : 1);
  const flipped = negated
    ? { start: at + 1, end: at + 2, now: '' }
    : { start: at + 1, end: at + 1, now: '^' };
  const members = [...membersOf(token, inside - at)];
  const structure = members.filter(({ text }) => text.length > 1 && !/^\\[^a-z]/iu.test(text));
  const letters = members.filter((member) => !structure.includes(member));
  const gone = members.length < 2 ? [] : [...structure, ...ends(letters)];
  return [
    flipped,
    ...gone.map(({ text, index }) => ({
      start: at + index,
      end: at + index + text.length,
      now: '',
    })),
  ];
}

function* membersOf(token: string, from: number): Generator<{ text: string; index: number }> {
  const member = /(?:\\[pPu]\{[^}]*\}|\\u[\da-f]{4}|\\.|[^\]\\])(?:-(?:\\.|[^\]\\]))?/gsu;
  for (const { 0: text, index } of token.slice(from, -1).matchAll(member)) {
    yield { text, index: index + from };
  }
}

function droppedAlternatives(
  pattern: string,
  starts: readonly number[],
  end: number,
): PatternChange[] {
  if (starts.length < 2) return [];
  const all = starts.map((start, index) => {
    const next = starts[index + 1];
    // With the bar before it, or, of the first, the one behind it.
    const whole =
      index === 0 ? { start, end: next ?? end } : { start: start - 1, end: (next ?? end + 1) - 1 };
    return { ...whole, now: '', text: pattern.slice(start, (next ?? end + 1) - 1) };
  });
  const words = all.filter(({ text }) => /^[\p{L}\p{M} /]+$/u.test(text));
  // Nothing but a bar stands where a list goes on in the next piece.
  const structure = all.filter((one) => one.text !== '' && !words.includes(one));
  return [...structure, ...ends(words)].map(({ start, end: to, now }) => ({ start, end: to, now }));
}

function ends<T>(list: readonly T[]): T[] {
  return [...new Set([...list.slice(0, 1), ...list.slice(-1)])];
}

function otherCase(letter: string): string {
  return letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();
}
