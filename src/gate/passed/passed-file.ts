import { hashLength, type PassedData } from '#gate/passed/passed-site';
import { programHash } from '#process/program-hash';
import { readSealed, writeSealed } from '#store/sealed-file';

/** Every folder whose code has a say in a verdict. */
export const judging = ['gate', 'vietnamese', 'bulletin', 'view', 'store', 'process'];

/** Which site it is: a site that passed under another address has been asked other questions. */
export interface PassedPlace {
  readonly file: string;
  readonly origin: string;
  readonly base: string;
}

/** What JSON says of it; the rest lies behind, in arrays. */
interface Head extends Pick<PassedData, 'fragments' | 'memorySize'> {
  readonly files: number;
  readonly leads: number;
  readonly pathsLength: number;
  readonly titles: readonly (readonly [string, string])[];
  readonly secrets: readonly (readonly [string, string])[];
  readonly publicHashes: readonly (readonly [string, string])[];
}

/**
 * What is kept of the site that passed last; `undefined` where nothing is, where it is damaged, or of
 * another program, another address or another output folder.
 */
export function readPassed(place: PassedPlace): PassedData | undefined {
  const bytes = readSealed(place.file, labelOf(place));
  if (!bytes) return undefined;
  let at = 4;
  const next = (length: number) => {
    at += length;
    return bytes.subarray(at - length, at);
  };
  const head = JSON.parse(next(bytes.readUInt32LE(0)).toString('utf8')) as Head;
  const { files, leads, pathsLength, titles, secrets, publicHashes } = head;
  const hashes = next((files * hashLength) / 2).toString('hex');
  const paths = next(pathsLength).toString('utf8');
  return {
    ...head,
    paths: paths === '' ? [] : paths.split('\0'),
    hashes,
    starts: numbersIn(next((files + 1) * 4)),
    targets: numbersIn(next(leads * 4)),
    titles: new Map(titles),
    secrets: new Map(secrets),
    publicHashes: new Map(publicHashes),
  };
}

/** Keeps a site that passed. One that cannot be kept costs time in the next judgement. */
export function writePassed(place: PassedPlace, data: PassedData): void {
  const { paths, hashes, starts, targets, fragments, memorySize } = data;
  const names = Buffer.from(paths.join('\0'));
  const head: Head = {
    ...{ fragments, memorySize },
    files: paths.length,
    leads: targets.length,
    pathsLength: names.length,
    titles: [...data.titles],
    secrets: [...data.secrets],
    publicHashes: [...data.publicHashes],
  };
  const json = Buffer.from(JSON.stringify(head));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  const parts = [
    length,
    json,
    Buffer.from(hashes, 'hex'),
    names,
    bytesOf(starts),
    bytesOf(targets),
  ];
  writeSealed(place.file, labelOf(place), parts, { flush: false });
}

function labelOf({ file, origin, base }: PassedPlace): string {
  return `passed ${programHash(judging)} ${origin} ${base} ${encodeURIComponent(file)}`;
}

/** Own numbers of the machine's byte order: a kept file never leaves the machine. */
function numbersIn(bytes: Buffer): Uint32Array {
  return new Uint32Array(new Uint8Array(bytes).buffer);
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
