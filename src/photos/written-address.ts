import { markdownAddress, type PhotoFlaw } from '#photos/flaws';

/**
 * Splits a photo's address as written in Markdown into the names of folders and file below the
 * article's folder, percent-encoding undone. Refuses whatever could lead elsewhere: schemes, hosts,
 * absolute and Windows paths, `..`. The checks run on the decoded text, so `%2e%2e%2f` gains nothing.
 */
export function writtenSegments(src: string): readonly string[] | PhotoFlaw {
  const written = src.trim();
  const text = decode(written);
  if (/^[a-z][a-z0-9+.-]+:/iu.test(text) || text.startsWith('//')) {
    return { kind: 'photo-remote', values: { name: written } };
  }
  if (/^[a-z]:/iu.test(text) || text.includes('\\')) return windowsPath(text);
  const segments = text.split('/').filter((segment) => segment !== '' && segment !== '.');
  if (text.startsWith('/') || segments.includes('..')) return outside(written);
  if (segments.length === 0 || text.endsWith('/')) {
    return { kind: 'photo-missing', values: { name: written } };
  }
  return segments;
}

/** A stray `%`, as in `tang 20%.jpg`, makes decoding fail: then the text is meant as it stands. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function outside(name: string): PhotoFlaw {
  return { kind: 'photo-outside', values: { name, way: 'address' } };
}

function windowsPath(text: string): PhotoFlaw {
  const parts = text.split(/[\\/]/u).filter((part) => part !== '' && part !== '.');
  const relative = !/^(?:[a-z]:|[\\/])/iu.test(text) && !parts.includes('..');
  const target = relative ? parts.join('/') : (parts.at(-1) ?? '').replace(/^[a-z]:/iu, '');
  if (target === '' || target === '..') return outside(text);
  return {
    kind: 'photo-outside',
    values: { name: text, way: 'windows', target },
    replacement: markdownAddress(target),
  };
}
