import type { z } from 'zod';
import type { Kind, Topic, topicsFileSchema } from '#bulletin/topic';
import type { Looked, Register } from '#pipeline/registers/read-register';
import { slugClashes } from '#pipeline/registers/slug-clashes';
import { slugify } from '#vietnamese/slug';

/** `topics.yaml` → topics and kinds of events. */
export function readTopics(
  file: Register<z.infer<typeof topicsFileSchema>>,
): Looked<{ readonly topics: Topic[]; readonly kinds: Kind[] }> {
  const topics = file.value.topics.map((row) => ({
    slug: row.slug ?? slugify(row.name),
    name: row.name,
    ...(row.description !== undefined && { description: row.description }),
    notices: row.notices === 'true',
  }));
  const kinds = file.value.kinds.map(({ name, slug }) => ({ slug: slug ?? slugify(name), name }));
  return {
    value: { topics, kinds },
    flaws: [...slugClashes(file, ['topics'], topics), ...slugClashes(file, ['kinds'], kinds)],
  };
}
