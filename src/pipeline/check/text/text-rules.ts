import { dateNoYear } from '#pipeline/check/dates/date-no-year';
import { dateSwapped } from '#pipeline/check/dates/date-swapped';
import { dateWeekday } from '#pipeline/check/dates/date-weekday';
import { endMark } from '#pipeline/check/marks/end-mark';
import { straightQuote } from '#pipeline/check/marks/straight-quote';
import { unpairedQuote } from '#pipeline/check/marks/unpaired-quote';
import { abbreviation } from '#pipeline/check/names/abbreviation';
import { bylineCrowded } from '#pipeline/check/names/byline-crowded';
import { person } from '#pipeline/check/names/person';
import { secrecyCoordinates } from '#pipeline/check/secrecy/secrecy-coordinates';
import { secrecyId } from '#pipeline/check/secrecy/secrecy-id';
import { secrecyPhone } from '#pipeline/check/secrecy/secrecy-phone';
import { secrecyRank } from '#pipeline/check/secrecy/secrecy-rank';
import { secrecyWord } from '#pipeline/check/secrecy/secrecy-word';
import { doubleSpace } from '#pipeline/check/spacing/double-space';
import { hardWrap } from '#pipeline/check/spacing/hard-wrap';
import { invisible } from '#pipeline/check/spacing/invisible';
import { spaceAfter } from '#pipeline/check/spacing/space-after';
import { spaceBefore } from '#pipeline/check/spacing/space-before';
import { eth } from '#pipeline/check/spelling/eth';
import { mojibake } from '#pipeline/check/spelling/mojibake';
import { residue } from '#pipeline/check/spelling/residue';
import { tone } from '#pipeline/check/spelling/tone';
import { toneMisplaced } from '#pipeline/check/spelling/tone-misplaced';
import type { TextRule } from '#pipeline/parse/passage';

/** Every rule about text, in the order of the table of rules. */
export const textRules: readonly TextRule[] = Object.freeze([
  eth,
  mojibake,
  invisible,
  tone,
  toneMisplaced,
  doubleSpace,
  spaceBefore,
  spaceAfter,
  hardWrap,
  straightQuote,
  unpairedQuote,
  residue,
  abbreviation,
  endMark,
  dateWeekday,
  dateSwapped,
  dateNoYear,
  person,
  bylineCrowded,
  secrecyWord,
  secrecyRank,
  secrecyPhone,
  secrecyId,
  secrecyCoordinates,
]);
