import type { Flaw } from '#bulletin/flaw';
import type { GivenAway } from '#photos/inspect/facts';
import type { Subject } from '#pipeline/check/subject';

/** Photos whose file carries something of the photographer, each where the article names it first. */
export function givenAway(
  what: keyof GivenAway,
): (subject: Subject) => Flaw<{ readonly name: string }>[] {
  return ({ article }) =>
    (article?.photos.found ?? [])
      .filter(({ facts }) => facts.carries[what])
      .map(({ name, offset, length }) => ({ offset, length, values: { name } }));
}
