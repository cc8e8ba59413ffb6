import type { FlawOf } from '#bulletin/flaw';

/** Why a photo may not be published: kind → what its words need. `name` is what the editor sees or wrote. */
export interface PhotoFlaws {
  /** At another site. */
  'photo-remote': { readonly name: string };
  /** `near`: a file that may have been meant. */
  'photo-missing': { readonly name: string; readonly near?: string };
  /** `way`: by its address, by a link on the disk, or by a path of Windows; `target`: what to write. */
  'photo-outside':
    | { readonly name: string; readonly way: 'address' | 'link' }
    | { readonly name: string; readonly way: 'windows'; readonly target: string };
  'photo-name-case': { readonly name: string; readonly real: string };
  /** One name on a file system without case. */
  'photo-name-clash': { readonly names: readonly string[] };
  /** Cut short. */
  'photo-truncated': { readonly name: string };
  /** No decoder can make a picture of it. */
  'photo-damaged': { readonly name: string };
  /** The system does not let us read it (`code`), or it is no file at all. */
  'photo-unreadable': { readonly name: string; readonly code?: string };
  /** Our own program failed over it: nothing is known of the photo. */
  'photo-uninspected': { readonly name: string; readonly reason: string };
  'photo-too-large':
    | { readonly name: string; readonly width: number; readonly height: number }
    | { readonly name: string; readonly bytes: number };
  'photo-svg': { readonly name: string };
  'photo-heic': { readonly name: string };
  /** `found`: what it is, in Vietnamese; `extension`: the one that fits; neither: it moves. */
  'photo-format': { readonly name: string; readonly found?: string; readonly extension?: string };
  /** Git LFS has not fetched the file: its pointer lies there. */
  'photo-pointer': { readonly name: string };
  'photo-empty': { readonly name: string };
}

/** Something wrong with one photo; `replacement` is an address ready for Markdown. */
export type PhotoFlaw = FlawOf<PhotoFlaws>;

export function isPhotoFlaw(value: object): value is PhotoFlaw {
  return 'kind' in value && 'values' in value;
}

/** Escapes what would end or change a Markdown address; Vietnamese letters stay readable. */
export function markdownAddress(name: string): string {
  return name.replace(
    /[ %()<>\\#?]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
