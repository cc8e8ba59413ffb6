/**
 * An address as the Markdown writes it → the name of the file below the article's folder, in NFC with
 * `/`: the key under which a photo is found again.
 */
export function photoName(src: string): string {
  return decoded(src.trim())
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.')
    .join('/')
    .normalize('NFC');
}

function decoded(src: string): string {
  try {
    return decodeURIComponent(src);
  } catch {
    return src;
  }
}
