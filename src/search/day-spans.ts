/** A slice of a list. */
export interface Slice {
  readonly from: number;
  readonly to: number;
}

/** Days of the longest span, and what makes every day a positive number. */
const [longest, shift] = [2 ** 22, 2 ** 21];

/**
 * Parts a list of days at borders that stay where they are when a day is added or goes: a part is the
 * longest span of 2ⁿ days, counted from the same day for ever, that holds at most so many. One more
 * changes its own part, and rarely halves it. Only a single day of more is cut by number.
 *
 * @param days numbers of days, ascending
 * @param most of one part
 */
export function daySpans(days: readonly number[], most: number): Slice[] {
  const spans: Slice[] = [];
  const enter = (start: number, length: number, { from, to }: Slice) => {
    const count = to - from;
    if (count === 0) return;
    if (count <= most) spans.push({ from, to });
    else if (length === 1) spans.push(...evenly({ from, to }, most));
    else {
      const middle = start + length / 2;
      const at = firstFrom(days, middle, { from, to });
      enter(start, length / 2, { from, to: at });
      enter(middle, length / 2, { from: at, to });
    }
  };
  enter(-shift, longest, { from: 0, to: days.length });
  return spans;
}

function evenly({ from, to }: Slice, most: number): Slice[] {
  const size = Math.ceil((to - from) / Math.ceil((to - from) / most));
  const slices: Slice[] = [];
  for (let at = from; at < to; at += size) slices.push({ from: at, to: Math.min(at + size, to) });
  return slices;
}

/** Place of the first that is not before a day. */
function firstFrom(days: readonly number[], day: number, { from, to }: Slice): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? day) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
