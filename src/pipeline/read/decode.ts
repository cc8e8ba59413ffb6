/** Why bytes are not text we read; `encoding` names what they are likely to be. */
export interface NotUtf8 {
  readonly encoding?: string;
}

/** Bytes of a file → its text, or why they are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | NotUtf8 {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { encoding: 'UTF-16' };
  }
  if (bytes.includes(0)) {
    const zeros = bytes.reduce((count, byte) => count + Number(byte === 0), 0);
    // Vietnamese in UTF-16 has a zero byte for every unmarked letter and every space.
    return { encoding: zeros * 5 > bytes.length ? 'UTF-16' : 'tệp bị hỏng' };
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return {};
  }
}
