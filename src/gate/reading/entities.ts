const named: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' },
  // What hides a scheme in an address.
  ...{ colon: ':', tab: '\t', newline: '\n', sol: '/', num: '#' },
};

/** Numeric references and the names that matter; others stay as they are. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]+));?/giu,
    (all, hex, dec, name) => {
      if (name !== undefined) return named[String(name).toLowerCase()] ?? all;
      const code = hex === undefined ? Number(dec) : Number.parseInt(String(hex), 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
    },
  );
}
