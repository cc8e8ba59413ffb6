import { broken } from '#gate/metadata/container-end';
import { iccFault } from '#gate/metadata/icc';

/** Kinds of items that are pictures or say how to put them together. Source: ISO/IEC 23008-12. */
const pictures = new Set(['av01', 'grid', 'iovl', 'iden', 'tmap']);
const harmless = new Set(['ftyp', 'mdat', 'free', 'skip', 'meta', 'moov']);
/** Boxes whose content is boxes again → bytes before the first. */
const folders: Readonly<Record<string, number>> = {
  ...{ meta: 4, iprp: 0, ipco: 0, moov: 0, trak: 0, mdia: 0, minf: 0, stbl: 0 },
};

interface Box {
  readonly type: string;
  readonly body: Buffer;
}

export function avifMetadata(bytes: Buffer): string[] {
  const top = boxes(bytes);
  const strange = top.flatMap(({ type }) => (harmless.has(type) ? [] : [`đoạn ${type}`]));
  return [...strange, ...inside(top)];
}

function inside(list: readonly Box[]): string[] {
  return list.flatMap(({ type, body }) => {
    if (type === 'uuid' || type === 'udta') return [`đoạn ${type}`];
    if ((type === 'free' || type === 'skip') && body.some((byte) => byte !== 0)) {
      return ['dữ liệu ở chỗ trống'];
    }
    if (type === 'iinf') return items(body);
    if (type === 'colr') return colour(body);
    const start = folders[type];
    return start === undefined ? [] : inside(boxes(body.subarray(start)));
  });
}

/** Entries of the list of items; the count is two bytes, or four from version 1 on. */
function items(body: Buffer): string[] {
  return boxes(body.subarray(body[0] === 0 ? 6 : 8)).flatMap((entry) => {
    if (entry.type !== 'infe') return [`đoạn ${entry.type}`];
    const version = entry.body[0] ?? 0;
    // Before version 2 items have a name and a MIME type and no kind: nobody writes them.
    if (version < 2) return ['mục không rõ loại'];
    const at = version === 2 ? 8 : 10;
    const kind = entry.body.toString('latin1', at, at + 4);
    if (pictures.has(kind)) return [];
    return [kind === 'Exif' ? 'EXIF' : kind === 'mime' ? 'XMP' : `mục ${kind}`];
  });
}

function colour(body: Buffer): string[] {
  const kind = body.toString('latin1', 0, 4);
  if (kind === 'nclx') return [];
  return kind === 'prof' || kind === 'rICC' ? iccFault(body.subarray(4)) : [`màu ${kind}`];
}

function boxes(bytes: Buffer): Box[] {
  const found: Box[] = [];
  let at = 0;
  while (at + 8 <= bytes.length) {
    const wide = bytes.readUInt32BE(at) === 1;
    const start = at + (wide ? 16 : 8);
    const size = wide ? Number(bytes.readBigUInt64BE(at + 8)) : bytes.readUInt32BE(at);
    const end = size === 0 ? bytes.length : at + size;
    if (end < start || end > bytes.length) break;
    found.push({
      type: bytes.toString('latin1', at + 4, at + 8),
      body: bytes.subarray(start, end),
    });
    at = end;
  }
  if (at !== bytes.length) throw new RangeError(broken);
  return found;
}
