import type { FlawOf } from '#bulletin/flaw';
import type { PhotoFlaws } from '#photos/flaws';
import type { ParseFlaws } from '#pipeline/parse/flaws';
import type { ParsedArticle, ParsedPage } from '#pipeline/parse/parse-document';
import type { Passage } from '#pipeline/parse/passage';
import type { FoundArticle } from '#pipeline/read/content-files';
import type { ReadFlaws } from '#pipeline/read/flaws';
import type { SourceText } from '#pipeline/read/source-text';
import type { RegisterFlaws } from '#pipeline/registers/flaws';
import type { Registers } from '#pipeline/registers/registers';
import type { ArticlePhotos } from '#pipeline/resolve/article-photos';
import type { SiteAnswers } from '#pipeline/resolve/site-answers';

/** Everything that stations notice on their way. */
export interface StationFlaws extends ReadFlaws, ParseFlaws, RegisterFlaws, PhotoFlaws {}

export type StationFlaw = FlawOf<StationFlaws>;

/**
 * What the rules look at: one file of the content folder with all that is known of it. Nothing of the
 * clock or of other articles is in it but `answers`: what the rules say holds until the file, its
 * folder, a register or an answer changes.
 */
export interface Subject {
  /** Path below the content folder, with `/`. */
  readonly file: string;
  /** Absent where the file is no text. */
  readonly source?: SourceText;
  /** What the stations before the check noticed. */
  readonly flaws: readonly StationFlaw[];
  readonly article?: ArticleSubject;
  readonly page?: PageSubject;
  /** Running text of a file that is no article; absent where a register is wrong. */
  readonly prose?: Prose;
  /** The newsroom has moved in: the file should say nothing of the demonstration any more. */
  readonly movedIn?: boolean;
}

export interface ArticleSubject {
  readonly parsed: ParsedArticle;
  readonly folder: FoundArticle;
  readonly photos: ArticlePhotos;
  /** Absent where a register is wrong: then nothing can be asked of them. */
  readonly known?: KnownOfArticle;
}

/** What registers and site say of an article. */
export interface KnownOfArticle {
  readonly registers: Registers;
  readonly answers: SiteAnswers;
}

/** What readers read of a page or a register, and the registers it is judged by. */
export interface Prose {
  readonly passages: readonly Passage[];
  readonly registers: Registers;
  /** Written in another language than Vietnamese. */
  readonly isForeign: boolean;
}

export interface PageSubject {
  readonly parsed: ParsedPage;
  /** Addresses its links mean that the site does not have. */
  readonly missing: readonly string[];
}
