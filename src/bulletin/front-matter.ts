import { z } from 'zod';
import { readByline } from '#bulletin/byline';
import { sourceSchema } from '#bulletin/source';
import { parseSpeaker, speakerSchema } from '#bulletin/speaker';
import { parseCalendarDate } from '#vietnamese/calendar-date';
import { parseDays } from '#vietnamese/date-range';
import { parseInstant } from '#vietnamese/instant';
import { languageExamples, readLanguage } from '#vietnamese/language-name';

/** What a value may be refused for besides its shape: kind of flaw → what its words need. */
export interface ValueFlaws {
  'date-invalid': { readonly text: string };
  'title-full-stop': undefined;
  'speaker-invalid': { readonly reason: string };
}

/** Carries such a flaw through a zod issue; an issue without one is a `field-invalid`. */
export type IssueParams = {
  [Kind in keyof ValueFlaws]: { readonly kind: Kind; readonly values: ValueFlaws[Kind] };
}[keyof ValueFlaws];

const filled = (reason: string) => z.string({ error: reason }).trim().min(1, reason);

/** Adds an issue with its rule and stops the transformation of this value. */
function reject(
  context: z.RefinementCtx<unknown>,
  message: string,
  params: IssueParams | undefined = undefined,
): never {
  context.addIssue({ code: 'custom', message, ...(params && { params: { ...params } }) });
  return z.NEVER;
}

const calendarDate = filled('ghi một ngày, ví dụ 29/6/2023.').transform((text, context) => {
  const parsed = parseCalendarDate(text);
  return parsed ?? reject(context, '', { kind: 'date-invalid', values: { text } });
});

const eventDays = filled('ghi một ngày, ví dụ 29/6/2023.').transform((text, context) => {
  const parsed = parseDays(text);
  return parsed ?? reject(context, '', { kind: 'date-invalid', values: { text } });
});

/** In letters: three times the longest headline of a newspaper. */
const longestTitle = 300;

const title = filled('ghi tiêu đề của bài.')
  .refine((text) => text.length <= longestTitle, {
    error: `dài quá ${longestTitle} chữ cái, có lẽ do dán nhầm. Chỉ ghi tiêu đề.`,
    abort: true,
  })
  .transform((text) => text.replace(/\s+/gu, ' '))
  .refine((text) => !/[^.]\.$/u.test(text), {
    params: { kind: 'title-full-stop', values: undefined } satisfies IssueParams,
  });

const stringsOr = (reason: string) =>
  z
    .union([filled('viết chữ.').transform((one) => [one]), z.array(filled('mục trống.'))], {
      error: reason,
    })
    .transform((many) => many as readonly string[]);

const strings = stringsOr(
  'viết một dòng chữ, hoặc một danh sách mỗi mục một dòng bắt đầu bằng gạch nối.',
);

const unitName = 'ghi tên đơn vị.';

const noAuthor = 'ghi tên tác giả, hoặc ghi không nếu bài không có tên tác giả.';

/** `Tin: A` in a list is YAML for a key and its value; an editor means the line. */
const bylineLines = z.preprocess((value) => {
  const line = (one: unknown) =>
    one !== null && typeof one === 'object' && !Array.isArray(one)
      ? Object.entries(one).map(([label, names]) => labelled(label, names))
      : [one];
  return typeof value === 'object' ? [value].flat().flatMap(line) : value;
}, stringsOr(noAuthor));

/** What is neither a text nor a list of texts stays what it is, and is refused. */
function labelled(label: string, names: unknown): unknown {
  const all = [names].flat();
  const isText = !(label in {}) && all.every((name) => typeof name === 'string');
  return isText ? `${label}: ${all.join(', ')}` : {};
}

/** In letters. Reading names takes more than its share of a line that is no line of names. */
const longestLine = 1000;
const tooLong = `dài quá ${longestLine} chữ cái, có lẽ do dán nhầm. Ghi lại.`;

/** Longest name, in letters: it becomes part of an address, which file systems end at 255 bytes. */
const longestName = 100;

