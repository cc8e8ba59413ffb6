/** Where a link leads, judged by its address alone, with the tricks of browsers in mind. */
export function linkKind(url: string): 'outbound' | 'internal' | 'contact' | 'unsafe' {
  // Browsers drop control characters and spaces inside a scheme.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is dropped
  const bare = url.replace(/[\u0000-\u0020\u007f]+/gu, '');
  const scheme = /^([a-z][a-z0-9+.-]*):/iu.exec(bare)?.[1]?.toLowerCase();
  if (scheme === 'http' || scheme === 'https') return 'outbound';
  if (scheme === 'mailto' || scheme === 'tel') return 'contact';
  if (scheme !== undefined || /^(?:[/\\]|%5c|%2f){2}/iu.test(bare)) return 'unsafe';
  return 'internal';
}
