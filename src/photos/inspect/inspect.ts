import { basename, extname } from 'node:path';
import type { Metadata } from 'sharp';
import { openHeader, openStrict } from '#photos/engine';
import { isPhotoFlaw, type PhotoFlaw } from '#photos/flaws';
import { readContainer } from '#photos/inspect/container';
import { type PhotoFacts, photoFacts } from '#photos/inspect/facts';
import { factsVersion } from '#photos/inspect/facts-version';
import { readGivenAway } from '#photos/inspect/given-away';
import { withOpenEnd } from '#photos/inspect/open-end';
import { extensionsOf, type PhotoFormat, sniff } from '#photos/inspect/sniff';
import { maxPixels } from '#photos/limits';
import { hashOf, readPhoto } from '#photos/read-photo';
import { readEntry, writeEntry } from '#store/entries';

/**
 * Judges one photo by its bytes: an allowed format under an agreeing extension, not too large, and
 * every pixel decodes. With `cacheDir` a photo seen before, by content, is not decoded again; the
 * bytes are read and hashed every time, because time stamps lie after a checkout or a copy.
 * Never rejects because of the photo: what is wrong with it comes back as a flaw.
 */
export async function inspectPhoto(
  path: string,
  cacheDir?: string,
): Promise<PhotoFacts | PhotoFlaw> {
  const name = basename(path).normalize('NFC');
  const bytes = await readPhoto(path);
  if (!Buffer.isBuffer(bytes)) return bytes;
  const sniffed = sniff(bytes);
  if ('refused' in sniffed) {
    if (sniffed.refused === 'svg') return { kind: 'photo-svg', values: { name } };
    if (sniffed.refused === 'heic') return { kind: 'photo-heic', values: { name } };
    if (sniffed.refused === 'pointer') return { kind: 'photo-pointer', values: { name } };
    return { kind: 'photo-format', values: { name, found: sniffed.name } };
  }
  const { format } = sniffed;
  const [extension = ''] = extensionsOf[format];
  if (!extensionsOf[format].includes(extname(path).toLowerCase())) {
    return { kind: 'photo-format', values: { name, found: format.toUpperCase(), extension } };
  }
  const hash = hashOf(bytes);
  const known = cacheDir === undefined ? undefined : await readFacts(cacheDir, hash);
  if (known) return known;
  const facts = await decode(bytes, hash, format, name);
  if (cacheDir !== undefined && !isPhotoFlaw(facts)) {
    await writeEntry(cacheDir, hash, factsEntry(), Buffer.from(JSON.stringify(facts)));
  }
  return facts;
}

/** Found out by another program, or with other libraries, they are made anew. */
const factsEntry = () => `facts-${factsVersion()}`;

async function readFacts(cacheDir: string, hash: string): Promise<PhotoFacts | undefined> {
  const entry = await readEntry(cacheDir, hash, factsEntry());
  if (!entry) return undefined;
  try {
    const facts = photoFacts.parse(JSON.parse(entry.bytes.toString('utf8')));
    return facts.hash === hash ? facts : undefined;
  } catch {
    return undefined;
  }
}

async function decode(
  bytes: Buffer,
  hash: string,
  format: PhotoFormat,
  name: string,
): Promise<PhotoFacts | PhotoFlaw> {
  try {
    const container = readContainer(format, bytes);
    const animated: PhotoFlaw = { kind: 'photo-format', values: { name } };
    if (container.animated) return animated;
    const kind = container.complete ? 'photo-damaged' : 'photo-truncated';
    const broken: PhotoFlaw = { kind, values: { name } };
    const metadata = await decoded(openHeader(bytes).metadata());
    if (!metadata || !agrees(metadata, format)) return broken;
    const { width, height } = metadata.autoOrient;
    if (width * height > maxPixels) {
      return { kind: 'photo-too-large', values: { name, width, height } };
    }
    if ((metadata.pages ?? 1) > 1) return animated;
    const pixels = await decoded(smallPixels(format === 'jpeg' ? withOpenEnd(bytes) : bytes));
    // Decoders forgive a PNG without its end and a GIF without its trailer; the editor lost bytes.
    if (!pixels || !container.complete) return broken;
    const carries = readGivenAway(metadata, container);
    const colour = meanColour(pixels);
    return { hash, bytes: bytes.length, format, width, height, colour, carries };
  } catch (error) {
    // Not the decoder's word but a fault of our own: nothing is known of the photo.
    return { kind: 'photo-uninspected', values: { name, reason: String(error) } };
  }
}

/** What the decoder makes of it; `undefined` where it refuses. */
function decoded<T>(work: Promise<T>): Promise<T | undefined> {
  return work.catch(() => undefined);
}

/** The decoder must see the format that the bytes announce, else the two could disagree on safety. */
function agrees(metadata: Metadata, format: PhotoFormat): boolean {
  if (format === 'avif') return metadata.format === 'heif' && metadata.compression === 'av1';
  return metadata.format === format;
}

/**
 * Decodes the whole photo. Pixels and not `stats()`: that one misses a truncated interlaced PNG. The
 * small size lets JPEG decode at an eighth, with every coded byte still read.
 */
function smallPixels(bytes: Buffer): Promise<Buffer> {
  return openStrict(bytes)
    .resize(16, 16, { fit: 'fill' })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer();
}

/** @param pixels three bytes each */
function meanColour(pixels: Buffer): string {
  const sums = [0, 0, 0];
  for (const [at, value] of pixels.entries()) sums[at % 3] = (sums[at % 3] ?? 0) + value;
  const hex = sums.map((sum) =>
    Math.round((sum * 3) / pixels.length)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${hex.join('')}`;
}
