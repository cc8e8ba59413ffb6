/**
 * The fault of a colour profile: none where it describes sRGB, which says nothing about anyone. Any
 * other is named after the camera, the screen or the owner it was made for. Source: ICC.1:2022, §7–10.
 */
export function iccFault(profile: Buffer): string[] {
  const name = descriptionOf(profile);
  return /^s?RGB\b|\bsRGB\b/iu.test(name) ? [] : [`hồ sơ màu “${name || 'không tên'}”`];
}

function descriptionOf(profile: Buffer): string {
  if (profile.length < 132) return '';
  const count = Math.min(profile.readUInt32BE(128), 200);
  for (let at = 132; at < 132 + count * 12 && at + 12 <= profile.length; at += 12) {
    if (profile.toString('latin1', at, at + 4) !== 'desc') continue;
    const start = profile.readUInt32BE(at + 4);
    return textOf(profile.subarray(start, start + profile.readUInt32BE(at + 8)));
  }
  return '';
}

/** `desc` of version 2 is ASCII, `mluc` of version 4 is UTF-16. */
function textOf(tag: Buffer): string {
  if (tag.toString('latin1', 0, 4) === 'desc') {
    return clean(tag.toString('latin1', 12, 12 + Math.min(tag.readUInt32BE(8), 200)));
  }
  if (tag.toString('latin1', 0, 4) !== 'mluc' || tag.length < 28) return '';
  const start = tag.readUInt32BE(24);
  const text = Buffer.from(tag.subarray(start, start + Math.min(tag.readUInt32BE(20), 400)));
  return clean(
    text
      .subarray(0, text.length & ~1)
      .swap16()
      .toString('utf16le'),
  );
}

function clean(text: string): string {
  return text.replace(/\0.*$/su, '').trim();
}
