/**
 * The part of CBOR (RFC 8949) that pagefind's files are written in: integers of up to 32 bits, texts,
 * arrays of a stated length.
 */
export type Cbor = number | string | readonly Cbor[];

const kinds = { positive: 0, negative: 1, text: 3, array: 4 } as const;

/** Takes a value apart from its beginning. Every method throws where something else stands there. */
export class CborReader {
  readonly #bytes: Buffer;
  /** Where the next value begins. */
  at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  value(): Cbor {
    const kind = this.#kind();
    if (kind === kinds.text) return this.text();
    if (kind !== kinds.array) return this.number();
    const items: Cbor[] = [];
    for (let left = this.arrayLength(); left > 0; left--) items.push(this.value());
    return items;
  }

  number(): number {
    const kind = this.#kind();
    if (kind === kinds.negative) return -1 - this.#argument(kind);
    return this.#argument(kinds.positive);
  }

  text(): string {
    const size = this.#argument(kinds.text);
    this.at += size;
    return this.#bytes.toString('utf8', this.at - size, this.at);
  }

  /** Number of items, which are the values that follow. */
  arrayLength(): number {
    return this.#argument(kinds.array);
  }

  skip(): void {
    const kind = this.#kind();
    const argument = this.#argument(kind);
    if (kind === kinds.text) this.at += argument;
    if (kind === kinds.array) for (let left = argument; left > 0; left--) this.skip();
  }

  /** Bytes that are no value. */
  raw(size: number): Buffer {
    this.at += size;
    if (this.at > this.#bytes.length) throw new Error(`CBOR: ends before ${this.at}`);
    return this.#bytes.subarray(this.at - size, this.at);
  }

  /** What was read since. */
  bytesFrom(start: number): Buffer {
    return this.#bytes.subarray(start, this.at);
  }

  #kind(): number {
    return this.#bytes.readUInt8(this.at) >> 5;
  }

  #argument(kind: number): number {
    const first = this.#bytes.readUInt8(this.at);
    const short = first & 31;
    if (first >> 5 !== kind || short > 26) throw new Error(`CBOR: ${first} for kind ${kind}`);
    this.at++;
    if (short < 24) return short;
    const size = 2 ** (short - 24);
    this.at += size;
    return this.#bytes.readUIntBE(this.at - size, size);
  }
}

/** Puts a value together. */
export class CborWriter {
  #bytes = Buffer.allocUnsafe(256);
  #length = 0;

  /** Valid until the next value is written. */
  get bytes(): Buffer {
    return this.#bytes.subarray(0, this.#length);
  }

  value(value: Cbor): this {
    if (typeof value === 'string') return this.text(value);
    if (typeof value === 'number') return this.number(value);
    this.arrayLength(value.length);
    for (const item of value) this.value(item);
    return this;
  }

  number(value: number): this {
    return value < 0 ? this.#head(kinds.negative, -1 - value) : this.#head(kinds.positive, value);
  }

  text(value: string): this {
    const bytes = Buffer.from(value);
    return this.#head(kinds.text, bytes.length).raw(bytes);
  }

  arrayLength(value: number): this {
    return this.#head(kinds.array, value);
  }

  /** Values that are written already. */
  raw(bytes: Uint8Array): this {
    this.#grow(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
    return this;
  }

  #head(kind: number, argument: number): this {
    this.#grow(5);
    const size = argument < 24 ? 0 : argument < 0x100 ? 1 : argument < 0x10000 ? 2 : 4;
    const short = size === 0 ? argument : 24 + Math.log2(size);
    this.#length = this.#bytes.writeUInt8((kind << 5) | short, this.#length);
    if (size > 0) this.#length = this.#bytes.writeUIntBE(argument, this.#length, size);
    return this;
  }

  #grow(by: number): void {
    if (this.#length + by <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#length + by));
    larger.set(this.bytes);
    this.#bytes = larger;
  }
}