/** An archive names the same few authors and speakers in most of its articles. */
const mostRemembered = 2000;

/** A pure function of a text that keeps what it has found; what it gives is never changed. */
function remembered<T>(find: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= mostRemembered) known.clear();
    const found = find(text);
    known.set(text, found);
    return found;
  };
}

const readBylineOnce = remembered((lines) => readByline(lines.split('\n')));
const parseSpeakerOnce = remembered(parseSpeaker);

const author = bylineLines
  .refine((lines) => lines.join('').length <= longestLine, { error: tooLong, abort: true })
  .transform((lines, context) => {
    const { byline, faults } = readBylineOnce(lines.join('\n'));
    const [fault] = byline.parts.length > 0 ? faults : [];
    return fault === undefined ? byline : reject(context, fault);
  })
  .refine(({ parts, anonymous }) => anonymous || parts.length > 0, noAuthor)
  .refine(
    ({ parts }) => parts.every(({ names }) => names.every((name) => /\p{L}/u.test(name))),
    noAuthor,
  )
  .refine(
    ({ parts }) => parts.every(({ names }) => names.every((name) => name.length <= longestName)),
    `có tên dài quá ${longestName} chữ cái, có lẽ do dán nhầm cả câu. Chỉ ghi họ tên.`,
  );

const speakerLine = filled('ghi cấp bậc, họ tên, chức vụ.')
  .refine((text) => text.length <= longestLine, { error: tooLong, abort: true })
  .transform((text, context) => {
    const parsed = parseSpeakerOnce(text);
    if (parsed.ok) return parsed.speaker;
    return reject(context, '', { kind: 'speaker-invalid', values: { reason: parsed.reason } });
  });

const speakerObject = z
  .record(z.string(), z.unknown())
  .transform((value) =>
    typeof value['posts'] === 'string' ? { ...value, posts: [value['posts']] } : value,
  )
  .transform((value) => ('posts' in value ? value : { ...value, posts: [] }))
  .pipe(speakerSchema);

const aSpeaker =
  'ghi một dòng “cấp bậc họ tên, chức vụ”, hoặc bắt đầu bằng “- họ tên: Nguyễn Văn A”.';
const reasonsOfSpeaker: ReadonlyMap<PropertyKey | undefined, string> = new Map([
  ['name', 'ghi họ tên.'],
  ['rank', 'ghi cấp bậc.'],
  ['posts', 'ghi chức vụ; nhiều chức vụ thì mỗi chức vụ một dòng bắt đầu bằng gạch nối.'],
  ['role', 'ghi vai trò, ví dụ báo cáo.'],
  ['honorific', 'ghi cách xưng hô, ví dụ Đồng chí.'],
]);

const speaker = z.unknown().transform((value, context) => {
  const schema = typeof value === 'string' ? speakerLine : speakerObject;
  const result = schema.safeParse(value, {
    error: ({ path = [] }) => reasonsOfSpeaker.get(path[0]) ?? aSpeaker,
  });
  if (result.success) {
    if (result.data.name.length <= longestName) return result.data;
    const reason = `họ tên dài quá ${longestName} chữ cái, có lẽ do dán nhầm cả câu.`;
    return reject(context, '', { kind: 'speaker-invalid', values: { reason } });
  }
  for (const issue of result.error.issues) context.issues.push({ ...issue, input: value } as never);
  return z.NEVER;
});

const yes = new Set(['true', 'có', 'co', 'yes']);
const no = new Set(['false', 'không', 'khong', 'no']);
const flag = z.string('viết “có” hoặc “không”.').transform((text, context) => {
  const word = text.trim().toLowerCase();
  if (yes.has(word)) return true;
  if (no.has(word)) return false;
  return reject(context, 'viết “có” hoặc “không”.');
});

const photo = z.strictObject({
  /** File name in the article's folder. */
  file: filled('ghi tên tệp ảnh trong thư mục bài.'),
  caption: filled('ghi chú thích.').optional(),
  alt: filled('ghi mô tả.').optional(),
  credit: filled('ghi nguồn ảnh.').optional(),
  /** Who agreed to be shown, and how that is recorded. */
  consent: filled('ghi sự đồng ý.').optional(),
});

