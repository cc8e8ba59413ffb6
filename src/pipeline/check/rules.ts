import { bodyCrowded } from '#pipeline/check/body/body-crowded';
import { bodyEmpty } from '#pipeline/check/body/body-empty';
import { bodyTooDeep } from '#pipeline/check/body/body-too-deep';
import { footnoteUnused } from '#pipeline/check/body/footnote-unused';
import { fragmentMissing } from '#pipeline/check/body/fragment-missing';
import { lineUnderText } from '#pipeline/check/body/line-under-text';
import { linkFile } from '#pipeline/check/body/link-file';
import { linkIncomplete } from '#pipeline/check/body/link-incomplete';
import { linkMissing } from '#pipeline/check/body/link-missing';
import { linkUndefined } from '#pipeline/check/body/link-undefined';
import { linkUnsafe } from '#pipeline/check/body/link-unsafe';
import { pagePhoto } from '#pipeline/check/body/page-photo';
import { rawHtml } from '#pipeline/check/body/raw-html';
import { referenceUnused } from '#pipeline/check/body/reference-unused';
import { summaryLink } from '#pipeline/check/body/summary-link';
import { textLost } from '#pipeline/check/body/text-lost';
import { altFileName } from '#pipeline/check/caption/alt-file-name';
import { altMissing } from '#pipeline/check/caption/alt-missing';
import { altRepeatsCaption } from '#pipeline/check/caption/alt-repeats-caption';
import { captionDouble } from '#pipeline/check/caption/caption-double';
import { captionMissing } from '#pipeline/check/caption/caption-missing';
import { captionSplit } from '#pipeline/check/caption/caption-split';
import { wordsTwice } from '#pipeline/check/caption/words-twice';
import { dateImpossible } from '#pipeline/check/dates/date-impossible';
import { dateNoYear } from '#pipeline/check/dates/date-no-year';
import { dateOtherYear } from '#pipeline/check/dates/date-other-year';
import { dateSwapped } from '#pipeline/check/dates/date-swapped';
import { dateWeekday } from '#pipeline/check/dates/date-weekday';
import { articleMissing } from '#pipeline/check/file/article-missing';
import { demoLeft } from '#pipeline/check/file/demo-left';
import { fileBeside } from '#pipeline/check/file/file-beside';
import { fileNotUtf8 } from '#pipeline/check/file/file-not-utf8';
import { fileStray } from '#pipeline/check/file/file-stray';
import { fileTooLarge } from '#pipeline/check/file/file-too-large';
import { fileUnreadable } from '#pipeline/check/file/file-unreadable';
import { folderName } from '#pipeline/check/file/folder-name';
import { pageName } from '#pipeline/check/file/page-name';
import { registerInvalid } from '#pipeline/check/file/register-invalid';
import { registerMissing } from '#pipeline/check/file/register-missing';
import { textNfd } from '#pipeline/check/file/text-nfd';
import { dateFolder } from '#pipeline/check/head/date-folder';
import { dateFuture } from '#pipeline/check/head/date-future';
import { dateInvalid } from '#pipeline/check/head/date-invalid';
import { fieldDuplicate } from '#pipeline/check/head/field-duplicate';
import { fieldInvalid } from '#pipeline/check/head/field-invalid';
import { fieldMissing } from '#pipeline/check/head/field-missing';
import { fieldUnknown } from '#pipeline/check/head/field-unknown';
import { frontMatterAlias } from '#pipeline/check/head/front-matter-alias';
import { frontMatterExecutable } from '#pipeline/check/head/front-matter-executable';
import { frontMatterMissing } from '#pipeline/check/head/front-matter-missing';
import { frontMatterSyntax } from '#pipeline/check/head/front-matter-syntax';
import { frontMatterUnclosed } from '#pipeline/check/head/front-matter-unclosed';
import { speakerInvalid } from '#pipeline/check/head/speaker-invalid';
import { titleCapitals } from '#pipeline/check/head/title-capitals';
import { titleFullStop } from '#pipeline/check/head/title-full-stop';
import { waiverUnused } from '#pipeline/check/head/waiver-unused';
import { markEmphasis } from '#pipeline/check/leftover/mark-emphasis';
import { markForum } from '#pipeline/check/leftover/mark-forum';
import { markHeading } from '#pipeline/check/leftover/mark-heading';
import { markLine } from '#pipeline/check/leftover/mark-line';
import { markLink } from '#pipeline/check/leftover/mark-link';
import { markTable } from '#pipeline/check/leftover/mark-table';
import { otherArticles } from '#pipeline/check/leftover/other-articles';
import { endMark } from '#pipeline/check/marks/end-mark';
import { textStraightQuote } from '#pipeline/check/marks/text-straight-quote';
import { textUnpairedQuote } from '#pipeline/check/marks/text-unpaired-quote';
import { addressClash } from '#pipeline/check/names/address-clash';
import { authorRepeated } from '#pipeline/check/names/author-repeated';
import { bylineCrowded } from '#pipeline/check/names/byline-crowded';
import { kindUnknown } from '#pipeline/check/names/kind-unknown';
import { personName } from '#pipeline/check/names/person-name';
import { personPost } from '#pipeline/check/names/person-post';
import { personRank } from '#pipeline/check/names/person-rank';
import { slugClash } from '#pipeline/check/names/slug-clash';
import { textAbbreviation } from '#pipeline/check/names/text-abbreviation';
import { topicUnknown } from '#pipeline/check/names/topic-unknown';
import { unitNameYears } from '#pipeline/check/names/unit-name-years';
import { unitRepeated } from '#pipeline/check/names/unit-repeated';
import { unitUnknown } from '#pipeline/check/names/unit-unknown';
import { pastedFootnote } from '#pipeline/check/pasted/pasted-footnote';
import { pastedHead } from '#pipeline/check/pasted/pasted-head';
import { pastedLines } from '#pipeline/check/pasted/pasted-lines';
import { pastedList } from '#pipeline/check/pasted/pasted-list';
import { pastedSignature } from '#pipeline/check/pasted/pasted-signature';
import { pastedTable } from '#pipeline/check/pasted/pasted-table';
import { pastedVerse } from '#pipeline/check/pasted/pasted-verse';
import { photoDamaged } from '#pipeline/check/photo/photo-damaged';
import { photoEmpty } from '#pipeline/check/photo/photo-empty';
import { photoFormat } from '#pipeline/check/photo/photo-format';
import { photoHeic } from '#pipeline/check/photo/photo-heic';
import { photoInside } from '#pipeline/check/photo/photo-inside';
import { photoMissing } from '#pipeline/check/photo/photo-missing';
import { photoNameCase } from '#pipeline/check/photo/photo-name-case';
import { photoNameClash } from '#pipeline/check/photo/photo-name-clash';
import { photoOutside } from '#pipeline/check/photo/photo-outside';
import { photoPointer } from '#pipeline/check/photo/photo-pointer';
import { photoRemote } from '#pipeline/check/photo/photo-remote';
import { photoSvg } from '#pipeline/check/photo/photo-svg';
import { photoSyntax } from '#pipeline/check/photo/photo-syntax';
import { photoTooLarge } from '#pipeline/check/photo/photo-too-large';
import { photoTruncated } from '#pipeline/check/photo/photo-truncated';
import { photoUninspected } from '#pipeline/check/photo/photo-uninspected';
import { photoUnreadable } from '#pipeline/check/photo/photo-unreadable';
import { photoUnused } from '#pipeline/check/photo/photo-unused';
import { photoAuthor } from '#pipeline/check/privacy/photo-author';
import { photoGps } from '#pipeline/check/privacy/photo-gps';
import { photoSerial } from '#pipeline/check/privacy/photo-serial';
import type { Rule } from '#pipeline/check/rule';
import { secrecyCoordinates } from '#pipeline/check/secrecy/secrecy-coordinates';
import { secrecyId } from '#pipeline/check/secrecy/secrecy-id';
import { secrecyPhone } from '#pipeline/check/secrecy/secrecy-phone';
import { secrecyRank } from '#pipeline/check/secrecy/secrecy-rank';
import { secrecyUnit } from '#pipeline/check/secrecy/secrecy-unit';
import { secrecyWord } from '#pipeline/check/secrecy/secrecy-word';
import { textDoubleSpace } from '#pipeline/check/spacing/text-double-space';
import { textHardWrap } from '#pipeline/check/spacing/text-hard-wrap';
import { textInvisible } from '#pipeline/check/spacing/text-invisible';
import { textSpaceAfter } from '#pipeline/check/spacing/text-space-after';
import { textSpaceBefore } from '#pipeline/check/spacing/text-space-before';
import { textEth } from '#pipeline/check/spelling/text-eth';
import { textForeignLetter } from '#pipeline/check/spelling/text-foreign-letter';
import { textLostLetters } from '#pipeline/check/spelling/text-lost-letters';
import { textMojibake } from '#pipeline/check/spelling/text-mojibake';
import { textRepeated } from '#pipeline/check/spelling/text-repeated';
import { textResidue } from '#pipeline/check/spelling/text-residue';
import { textTone } from '#pipeline/check/spelling/text-tone';
import { textToneMisplaced } from '#pipeline/check/spelling/text-tone-misplaced';
import { textWebLeftover } from '#pipeline/check/spelling/text-web-leftover';
import type { StationFlaws } from '#pipeline/check/subject';
import { tableCellExtra } from '#pipeline/check/table/table-cell-extra';
import { tableRowShort } from '#pipeline/check/table/table-row-short';
import { textUnderTable } from '#pipeline/check/table/text-under-table';

