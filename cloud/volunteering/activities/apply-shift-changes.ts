import { v7 as uuid } from 'uuid';
import type { MemberContext } from '@/cloud/platform/operation';
import { shanghaiTimeText } from '@/shared/shanghai-time';
import { promoteWaiting } from '../signups/promote-waiting';
import { shortenOffers } from '../signups/shorten-offers';
import { isMoved, timesAfter } from './changed-shift';
import type { ShiftChanges } from './shift-input';
import { tellLeader } from './shift-leader';
import type { ChangeScope, ShiftWithPosts } from './shifts-to-change';
import { tellSignedUp } from './tell-signed-up';
import { watchTimes } from './watch-times';
import type { Activity, Shift } from './who-leads';

interface Change {
  activity: Activity;
  shifts: readonly ShiftWithPosts[];
  scope: ChangeScope;
  changes: ShiftChanges;
}

/** Writes changes that were found possible to locked shifts, and tells whom they concern. */
export async function applyChanges(ctx: MemberContext, change: Change): Promise<void> {
  const { activity, shifts, scope, changes } = change;
  const moved: Shift[] = [];
  for (const { shift, posts } of shifts) {
    const after = await writeShift(ctx, shift, scope, changes);
    if (isMoved(shift, after)) moved.push(after);
    const roomier = await writePosts(ctx, { shift, posts }, changes);
    if (activity.state !== 'published') continue;
    if (isMoved(shift, after) || after.needed > shift.needed) await watchTimes(ctx, after);
    if (after.startsAt < shift.startsAt) await shortenOffers(ctx, { shift: after, activity });
    if (roomier) await promoteWaiting(ctx, { shift: after, activity });
  }
  if (scope !== 'one' && changes.time) await changeRule(ctx, shifts[0]?.shift, changes.time);
  if (activity.state === 'published') await tellMoved(ctx, activity, moved);
  const [first] = shifts;
  if (first && changes.leaderAccountId && changes.leaderAccountId !== first.shift.leaderAccountId)
    await tellLeader(ctx, activity, { ...first.shift, leaderAccountId: changes.leaderAccountId });
}

async function writeShift(
  { transaction, communityId, now }: MemberContext,
  shift: Shift,
  scope: ChangeScope,
  { note, needed, leaderAccountId, ...times }: ShiftChanges,
): Promise<Shift> {
  const { startsAt, endsAt } = timesAfter(shift, times);
  const columns = {
    ...{ startsAt, endsAt },
    note: note ?? shift.note,
    needed: needed ?? shift.needed,
    leaderAccountId: leaderAccountId === undefined ? shift.leaderAccountId : leaderAccountId,
    timesChangedAt: isMoved(shift, { startsAt, endsAt }) ? now : shift.timesChangedAt,
    changedAlone: shift.seriesId !== null && (shift.changedAlone || scope === 'one'),
  };
  await transaction
    .updateTable('shift')
    .set(columns)
    .where('communityId', '=', communityId)
    .where('id', '=', shift.id)
    .execute();
  return { ...shift, ...columns };
}

/** Answers whether there is more room than before. */
async function writePosts(
  { transaction, communityId }: MemberContext,
  { shift, posts }: ShiftWithPosts,
  { posts: changed = [] }: ShiftChanges,
): Promise<boolean> {
  let roomier = false;
  for (const [position, { name, capacity }] of changed.entries()) {
    const before = posts[position];
    if (!before) {
      const post = { communityId, id: uuid(), shiftId: shift.id, position, name, capacity };
      await transaction.insertInto('shiftPost').values(post).execute();
      continue;
    }
    if (before.name === name && before.capacity === capacity) continue;
    roomier ||= capacity > before.capacity;
    await transaction
      .updateTable('shiftPost')
      .set({ name, capacity })
      .where('communityId', '=', communityId)
      .where('id', '=', before.id)
      .execute();
  }
  return roomier;
}

/** The rule is shown beside its shifts: it says what they say. */
async function changeRule(
  { transaction, communityId }: MemberContext,
  shift: Shift | undefined,
  time: NonNullable<ShiftChanges['time']>,
): Promise<void> {
  if (!shift?.seriesId) return;
  await transaction
    .updateTable('shiftSeries')
    .set(time)
    .where('communityId', '=', communityId)
    .where('id', '=', shift.seriesId)
    .execute();
}

async function tellMoved(
  ctx: MemberContext,
  activity: Activity,
  moved: readonly Shift[],
): Promise<void> {
  const [first] = [...moved].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  if (!first) return;
  const when =
    moved.length === 1
      ? `新的开始时间：${shanghaiTimeText(first.startsAt)}。`
      : `您报名的班次改了开始时间，请打开看一看。`;
  await tellSignedUp(
    ctx,
    activity,
    moved.map(({ id }) => id),
    {
      occasion: `times:${ctx.now.getTime()}`,
      body: `${when}报名继续有效；时间不合适的，可以取消，不算临时取消。`,
    },
  );
}
