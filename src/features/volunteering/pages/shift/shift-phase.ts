import { arrivalsFrom, leavingUntil } from '@/shared/volunteering/attendance/attendance-times';
import type { ShiftDetail } from '../../volunteering-types';

/** Nobody is called up from the waiting list any more this near to the start. */
const tooLateToWait = 30 * 60_000;

export const hasBegun = ({ startsAt }: ShiftDetail, now: Date = new Date()): boolean =>
  Date.parse(startsAt) <= now.getTime();

/** On the list now; a signup that has ended does not keep from signing up again. */
export const isListed = ({ mine: { signup } }: ShiftDetail): boolean =>
  signup !== null && ['confirmed', 'waiting', 'offered'].includes(signup.state);

export const mayJoin = (shift: ShiftDetail): boolean =>
  shift.state === 'open' && !hasBegun(shift) && !isListed(shift);

/** Something stands against it that has to be mended first. */
const isHindered = ({ mine: { isRegistered, problem } }: ShiftDetail): boolean =>
  isRegistered && problem !== null;

/** Nothing but one's own decision is missing. */
export const isFreeToJoin = (shift: ShiftDetail): boolean => mayJoin(shift) && !isHindered(shift);

/** There is something to accept before a place is taken: as newcomer, or because one is offered. */
export const acceptsTerms = (shift: ShiftDetail): boolean =>
  isFreeToJoin(shift) || (shift.mine.signup?.state === 'offered' && !hasBegun(shift));

export const mayCheckIn = (shift: ShiftDetail, now: Date = new Date()): boolean =>
  shift.state === 'open' &&
  shift.mine.signup?.state === 'confirmed' &&
  arrivalsFrom(shift).getTime() <= now.getTime() &&
  now.getTime() <= leavingUntil(shift).getTime();

export const isTooLateToWait = ({ startsAt }: ShiftDetail, now: Date = new Date()): boolean =>
  Date.parse(startsAt) - now.getTime() < tooLateToWait;

/** Without a choice made yet: the only post, or the first with a place left. */
export function postToTake({ posts }: ShiftDetail, chosenId: string | null) {
  const withPlace = posts.find((post) => isFree(post));
  return posts.find(({ id }) => id === chosenId) ?? withPlace ?? posts[0] ?? null;
}

/** Places are for who waits first. */
export const isFree = (post: ShiftDetail['posts'][number]): boolean =>
  post.waiting === 0 && post.placesTaken < post.capacity;

/** The risks were written anew since one was confirmed: they are accepted there and then. */
export const acceptsAnew = (shift: ShiftDetail): boolean =>
  shift.state === 'open' &&
  !hasBegun(shift) &&
  shift.mine.signup?.state === 'confirmed' &&
  shift.mine.signup.risksChanged;
