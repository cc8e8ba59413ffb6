import type { Flaw, Place } from '#bulletin/flaw';
import { slipOfThePen } from '#pipeline/check/names/slip-of-the-pen';
import { findRow } from '#pipeline/resolve/register-rows';

export interface UnknownRow {
  readonly text: string;
  /** The names there are. */
  readonly known: string;
  readonly suggestion: string | undefined;
}

/** A name that no row of a register has. */
export function* unknownRow(
  text: string,
  rows: readonly { readonly name: string }[],
  place: Place,
): Generator<Flaw<UnknownRow>> {
  if (findRow(text, rows)) return;
  const names = rows.map(({ name }) => name);
  const suggestion = slipOfThePen(text, names);
  yield {
    ...place,
    values: { text, known: names.join(', '), suggestion },
    ...(suggestion !== undefined && { replacement: suggestion }),
  };
}
