import type { MemberContext } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { shanghaiDay, shanghaiTimeText } from '@/shared/shanghai-time';
import { shiftOn, timeProblems } from '@/shared/volunteering/activities/series-expansion';
import { shiftProblems } from '@/shared/volunteering/activities/shift-rules';
import { isSomebodyThere } from '../attendance/attendance-row';
import { refuse } from './refuse';
import { refusePassed } from './refuse-passed';
import type { ShiftChanges } from './shift-input';
import type { ShiftWithPosts } from './shifts-to-change';
import type { Shift } from './who-leads';

type Times = Pick<Shift, 'startsAt' | 'endsAt'>;

const minute = 60_000;

/** The times of a shift after the change: what is left out stays, and a moved shift stays on its day. */
export function timesAfter(shift: Shift, { date, time }: ShiftChanges): Times {
  if (date === undefined && time === undefined) return shift;
  return shiftOn(date ?? shanghaiDay(shift.startsAt), time ?? timeOfDay(shift));
}

export const isMoved = (before: Times, after: Times): boolean =>
  before.startsAt.getTime() !== after.startsAt.getTime() ||
  before.endsAt.getTime() !== after.endsAt.getTime();

export const postsAfter = (
  { posts }: Pick<ShiftWithPosts, 'posts'>,
  { posts: changed = [] }: ShiftChanges,
): { name: string; capacity: number }[] =>
  Array.from(
    { length: Math.max(posts.length, changed.length) },
    (_, place) => changed[place] ?? posts[place],
  ).filter((post) => post !== undefined);

/** Refuses changes that one of the shifts cannot take, naming its date. */
export async function refuseChangesAt(
  ctx: MemberContext,
  shifts: readonly ShiftWithPosts[],
  changes: ShiftChanges,
): Promise<void> {
  if (changes.time) refuse(timeProblems(changes.time));
  for (const { shift, posts } of shifts) {
    const { note = shift.note, needed = shift.needed } = changes;
    refuse(shiftProblems({ note, needed, posts: postsAfter({ posts }, changes) }));
  }
  const moved = shifts.filter(({ shift }) => isMoved(shift, timesAfter(shift, changes)));
  if (moved.some(({ shift }) => shift.startsAt <= ctx.now)) throw new Refusal('shiftBegun');
  // Whoever came early would be there, as it seems, until the new end.
  const movedIds = moved.map(({ shift }) => shift.id);
  if (await isSomebodyThere(ctx, movedIds)) throw new Refusal('shiftPeopleThere');
  refusePassed(
    ctx,
    moved.map(({ shift }) => timesAfter(shift, changes)),
  );
  const dates = shifts.filter((each) => takesPlacesAway(each, changes)).map(timeOf);
  if (dates.length > 0) throw new Refusal('shiftCapacityBelowTaken', { dates });
}

const takesPlacesAway = ({ posts }: ShiftWithPosts, { posts: changed = [] }: ShiftChanges) =>
  posts.some((post, place) => (changed[place]?.capacity ?? post.capacity) < post.placesTaken);

const timeOf = ({ shift, posts }: ShiftWithPosts): string =>
  `${shanghaiTimeText(shift.startsAt)}（已报名 ${posts.reduce((sum, post) => sum + post.placesTaken, 0)} 人）`;

function timeOfDay({ startsAt, endsAt }: Times) {
  const day = shiftOn(shanghaiDay(startsAt), { startsAtMinute: 0, lengthMinutes: 0 });
  return {
    startsAtMinute: (startsAt.getTime() - day.startsAt.getTime()) / minute,
    lengthMinutes: (endsAt.getTime() - startsAt.getTime()) / minute,
  };
}
