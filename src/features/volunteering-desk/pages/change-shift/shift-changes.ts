import type { Leader } from '../../components/leader-field';
import type { ShiftChanges, ShiftForm } from '../../desk-types';
import { dayAndMinute, type PostForm, postsOf } from '../../plan-form-state';

export interface ChangeFormState {
  startsAt: string;
  lengthMinutes: number;
  posts: PostForm[];
  needed: number;
  note: string;
  leader: Leader;
}

const minute = 60_000;

export const lengthOf = ({ startsAt, endsAt }: Pick<ShiftForm, 'startsAt' | 'endsAt'>): number =>
  (Date.parse(endsAt) - Date.parse(startsAt)) / minute;

export const formOf = (shift: ShiftForm): ChangeFormState => ({
  startsAt: shift.startsAt,
  lengthMinutes: lengthOf(shift),
  posts: shift.posts.map(({ id, name, capacity }) => ({ key: id, name, capacity })),
  needed: shift.needed,
  note: shift.note,
  leader:
    shift.leaderAccountId === null
      ? null
      : { accountId: shift.leaderAccountId, name: shift.leader ?? '' },
});

/** Only what is other than before: on the other dates of a series nothing else is touched. */
export function changesOf(shift: ShiftForm, form: ChangeFormState): ShiftChanges {
  const [before, after] = [dayAndMinute(shift.startsAt), dayAndMinute(form.startsAt)];
  const { startsAtMinute } = after;
  const isOtherTime =
    startsAtMinute !== before.startsAtMinute || form.lengthMinutes !== lengthOf(shift);
  const posts = postsOf(form.posts);
  const postsBefore = shift.posts.map(({ name, capacity }) => ({ name, capacity }));
  const note = form.note.trim();
  const leaderAccountId = form.leader?.accountId ?? null;
  return {
    ...(after.date !== before.date ? { date: after.date } : {}),
    ...(isOtherTime ? { time: { startsAtMinute, lengthMinutes: form.lengthMinutes } } : {}),
    ...(JSON.stringify(posts) !== JSON.stringify(postsBefore) ? { posts } : {}),
    ...(form.needed !== shift.needed ? { needed: form.needed } : {}),
    ...(note !== shift.note ? { note } : {}),
    ...(leaderAccountId !== shift.leaderAccountId ? { leaderAccountId } : {}),
  };
}