/** One line a rule, in the order of the list for editors. */
const all = [
  fileNotUtf8,
  fileTooLarge,
  fileUnreadable,
  fileStray,
  fileBeside,
  articleMissing,
  folderName,
  pageName,
  registerMissing,
  registerInvalid,
  demoLeft,
  frontMatterMissing,
  frontMatterUnclosed,
  frontMatterExecutable,
  frontMatterSyntax,
  frontMatterAlias,
  fieldMissing,
  fieldUnknown,
  fieldDuplicate,
  fieldInvalid,
  titleFullStop,
  titleCapitals,
  dateInvalid,
  dateFolder,
  dateFuture,
  speakerInvalid,
  unitUnknown,
  unitRepeated,
  unitNameYears,
  topicUnknown,
  kindUnknown,
  slugClash,
  addressClash,
  bodyEmpty,
  bodyTooDeep,
  bodyCrowded,
  pagePhoto,
  rawHtml,
  linkUnsafe,
  linkIncomplete,
  linkFile,
  fragmentMissing,
  linkMissing,
  linkUndefined,
  footnoteUnused,
  referenceUnused,
  tableCellExtra,
  tableRowShort,
  textUnderTable,
  lineUnderText,
  textLost,
  summaryLink,
  photoInside,
  photoRemote,
  photoMissing,
  photoOutside,
  photoNameCase,
  photoNameClash,
  photoTruncated,
  photoDamaged,
  photoUnreadable,
  photoUninspected,
  photoTooLarge,
  photoSvg,
  photoHeic,
  photoFormat,
  photoPointer,
  photoEmpty,
  photoSyntax,
  photoUnused,
  photoGps,
  photoSerial,
  photoAuthor,
  altFileName,
  altMissing,
  altRepeatsCaption,
  captionMissing,
  captionDouble,
  wordsTwice,
  captionSplit,
  pastedHead,
  pastedTable,
  pastedList,
  pastedSignature,
  pastedVerse,
  pastedLines,
  pastedFootnote,
  markTable,
  markForum,
  markHeading,
  markLink,
  markEmphasis,
  markLine,
  textNfd,
  otherArticles,
  textWebLeftover,
  authorRepeated,
  textRepeated,
  textLostLetters,
  textEth,
  textForeignLetter,
  textMojibake,
  textInvisible,
  textTone,
  textToneMisplaced,
  textDoubleSpace,
  textSpaceBefore,
  textSpaceAfter,
  textHardWrap,
  textStraightQuote,
  textUnpairedQuote,
  textResidue,
  textAbbreviation,
  endMark,
  dateImpossible,
  dateOtherYear,
  dateWeekday,
  dateSwapped,
  dateNoYear,
  personName,
  personRank,
  personPost,
  bylineCrowded,
  secrecyWord,
  secrecyRank,
  secrecyUnit,
  secrecyPhone,
  secrecyId,
  secrecyCoordinates,
  waiverUnused,
] as const satisfies readonly Rule[];

/** Name of a rule, as findings and `đã rà soát` say it. */
export type RuleId = (typeof all)[number]['id'];

/** Kinds of flaws that no rule words. */
type Unworded = Exclude<keyof StationFlaws, RuleId>;

/** Every rule of the check. What a station may notice without a rule to word it does not compile. */
export const rules: [Unworded] extends [never] ? typeof all : Unworded = all;
