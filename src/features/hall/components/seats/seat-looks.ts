import { type SeatState, seatStates } from '@/shared/hall/seats/seat-rules';
import { lastPostedDay } from '@/shared/shanghai-time';
import type { cloudClient } from '@/src/platform/cloud';
import type { IconName } from '@/src/ui/icon/icon';
import type { Tone } from '@/src/ui/status-tag/status-tag';

export type Seat = Awaited<
  ReturnType<(typeof cloudClient)['hall']['topicSeats']['query']>
>['seats'][number];

const looks: Record<SeatState, { icon: IconName; tone: Tone }> = {
  open: { icon: 'hourglass', tone: 'info' },
  answered: { icon: 'circle-check', tone: 'success' },
  declined: { icon: 'ban', tone: 'neutral' },
  withdrawn: { icon: 'undo-2', tone: 'neutral' },
};

const dayLength = 24 * 60 * 60 * 1000;

/** How a seat stands: an unanswered one with how long it has been waiting, a late one set off. */
export function seatLook(
  { state, overdueDays, invitedAt }: Pick<Seat, 'state' | 'overdueDays' | 'invitedAt'>,
  now: Date = new Date(),
): { icon: IconName; tone: Tone; word: string } {
  if (state !== 'open') return { ...looks[state], word: seatStates[state] };
  if (overdueDays > 0)
    return { icon: 'triangle-alert', tone: 'warning', word: `答复已逾期 ${overdueDays} 天` };
  const days = Math.floor((now.getTime() - Date.parse(invitedAt)) / dayLength);
  return { ...looks.open, word: days > 0 ? `${seatStates.open} ${days} 天` : seatStates.open };
}

export const seatIcons: Record<Seat['kind'], IconName> = {
  body: 'stamp',
  outside: 'building-2',
  resident: 'user',
};

/** 请在 2026年12月2日 前答复 */
export const answerByWords = ({ answerUntil }: Pick<Seat, 'answerUntil'>): string =>
  `请在 ${lastPostedDay(answerUntil)} 前答复`;
