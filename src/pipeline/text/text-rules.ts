import type { TextRule } from '#pipeline/passage';
import { abbreviation } from '#pipeline/text/abbreviation';
import { bylineCrowded } from '#pipeline/text/byline-crowded';
import { dateNoYear } from '#pipeline/text/date-no-year';
import { dateSwapped } from '#pipeline/text/date-swapped';
import { dateWeekday } from '#pipeline/text/date-weekday';
import { doubleSpace } from '#pipeline/text/double-space';
import { endMark } from '#pipeline/text/end-mark';
import { eth } from '#pipeline/text/eth';
import { hardWrap } from '#pipeline/text/hard-wrap';
import { invisible } from '#pipeline/text/invisible';
import { mojibake } from '#pipeline/text/mojibake';
import { person } from '#pipeline/text/person';
import { residue } from '#pipeline/text/residue';
import { secrecyCoordinates } from '#pipeline/text/secrecy-coordinates';
import { secrecyId } from '#pipeline/text/secrecy-id';
import { secrecyPhone } from '#pipeline/text/secrecy-phone';
import { secrecyRank } from '#pipeline/text/secrecy-rank';
import { secrecyWord } from '#pipeline/text/secrecy-word';
import { spaceAfter } from '#pipeline/text/space-after';
import { spaceBefore } from '#pipeline/text/space-before';
import { straightQuote } from '#pipeline/text/straight-quote';
import { tone } from '#pipeline/text/tone';
import { toneMisplaced } from '#pipeline/text/tone-misplaced';
import { unpairedQuote } from '#pipeline/text/unpaired-quote';

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
