import {
  type CalendarDay,
  daysAfter,
  type Instant,
  shanghaiDay,
  startOfShanghaiDay,
} from '@/shared/shanghai-time';
import type { TypedRefusal } from '@/shared/typed-refusal';
import type { TopicState } from '../topic-life-cycle';
import type { seatRefusals } from './refusals';

export type SeatRefusal = TypedRefusal<typeof seatRefusals>;

/** States of a seat, with the word on its badge. */
export const seatStates = {
  open: '等待答复',
  answered: '已答复',
  declined: '不答复',
  withdrawn: '邀请已收回',
} as const;

export type SeatState = keyof typeof seatStates;
export type SeatKind = 'body' | 'outside' | 'resident';
export type SeatAnswerKind = 'answer' | 'decline';

/** Lengths are UTF-16 units of the trimmed text. */
export const seatLimits = {
  outsideName: { min: 2, max: 40 },
  question: { min: 0, max: 200 },
  answer: { min: 2, max: 1_000 },
  decline: { min: 5, max: 300 },
  source: { min: 2, max: 60 },
} as const;

/** Invitations of one topic that were not withdrawn. */
export const mostSeats = 20;
/** Days from today within which an answer is asked for. */
export const mostAnswerDays = 180;

/** While a topic is in one of these, seats are invited and answer. */
export const talkedAbout: readonly TopicState[] = ['cosigning', 'accepted', 'deliberating'];

/** Whether seats are invited and answer now: while a topic is being talked about. */
export const whySeatsAreClosed = (state: TopicState): SeatRefusal | null =>
  talkedAbout.includes(state) ? null : { code: 'seatsClosed' };

/**
 * What becomes of a seat when something is said in it; null where nothing can be. Whoever declined may
 * think better of it, and who answered may answer again; who answered does not decline any more.
 */
export function seatAfter(state: SeatState, kind: SeatAnswerKind): SeatState | null {
  if (state === 'withdrawn') return null;
  if (kind === 'answer') return 'answered';
  return state === 'answered' ? null : 'declined';
}

const lengthRefusals = {
  outsideName: 'seatNameLength',
  question: 'seatQuestionLength',
  answer: 'seatAnswerLength',
  decline: 'seatDeclineLength',
  source: 'seatSourceLength',
} as const;

/** Whether a text is as long as a seat's field asks for. */
export function seatTextProblem(field: keyof typeof seatLimits, text: string): SeatRefusal | null {
  const { min, max } = seatLimits[field];
  const { length } = text.trim();
  if (length >= min && length <= max) return null;
  return { code: lengthRefusals[field], details: { min, max } };
}

/** Whether an answer can be asked for by the end of this day: a later one than today, within half a year. */
export function answerDayProblem(day: CalendarDay, now: Instant): SeatRefusal | null {
  const today = shanghaiDay(now);
  const isWithin = day > today && day <= daysAfter(today, mostAnswerDays);
  return isWithin ? null : { code: 'seatDayOutOfRange', details: { most: mostAnswerDays } };
}

/** The end of a calendar day in Asia/Shanghai. */
export const endOfDay = (day: CalendarDay): Date => startOfShanghaiDay(daysAfter(day, 1));
