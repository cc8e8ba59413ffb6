import type { compressedEndings } from '#delivery/site/paths';
import { readSealed, writeSealed } from '#store/sealed-file';

/** A compressed file that lies beside the one it is made of. */
export interface Companion {
  readonly ending: (typeof compressedEndings)[number];
  readonly sha256: string;
}

/** Which compressed files were made of what, kept between deliveries: nobody has to read them to know. */
export class CompanionMemory {
  readonly #path: string;
  readonly #label: string;
  readonly #lines: Map<string, string>;
  /** Whether nothing was kept, or nothing by this program. */
  readonly isNew: boolean;
  isChanged = false;

  /** @param program what the same bytes give the same compressed bytes with */
  constructor(path: string, program: string) {
    this.#path = path;
    this.#label = `companions 1 ${program}`;
    const text = readSealed(path, this.#label)?.toString('latin1');
    this.isNew = text === undefined;
    this.#lines = new Map(
      (text ?? '').split('\n').flatMap((line) => {
        const end = line.indexOf(':');
        return end < 0 ? [] : [[line.slice(0, end), line.slice(end + 1)] as const];
      }),
    );
  }

  get size(): number {
    return this.#lines.size;
  }

  get(key: string): readonly Companion[] | undefined {
    const line = this.#lines.get(key);
    if (line === undefined) return undefined;
    return line.split(' ').flatMap((one) => {
      const [ending, sha256 = ''] = one.split('=');
      return ending === '.br' || ending === '.gz' ? [{ ending, sha256 }] : [];
    });
  }

  set(key: string, companions: readonly Companion[]): void {
    const line = companions.map(({ ending, sha256 }) => `${ending}=${sha256}`).join(' ');
    if (this.#lines.get(key) === line) return;
    this.#lines.set(key, line);
    this.isChanged = true;
  }

  prune(isAlive: (key: string) => boolean): void {
    for (const key of this.#lines.keys()) if (!isAlive(key)) this.#lines.delete(key);
    this.isChanged = true;
  }

  save(): void {
    const lines = [...this.#lines].map(([key, line]) => `${key}:${line}`);
    writeSealed(this.#path, this.#label, [Buffer.from(lines.join('\n'), 'latin1')], {
      flush: false,
    });
  }
}
