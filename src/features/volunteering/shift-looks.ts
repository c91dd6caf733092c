import { type ShiftState, shiftStates } from '@/shared/volunteering/shift-states';
import { type SignupState, signupStates } from '@/shared/volunteering/signup-life-cycle';
import type { IconName } from '@/src/ui/icon/icon';
import type { Tone } from '@/src/ui/status-tag/status-tag';
import { dayAndTime } from '@/src/ui/words/time';

export type Look = { word: string; icon: IconName; tone: Tone };

const signupIcons: Record<SignupState, Omit<Look, 'word'>> = {
  confirmed: { icon: 'ticket-check', tone: 'success' },
  waiting: { icon: 'hourglass', tone: 'warning' },
  offered: { icon: 'bell', tone: 'warning' },
  cancelled: { icon: 'undo-2', tone: 'neutral' },
  cancelledLate: { icon: 'undo-2', tone: 'neutral' },
  expired: { icon: 'clock', tone: 'neutral' },
  removed: { icon: 'user-x', tone: 'neutral' },
  handedOver: { icon: 'arrow-left-right', tone: 'neutral' },
  noShow: { icon: 'user-x', tone: 'warning' },
};

/** One's signup as it is read on a row or a card. */
export const signupLook = (state: SignupState): Look => ({
  word: signupStates[state],
  ...signupIcons[state],
});

/** How a shift stands for whoever looks for one: cancelled, over, going on, full, or with places left. */
export function shiftLook(
  shift: { state: ShiftState; startsAt: string; placesLeft: number },
  now: Date = new Date(),
): Look {
  if (shift.state === 'cancelled')
    return { word: shiftStates.cancelled, icon: 'ban', tone: 'danger' };
  if (shift.state === 'ended') return { word: shiftStates.ended, icon: 'clock', tone: 'neutral' };
  if (Date.parse(shift.startsAt) <= now.getTime())
    return { word: '进行中', icon: 'timer', tone: 'accent' };
  return placesLook(shift.placesLeft);
}

/** "还有 3 个名额", "已满，可候补". */
export const placesLook = (placesLeft: number): Look =>
  placesLeft > 0
    ? { word: `还有 ${placesLeft} 个名额`, icon: 'user-plus', tone: 'info' }
    : { word: '已满，可候补', icon: 'users', tone: 'neutral' };

/** "2026年11月22日 10:00 到 12:00", the second day named where it is another. */
export function periodText(startsAt: string, endsAt: string): string {
  const [from, until] = [dayAndTime(startsAt), dayAndTime(endsAt)];
  const [day, time] = until.split(' ');
  return from.startsWith(`${day} `) ? `${from} 到 ${time}` : `${from} 到 ${until}`;
}
