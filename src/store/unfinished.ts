import { randomUUID } from 'node:crypto';

/** Where a file is written before it is renamed to `path`: beside it, under a name nobody else has. */
export function unfinishedName(path: string): string {
  return `${path}.${randomUUID()}`;
}

const unfinished = /\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

/** What an unfinished file was to become; any other path as it is. */
export function finishedName(path: string): string {
  return path.replace(unfinished, '');
}
