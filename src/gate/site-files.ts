import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Paths in a site with `/`, in order. */
export interface FoundFiles {
  readonly files: readonly string[];
  /** Entries that are neither file nor folder. */
  readonly others: readonly string[];
}

/** Every file below a folder, dot files too; links are not followed. */
export function findFiles(dir: string): FoundFiles {
  const files: string[] = [];
  const others: string[] = [];
  const enter = (folder: string) => {
    for (const entry of readdirSync(join(dir, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) enter(path);
      else if (entry.isFile()) files.push(path);
      else others.push(path);
    }
  };
  enter('');
  return { files: files.sort(), others };
}

/** A file of a site: read when its bytes are asked for, once. */
export class SiteFile {
  readonly path: string;
  readonly #dir: string;
  #sha256: string | undefined;

  /** @param sha256 where it is known: then the file need not be read for it */
  constructor(dir: string, path: string, sha256: string | undefined) {
    this.#dir = dir;
    this.path = path;
    this.#sha256 = sha256;
  }

  /** The bytes; kept by nobody, a site may be larger than the memory. */
  read(): Buffer {
    return readFileSync(join(this.#dir, this.path));
  }

  /** Lower-case hex. @param bytes where they have been read already */
  sha256(bytes?: Buffer): string {
    this.#sha256 ??= hash('sha256', bytes ?? this.read(), 'hex');
    return this.#sha256;
  }

  get isHashed(): boolean {
    return this.#sha256 !== undefined;
  }
}
