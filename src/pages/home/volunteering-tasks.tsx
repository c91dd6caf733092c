import { OfferNote } from '@/src/features/volunteering/components/own-shift-card';
import { openCheckIn, openShift } from '@/src/features/volunteering/volunteering-pages';
import type { OwnShift, VolunteeringHome } from '@/src/features/volunteering/volunteering-types';
import type { Task } from './task';

/** Places that are held for one, and a shift where it is time to check in or out. */
export function volunteeringTasks(home: VolunteeringHome | null): Task[] {
  if (home === null) return [];
  const { next, offers } = home;
  return [...(next?.step ? [stepTask(next)] : []), ...offers.map(offerTask)];
}

const offerTask = (shift: OwnShift): Task => ({
  key: shift.signupId,
  icon: 'hand-heart',
  title: shift.title,
  note: <OfferNote shift={shift} />,
  word: { text: '有名额了，请确认', icon: 'ticket-check', tone: 'warning' },
  open: () => openShift(shift.shiftId),
});

const stepTask = ({ signupId, shiftId, title, place, step }: OwnShift): Task => ({
  key: signupId,
  icon: 'hand-heart',
  title,
  note: place,
  word:
    step === 'leave'
      ? { text: '服务中，结束后请签退', icon: 'log-out', tone: 'accent' }
      : { text: '可以签到了', icon: 'log-in', tone: 'accent' },
  open: () => openCheckIn(shiftId),
});
