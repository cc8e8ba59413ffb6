import type { Unit } from '#bulletin/unit';
import { fold } from '#vietnamese/fold';

/**
 * Names that a unit had or is also called by, each with its name of today: who asks for one finds the
 * articles under the other. Left out is a name that is part of the other, which would find all that
 * holds the part, and one that another unit bears today.
 */
export function otherNames(units: readonly Unit[]): (readonly [former: string, name: string])[] {
  const today = new Set(units.map(({ name }) => fold(name)));
  return units.flatMap(({ name, names, aliases }) => {
    const key = fold(name);
    const others = new Map([...names.map((one) => one.name), ...aliases].map((o) => [fold(o), o]));
    return [...others].flatMap(([other, text]) =>
      today.has(other) || key.includes(other) || other.includes(key) ? [] : [[text, name] as const],
    );
  });
}
