import { sql } from 'kysely';
import { z } from 'zod';
import { type DueWork, doLater } from '@/cloud/platform/outbox';
import { shanghaiDay, shanghaiTimeText } from '@/shared/shanghai-time';
import { readShift, type ShiftOfActivity } from '../activities/who-leads';
import type { VolunteeringContext } from '../volunteering-context';
import { type Matching, nextMatching } from './matching-volunteers';
import { countMissing, isComing } from './shift-call';
import { tellAccounts } from './tell-accounts';

const payloadSchema = z.object({ shiftId: z.uuid(), day: z.iso.date() });

/** People of one transaction. */
const portion = 500;

/**
 * Calls the next volunteers to a shift, portion by portion. Stops where it has enough people by now,
 * begins, or is cancelled; a call that was not worked off on its day is not made up for.
 */
export const callVolunteers: DueWork = async (context, payload) => {
  const { shiftId, day } = payloadSchema.parse(payload);
  if (shanghaiDay(context.now) !== day) return;
  const call = await lockCall(context, shiftId, day);
  if (!call || call.called >= call.most) return;
  const target = await readShift(context, shiftId);
  if (!isComing(context, target)) return;
  const { missing } = await countMissing(context, target);
  if (missing === 0) return;
  const next = await nextMatching(context, target, Math.min(portion, call.most - call.called));
  const claimed = await claim(context, shiftId, day, next);
  await tellCalled(context, target, missing, claimed);
  await noteCalled(context, shiftId, day, claimed.length);
  if (next.length > 0) await doLater(context, 'volunteering.callVolunteers', payload, context.now);
};

const lockCall = (
  { transaction, communityId }: VolunteeringContext,
  shiftId: string,
  day: string,
) =>
  transaction
    .selectFrom('shiftCall')
    .select(['most', 'called'])
    .where('communityId', '=', communityId)
    .where('shiftId', '=', shiftId)
    .where('day', '=', day)
    .forUpdate()
    .executeTakeFirst();

/** Those of them whom no other shift has called today in the meantime. */
async function claim(
  { transaction, communityId }: VolunteeringContext,
  shiftId: string,
  day: string,
  volunteers: readonly Matching[],
): Promise<Matching[]> {
  if (volunteers.length === 0) return [];
  // Two shifts that claim the same people wait for each other in one order.
  const inOrder = volunteers.map(({ id }) => id).sort();
  const claimed = await transaction
    .insertInto('calledVolunteer')
    .values(inOrder.map((volunteerId) => ({ communityId, volunteerId, day, shiftId })))
    .onConflict((conflict) => conflict.columns(['communityId', 'volunteerId', 'day']).doNothing())
    .returning('volunteerId')
    .execute();
  const ids = new Set(claimed.map(({ volunteerId }) => volunteerId));
  return volunteers.filter(({ id }) => ids.has(id));
}

const tellCalled = (
  ctx: VolunteeringContext,
  { shift, activity }: ShiftOfActivity,
  missing: number,
  called: readonly Matching[],
): Promise<void> =>
  tellAccounts(
    ctx,
    called.map(({ accountId }) => accountId),
    {
      kind: 'shiftCall',
      subjectId: shift.id,
      occasion: `shiftCall:${shift.id}:${shanghaiDay(ctx.now)}`,
      title: activity.title,
      body: `${shanghaiTimeText(shift.startsAt)} 在${activity.place}的志愿服务还差 ${missing} 人，您方便来帮忙吗？点开可以看详情和报名。不方便的话，不用理会。`,
      aboutTime: shift.startsAt,
    },
  );

async function noteCalled(
  { transaction, communityId }: VolunteeringContext,
  shiftId: string,
  day: string,
  count: number,
): Promise<void> {
  await transaction
    .updateTable('shiftCall')
    .set({ called: sql`called + ${count}::int` })
    .where('communityId', '=', communityId)
    .where('shiftId', '=', shiftId)
    .where('day', '=', day)
    .execute();
}
