import type { Site } from '#site';

const known = new WeakMap<Site, readonly string[]>();

/** Every name the units of the site bear or bore; one array a site, because every title asks. */
export function unitNames(site: Site): readonly string[] {
  const names = known.get(site) ?? site.units.flatMap(({ unit }) => unit.names.map((n) => n.name));
  known.set(site, names);
  return names;
}
