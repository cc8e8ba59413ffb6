import type { Finding } from '#bulletin/finding';
import { judge } from '#pipeline/check/judge';
import { type ParsedArticle, parseArticle } from '#pipeline/parse/parse-document';
import type { FoundArticle } from '#pipeline/read/content-files';
import { readDocument } from '#pipeline/read/read-file';

const folder: FoundArticle = {
  id: '2023/2023-06-29-ra-nghi-quyet',
  date: '2023-06-29',
  slug: 'ra-nghi-quyet',
  path: '/',
  file: 'index.md',
  others: [],
  beside: [],
};

/** The file of an article alone: what it says, and what is wrong with it by itself. */
export function judged(
  input: string | Uint8Array,
  year?: string,
): { readonly parsed?: ParsedArticle; readonly findings: readonly Finding[] } {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
  const source = readDocument(bytes);
  if ('kind' in source) return { findings: judge({ file: 'index.md', flaws: [source] }) };
  const parsed = parseArticle(source, year);
  const photos = { shown: [], found: [], written: [], used: new Set<string>(), flaws: [] };
  const article = { parsed, folder, photos };
  return { parsed, findings: judge({ file: 'index.md', source, flaws: parsed.flaws, article }) };
}
