import { type BlockText, blocksOf } from '#pipeline/check/text/block-text';
import { textRule } from '#pipeline/check/text-rule';
import { daysBetween, isValidDate } from '#vietnamese/calendar-date';
import { type CalendarDate, calendarDate } from '#vietnamese/day-count';
import { hasSameWords } from '#vietnamese/same-words';

/**
 * The first paragraph, or the summary, says that the event was on this day of another year: copied
 * from last year's article, or the year of a new January forgotten. Only the day of the event is
 * looked at, which opens the paragraph or stands behind a part of the day; history lies further back
 * and anniversaries say so.
 */
export const dateOtherYear = textRule({
  id: 'date-other-year',
  findInText: function* (passages, { date }) {
    if (date === undefined) return;
    const blocks = blocksOf(passages);
    const title = blocks.find((block) => block.kind === 'title')?.text ?? '';
    // The headline once more is no sapo, and has a rule of its own.
    const paragraphs = blocks.filter(
      (block) => block.kind === 'paragraph' && !isHeadline(block.text, title),
    );
    const lead = paragraphs.find((block) => block.text.length > SHORT) ?? paragraphs[0];
    const summary = blocks.find((block) => block.kind === 'summary');
    for (const block of [summary, lead]) {
      const event = block && eventOf(block);
      if (!block || !event || ANNIVERSARY.test(block.text)) continue;
      if (!isSlip(event.date, date)) continue;
      const { start, text } = event;
      yield block.flaw(start, start + text.length, { text, year: date.slice(0, 4) });
    }
  },
  message: ({ text, year }) =>
    `“${text}” khác năm với mục ngày của bài (năm ${year}). Đối chiếu rồi sửa năm ở chỗ sai.`,
  example: 'Bài ngày 29/6/2023, đoạn đầu ghi “Sáng ngày 29/6/2022”',
  cure: 'Đối chiếu rồi sửa năm ở chỗ sai',
});

/** In UTF-16 code units: what is shorter above the sapo was left by the page it came from. */
const SHORT = 60;

function isHeadline(text: string, title: string): boolean {
  return text.length < 2 * title.length + 10 && hasSameWords(title, text);
}

interface Event {
  readonly date: CalendarDate;
  readonly start: number;
  readonly text: string;
}

const FULL =
  /(?<![\d/.-])(\d{1,2})(?:([/.-])(\d{1,2})\2|\s+tháng\s+(\d{1,2})[\s,]+năm\s+)(\d{4})(?![\d/])/iu;
/** Nothing but words of time and other days stand before the date. */
const OPENING =
  /^[\s“"]*(?:(?:vào|lúc|hồi|từ|trong|sáng|trưa|chiều|tối|đêm|hôm|nay|qua|vừa|ngày|buổi|hai|ba|bốn|và|đến|các|thứ|tư|năm|sáu|bảy|chủ|nhật|[2-7]|\d{1,2}(?:\/\d{1,2})?|\d{1,2}(?:h|:|\s?giờ)\d{0,2})(?:[\s,(–-]+|$))*$/iu;
const PART_OF_DAY =
  /(?<![\p{L}\p{M}])(?:sáng|trưa|chiều|tối|đêm|hôm)(?:\s+(?:nay|qua|ngày))?[\s,(]*(?:(?:ngày|\d{1,2}(?:\/\d{1,2})?|và|đến|-|–)[\s,]+)*$/iu;
const SINCE = /(?<![\p{L}\p{M}])từ\s+(?:ngày\s+)?$/iu;
const ANNIVERSARY =
  /k(?:ỷ|ỉ) niệm|cách đây|năm (?:trước|ngoái|qua)|(?:một|1|hai|2) năm|tròn|nhớ lại|ban hành|hiệu lực/iu;

/** The first whole date of the block, where it is that of the event. */
function eventOf(block: BlockText): Event | undefined {
  const match = FULL.exec(block.text);
  if (!match) return undefined;
  const [text, day = '', , numeric, named, year = ''] = match;
  const before = block.text.slice(0, match.index);
  const after = block.text.slice(match.index + text.length);
  // `Từ ngày 01/7/2024, …` says since when something holds; `từ … đến …` is an event.
  if (SINCE.test(before) && !/^\s*(?:đến|–|-)/u.test(after)) return undefined;
  if (!(before.length <= 80 && OPENING.test(before)) && !PART_OF_DAY.test(before.slice(-40))) {
    return undefined;
  }
  const date = calendarDate(Number(year), Number(numeric ?? named), Number(day));
  return date === undefined ? undefined : { date, start: match.index, text };
}

/** In days: how far the event may lie from the article's day for their years to be meant the same. */
const NEAR = 31;
/** Years back that a slip goes; what lies before is history. Any later year is none. */
const BACK = 2;

function isSlip(event: CalendarDate, article: CalendarDate): boolean {
  const back = Number(article.slice(0, 4)) - Number(event.slice(0, 4));
  if (back === 0 || back > BACK || Math.abs(daysBetween(event, article)) <= NEAR) return false;
  const meant = `${article.slice(0, 4)}${event.slice(4)}`;
  return isValidDate(meant) && Math.abs(daysBetween(meant, article)) <= NEAR;
}
