import { frameIn, type JpegFrame, type JpegSegment, startOfScan } from '#photos/jpeg-segments';

/**
 * Notes what the scans of a JPEG bring. A decoder shows what there is of a picture whose later scans
 * are gone: only the list of scans tells that it should have become sharper.
 */
export class JpegPasses {
  readonly #bytes: Buffer;
  #frame: JpegFrame | undefined;
  /** By component: of each coefficient the bits that are still to come; 255 where it never came. */
  readonly #missing = new Map<number, Uint8Array>();

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  note(segment: JpegSegment): void {
    this.#frame ??= frameIn(this.#bytes, segment);
    if (this.#frame && segment.marker === startOfScan) this.#noteScan(segment, this.#frame);
  }

  /** Every coefficient of every component came with all its bits; true where no frame tells of any. */
  areComplete(): boolean {
    const components = this.#frame?.components ?? [];
    return components.every(
      (component) => this.#missing.get(component)?.every((bits) => bits === 0) ?? false,
    );
  }

  #noteScan({ start }: JpegSegment, { isProgressive }: JpegFrame): void {
    const count = this.#bytes[start + 4] ?? 0;
    const at = start + 5 + 2 * count;
    const [first = 0, last = 0, bits = 0] = this.#bytes.subarray(at, at + 3);
    for (let index = 0; index < count; index += 1) {
      const component = this.#bytes[start + 5 + 2 * index] ?? 0;
      const missing = this.#missing.get(component) ?? new Uint8Array(64).fill(255);
      // A sequential scan has all there is, whatever its parameters claim.
      if (isProgressive) missing.fill(bits & 15, first, last + 1);
      else missing.fill(0);
      this.#missing.set(component, missing);
    }
  }
}
