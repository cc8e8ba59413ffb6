import { fold } from '#vietnamese/fold';

/**
 * Part of an address: `a-z`, `0-9` and single hyphens between them; `''` when nothing remains, which
 * the caller has to refuse. Two texts may fold to one slug (`Hoà`, `Hóa`): the registers decide then.
 */
export function slugify(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
}
