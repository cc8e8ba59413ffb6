import { basename, extname } from 'node:path';
import type { Metadata } from 'sharp';
import { openHeader, openStrict } from '#photos/engine';
import { isPhotoFault, maxPixels, type PhotoFault } from '#photos/fault';
import { faults } from '#photos/faults';
import { readContainer } from '#photos/inspect/container';
import { type PhotoFacts, photoFacts } from '#photos/inspect/facts';
import { factsVersion } from '#photos/inspect/facts-version';
import { readCarried } from '#photos/inspect/given-away';
import { extensionsOf, type PhotoFormat, sniff } from '#photos/inspect/sniff';
import { readEntry, writeEntry } from '#photos/publish/cache';
import { hashOf, readPhoto } from '#photos/read-photo';

/**
 * Judges one photo by its bytes: an allowed format under an agreeing extension, not too large, and
 * every pixel decodes. With `cacheDir` a photo seen before, by content, is not decoded again; the
 * bytes are read and hashed every time, because time stamps lie after a checkout or a copy.
 * Never rejects because of the photo: what is wrong with it comes back as a fault.
 */
export async function inspectPhoto(
  path: string,
  cacheDir?: string,
): Promise<PhotoFacts | PhotoFault> {
  const name = basename(path).normalize('NFC');
  const bytes = await readPhoto(path);
  if (!Buffer.isBuffer(bytes)) return bytes;
  const sniffed = sniff(bytes);
  if ('refused' in sniffed) {
    return sniffed.refused === 'other'
      ? faults.format(name, sniffed.name)
      : faults[sniffed.refused](name);
  }
  const { format } = sniffed;
  const [extension = ''] = extensionsOf[format];
  if (!extensionsOf[format].includes(extname(path).toLowerCase())) {
    return faults.extension(name, format.toUpperCase(), extension);
  }
  const hash = hashOf(bytes);
  const known = cacheDir === undefined ? undefined : await readFacts(cacheDir, hash);
  if (known) return known;
  const facts = await decode(bytes, hash, format, name);
  if (cacheDir !== undefined && !isPhotoFault(facts)) {
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
): Promise<PhotoFacts | PhotoFault> {
  const container = readContainer(format, bytes);
  if (container.animated) return faults.animated(name);
  const broken = container.complete ? faults.unreadable(name) : faults.truncated(name);
  try {
    const metadata = await openHeader(bytes).metadata();
    if (!agrees(metadata, format)) return broken;
    const { width, height } = metadata.autoOrient;
    if (width * height > maxPixels) return faults.tooManyPixels(name, width, height);
    if ((metadata.pages ?? 1) > 1) return faults.animated(name);
    const colour = await meanColour(bytes);
    // Decoders forgive a PNG without its end and a GIF without its trailer; the editor lost bytes.
    if (!container.complete) return broken;
    const carries = readCarried(metadata, container);
    return { hash, bytes: bytes.length, format, width, height, colour, carries };
  } catch {
    return broken;
  }
}

/** The decoder must see the format that the bytes announce, else the two could disagree on safety. */
function agrees(metadata: Metadata, format: PhotoFormat): boolean {
  if (format === 'avif') return metadata.format === 'heif' && metadata.compression === 'av1';
  return metadata.format === format;
}

/**
 * Decodes the whole photo and takes the mean. Pixels and not `stats()`: that one misses a truncated
 * interlaced PNG. The small size lets JPEG decode at an eighth, with every coded byte still read.
 */
async function meanColour(bytes: Buffer): Promise<string> {
  const { data } = await openStrict(bytes)
    .resize(16, 16, { fit: 'fill' })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  const sums = [0, 0, 0];
  for (const [at, value] of data.entries()) sums[at % 3] = (sums[at % 3] ?? 0) + value;
  const hex = sums.map((sum) =>
    Math.round((sum * 3) / data.length)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${hex.join('')}`;
}