/** Entries of `đã rà soát`: warnings somebody has looked at and answers for. */
export const reviewed = z
  .array(
    z.strictObject({
      rule: filled('ghi tên cảnh báo.'),
      reason: filled('ghi ai cho phép, ngày nào.'),
    }),
    'viết danh sách, mỗi mục có cảnh báo và lý do.',
  )
  .default([]);

/**
 * The front matter of an article, after its keys were made canonical: strings in, values out.
 * Messages complete the sentence “Mục … chưa đúng: …”.
 */
export const frontMatterSchema = z.strictObject({
  /** Headline, without a final full stop. */
  title,
  /** Names or aliases of units of the register, the one that leads first. */
  unit: stringsOr(unitName).refine((names) => names.length > 0, unitName),
  /** Day of the event, with a time where one is given, or its first and last. */
  date: eventDays,
  /** Byline; `không` where there is none. */
  author,
  /** In protocol order. */
  speakers: z
    .preprocess(
      (value) => (typeof value === 'string' ? [value] : value),
      z.array(speaker, 'viết danh sách, mỗi người một dòng bắt đầu bằng gạch nối.'),
    )
    .default([]),
  /** Sapo; default: the body's first paragraph. */
  summary: filled('ghi tóm tắt, hoặc xóa mục này.')
    .transform((text) => (no.has(text.toLowerCase()) ? '' : text))
    .optional(),
  /** Where it was printed first. */
  source: sourceSchema.optional(),
  /** Language of title, summary and body: a code of two letters. */
  language: filled(`ghi một trong: ${languageExamples}.`)
    .transform(
      (text, context) =>
        readLanguage(text) ?? reject(context, `ghi một trong: ${languageExamples}.`),
    )
    .optional(),
  /** Names of topics of the register. */
  topics: strings.default([]),
  /** Name of a kind of event of the register. */
  kind: filled('ghi loại sự kiện, hoặc xóa mục này.').optional(),
  /** What the body cannot say about a photo. */
  photos: z.array(photo, 'viết danh sách, mỗi ảnh bắt đầu bằng gạch nối và mục tệp.').default([]),
  /** File of the photo that leads in lists. */
  cover: filled('ghi tên tệp ảnh trong thư mục bài, hoặc xóa mục này.').optional(),
  /** Embargo: epoch milliseconds before which nobody may see the article. */
  published: filled('ghi ngày giờ, ví dụ 30/6/2023 06:00.')
    .transform(
      (text, context) =>
        parseInstant(text) ?? reject(context, '', { kind: 'date-invalid', values: { text } }),
    )
    .optional(),
  /** Day of the last substantial change. */
  updated: calendarDate.optional(),
  /** Change notes shown to readers. */
  corrections: z
    .array(
      z.strictObject({ date: calendarDate, text: filled('ghi nội dung đính chính.') }),
      'viết danh sách, mỗi lần đính chính có ngày và nội dung.',
    )
    .default([]),
  /** Not built. */
  draft: flag.default(false),
  /** Old addresses that lead here. */
  aliases: strings
    .refine(
      // No part begins with a dot: `..` would lead out of the site.
      (paths) =>
        paths.every((path) =>
          /^\/(?:[a-z0-9_-][a-z0-9._-]*\/)*(?:[a-z0-9_-][a-z0-9._-]*)?$/.test(path),
        ),
      'địa chỉ cũ bắt đầu bằng / và không có dấu, ví dụ /tin/123.html.',
    )
    .refine(
      (paths) => paths.every((path) => path.length <= 200),
      'địa chỉ cũ dài quá 200 chữ cái. Ghi đúng địa chỉ mà trang cũ đã dùng.',
    )
    .default([]),
  /** Warnings somebody has looked at and answers for. */
  reviewed,
});

export type FrontMatter = z.infer<typeof frontMatterSchema>;
