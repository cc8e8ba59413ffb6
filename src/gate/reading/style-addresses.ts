/** Addresses that a style sheet, or a value in one, loads: as written, pictures written out left away. */
export function styleAddresses(text: string): string[] {
  if (!/url\(|@import/iu.test(text)) return [];
  const css = text.replace(/\/\*.*?\*\//gsu, '');
  const found = css.matchAll(
    /\burl\(\s*(?:"([^"]*)"|'([^']*)'|([^)\s]*))|@import\s*(?:"([^"]*)"|'([^']*)')/giu,
  );
  return (
    [...found]
      .map((match) => match.slice(1).find((part) => part !== undefined) ?? '')
      // A picture in the style sheet asks nobody; a fragment is of the page.
      .filter((address) => address && !/^(?:data:image\/|#)/iu.test(address))
  );
}
