import { type Glossary, glossarySchema } from '#bulletin/glossary';
import { type Person, personRowSchema } from '#bulletin/person';
import { type Settings, settingsSchema } from '#bulletin/settings';
import { type Kind, type Topic, topicsFileSchema } from '#bulletin/topic';
import { type Unit, unitRowSchema } from '#bulletin/unit';
import { descriptionsIn } from '#pipeline/registers/descriptions';
import type { RegisterFlaw } from '#pipeline/registers/flaws';
import { readPeople } from '#pipeline/registers/people';
import {
  type Looked,
  type ReadFile,
  type Register,
  type RegisterFile,
  readRegister,
} from '#pipeline/registers/read-register';
import { readTopics } from '#pipeline/registers/topics';
import { indexUnits, readUnits } from '#pipeline/registers/units';

/** Names that articles may use, from the YAML files of the content folder. */
export interface Registers {
  readonly settings: Settings;
  readonly units: readonly Unit[];
  /** `unitKey` of every name and alias → unit. */
  readonly unitsByKey: ReadonlyMap<string, Unit>;
  readonly people: readonly Person[];
  readonly topics: readonly Topic[];
  readonly kinds: readonly Kind[];
  readonly glossary: Glossary;
}

/** The files that registers are read from. */
export const registerFiles = [
  'site.yaml',
  'units.yaml',
  'people.yaml',
  'topics.yaml',
  'glossary.yaml',
] as const;

/** What each of them held, or why it cannot be read; plain data. */
export type RegisterBytes = ReadonlyMap<string, ReturnType<ReadFile>>;

export interface ReadRegisters {
  /** Absent where one of them is wrong. */
  readonly registers?: Registers;
  /** Each with what is wrong in it. */
  readonly files: readonly RegisterFile[];
}

export function readRegisters(read: ReadFile): ReadRegisters {
  const settings = readRegister(read, 'site.yaml', settingsSchema, {});
  const unitRows = readRegister(read, 'units.yaml', unitRowSchema.array(), []);
  const personRows = readRegister(read, 'people.yaml', personRowSchema.array(), []);
  const topicRows = readRegister(read, 'topics.yaml', topicsFileSchema, {});
  const glossary = readRegister(read, 'glossary.yaml', glossarySchema, []);
  const units = look(unitRows, readUnits);
  const index = look(unitRows, (rows) => indexUnits(rows, units?.value ?? []));
  const people = look(personRows, readPeople);
  const topics = look(topicRows, readTopics);
  const files = [
    settings,
    { ...withFlaws(unitRows, units, index), ...described(unitRows, (rows) => rows, []) },
    withFlaws(personRows, people),
    {
      ...withFlaws(topicRows, topics),
      ...described(topicRows, (file) => file.topics, ['topics']),
    },
    glossary,
  ];
  const isSound = files.every(({ flaws }) => flaws.length === 0);
  if (!isSound || !isRegister(settings) || !isRegister(glossary)) return { files };
  if (!units || !index || !people || !topics) return { files };
  const registers: Registers = {
    settings: settings.value,
    units: units.value,
    unitsByKey: index.value,
    people: people.value,
    ...topics.value,
    glossary: glossary.value,
  };
  return { registers, files };
}

function isRegister<T>(file: RegisterFile | Register<T>): file is Register<T> {
  return 'value' in file;
}

function look<T, U>(
  file: RegisterFile | Register<T>,
  read: (register: Register<T>) => Looked<U>,
): Looked<U> | undefined {
  return isRegister(file) ? read(file) : undefined;
}

type Rows = Parameters<typeof descriptionsIn>[1];

function described<T>(
  file: RegisterFile | Register<T>,
  rowsOf: (value: T) => Rows,
  path: readonly PropertyKey[],
): Pick<RegisterFile, 'passages'> {
  return isRegister(file) ? { passages: descriptionsIn(file, rowsOf(file.value), path) } : {};
}

function withFlaws(
  file: RegisterFile,
  ...looks: readonly (Looked<unknown> | undefined)[]
): RegisterFile {
  const all = [...file.flaws, ...looks.flatMap((one) => one?.flaws ?? [])];
  // A name that stands twice is one fault, whichever look notices it first.
  const isFirst = ({ offset }: RegisterFlaw, index: number) =>
    offset === undefined || all.findIndex((one) => one.offset === offset) === index;
  return { ...file, flaws: all.filter(isFirst) };
}
