/** Why a photo may not be published; each is a row of the table in `domain/rules.ts`. */
export type PhotoRule =
  | 'photo-remote'
  | 'photo-missing'
  | 'photo-outside'
  | 'photo-name-case'
  | 'photo-name-clash'
  | 'photo-truncated'
  | 'photo-unreadable'
  | 'photo-too-large'
  | 'photo-svg'
  | 'photo-heic'
  | 'photo-format'
  | 'photo-empty';

/** One thing wrong with one photo, for an editor who does not program. */
export interface PhotoFault {
  readonly rule: PhotoRule;
  /** What is wrong and what to do, in Vietnamese. */
  readonly message: string;
  /** The address to write instead, ready for Markdown; absent where the file itself must change. */
  readonly fix?: string;
}

/** Pixels a photo may have: a header can claim gigabytes in a hundred kilobytes. */
export const maxPixels = 100_000_000;
/** Bytes a photo may have. */
export const maxBytes = 40 * 1024 * 1024;

export function isPhotoFault(value: object): value is PhotoFault {
  return 'rule' in value;
}
