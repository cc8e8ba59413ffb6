/** Start and end in a piece of Markdown, `end` exclusive. */
export type Range = readonly [start: number, end: number];

/** The alternative text of `![…](…)` or `![…][…]`, brackets in it included. */
export function altIn(written: string): Range | undefined {
  if (!written.startsWith('![')) return undefined;
  let depth = 0;
  for (let at = 1; at < written.length; at += 1) {
    const letter = written[at];
    if (letter === '\\') at += 1;
    else if (letter === '[') depth += 1;
    else if (letter === ']') {
      depth -= 1;
      if (depth === 0) return [2, at];
    }
  }
  return undefined;
}

/**
 * The title of a link, an image or a definition: `[…](address "title")`, `[name]: address "title"`.
 * Found from the end, letter by letter: an expression with a choice for every backslash never ended
 * on sixty of them.
 */
export function titleIn(written: string): Range | undefined {
  const inside = written.replace(/\)$/u, '').trimEnd();
  return titleAtEnd(inside) ?? (inside === written ? undefined : titleAtEnd(written.trimEnd()));
}

function titleAtEnd(inside: string): Range | undefined {
  const end = inside.length - 1;
  const mark = inside[end];
  const opening = mark === ')' ? '(' : mark;
  if (opening !== '"' && opening !== "'" && opening !== '(') return undefined;
  for (let at = end - 1; at > 0; at -= 1) {
    if (inside[at] !== opening || isEscaped(inside, at)) continue;
    const stands = /\s/u.test(inside[at - 1] ?? '') && at + 1 < end;
    return stands ? [at + 1, end] : undefined;
  }
  return undefined;
}

/** An odd number of backslashes stands before it. */
function isEscaped(text: string, at: number): boolean {
  let before = at;
  while (text[before - 1] === '\\') before -= 1;
  return (at - before) % 2 === 1;
}
