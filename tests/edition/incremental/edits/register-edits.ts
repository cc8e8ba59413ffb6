import { numberOf } from '../bulletin.ts';
import type { Edit } from '../edit.ts';
import { speakerNames } from '../words.ts';

/** Rows of `units.yaml`, `people.yaml`, `topics.yaml`. */
export const registerEdits: readonly Edit[] = [
  {
    name: 'unit renamed, the former name with its years',
    make: ({ bulletin }, random) => {
      const unit = random.pick(bulletin.units.filter(({ former }) => former.length === 0));
      if (!unit) return undefined;
      const { name } = unit;
      unit.former.push({ name, until: `${2021 + random.below(2)}-06-30` });
      unit.name = `${name} (${numberOf(bulletin)})`;
      if (random.maybe()) unit.slug = `don-vi-${numberOf(bulletin)}`;
      return `${name} → ${unit.name}`;
    },
  },
  {
    name: 'unit added',
    make: ({ bulletin }, random) => {
      if (bulletin.units.length > 6) return undefined;
      const parent = random.pick(bulletin.units);
      const name = `Tiểu đoàn ${numberOf(bulletin)}`;
      bulletin.units.push({ name, description: 'Mới lập.', former: [], ...(parent && { parent }) });
      return name;
    },
  },
  {
    name: 'unit removed',
    make: ({ bulletin }, random) => {
      const parents = new Set(bulletin.units.map(({ parent }) => parent));
      const unit = random.pick(bulletin.units.filter((one) => one.parent && !parents.has(one)));
      if (!unit?.parent) return undefined;
      bulletin.units.splice(bulletin.units.indexOf(unit), 1);
      for (const article of bulletin.articles.filter((one) => one.unit === unit)) {
        article.unit = unit.parent;
        article.unitName = unit.parent.name;
      }
      return unit.name;
    },
  },
  {
    name: 'unit described and moved to the end of the register',
    make: ({ bulletin }, random) => {
      const unit = random.pick(bulletin.units);
      if (!unit) return undefined;
      unit.description = `Giới thiệu ${numberOf(bulletin)}.`;
      bulletin.units.splice(bulletin.units.indexOf(unit), 1);
      bulletin.units.push(unit);
      return unit.name;
    },
  },
  {
    name: 'person’s slug changed',
    make: ({ bulletin }, random) => {
      const person = random.pick(bulletin.people);
      if (!person) return undefined;
      if (person.slug !== undefined && random.maybe()) delete person.slug;
      else person.slug = `nguoi-${numberOf(bulletin)}`;
      return person.name;
    },
  },
  {
    name: 'person’s alias changed',
    make: ({ bulletin }, random) => {
      const person = random.pick(bulletin.people);
      if (!person) return undefined;
      const taken = new Set(bulletin.people.flatMap(({ name, aliases }) => [name, ...aliases]));
      // A name that had a page of its own: its articles move to this person's page, and back.
      const free = random.pick(speakerNames.filter((name) => !taken.has(name)));
      if (person.aliases.length > 0) person.aliases.pop();
      else if (free !== undefined) person.aliases.push(free);
      else return undefined;
      return `${person.name}, now also ${person.aliases.join() || 'nobody else'}`;
    },
  },
  {
    name: 'topic renamed',
    make: ({ bulletin }, random) => {
      const topic = random.pick(bulletin.topics);
      if (!topic) return undefined;
      topic.name = `Chuyên mục ${numberOf(bulletin)}`;
      if (random.maybe()) topic.slug = `muc-${numberOf(bulletin)}`;
      else delete topic.slug;
      return topic.name;
    },
  },
  {
    name: 'topic described, the order of topics turned',
    make: ({ bulletin }, random) => {
      const topic = random.pick(bulletin.topics);
      if (!topic) return undefined;
      topic.description = `Mô tả ${numberOf(bulletin)}.`;
      bulletin.topics.reverse();
      return topic.name;
    },
  },
];
