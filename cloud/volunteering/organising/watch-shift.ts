import type { DueWork } from '@/cloud/platform/outbox';
import { shanghaiTimeText } from '@/shared/shanghai-time';
import {
  atRiskFrom,
  firstLook,
  lookAfterFreed,
  nextLook,
} from '@/shared/volunteering/organising/shift-times';
import { readShift, type Shift, type ShiftOfActivity } from '../activities/who-leads';
import { queueLook, takeLook } from '../reminders/shift-look';
import type { VolunteeringContext } from '../volunteering-context';
import { countPlaced } from './count-placed';
import { leadersOf } from './organisers';
import { tellAccounts } from './tell-accounts';

/** Enough of a shift to know when to look at it. */
export type WatchedShift = Pick<Shift, 'id' | 'startsAt'>;

/** To be called whenever a shift becomes visible, is moved or needs more people. Calling it twice queues once. */
export async function watchShift(ctx: VolunteeringContext, shift: WatchedShift): Promise<void> {
  const dueAt = firstLook(shift.startsAt, ctx.now);
  if (dueAt) await queueLook(ctx, shift.id, 'enough', dueAt);
}

/** To be called when a place of a shift got free: within the two days before, somebody looks again. */
export async function noteFreedPlace(ctx: VolunteeringContext, shift: WatchedShift): Promise<void> {
  const dueAt = lookAfterFreed(shift.startsAt, ctx.now);
  if (dueAt) await queueLook(ctx, shift.id, 'enough', dueAt);
}

/** Looks whether a shift has enough people, and tells its organisers where it lacks some. */
export const lookForEnough: DueWork = async (context, payload) => {
  const look = await takeLook(context, payload);
  if (!look) return;
  const { shift, activity } = await readShift(context, look.shiftId);
  const { now } = context;
  if (shift.state !== 'open' || activity.state !== 'published' || shift.startsAt <= now) return;
  const next = nextLook(shift.startsAt, now);
  if (next) await queueLook(context, shift.id, 'enough', next);
  if (now < atRiskFrom(shift.startsAt)) return; // moved to a later day
  await tellIfShort(context, { shift, activity }, look.queuedFor);
};

async function tellIfShort(
  ctx: VolunteeringContext,
  { shift, activity }: ShiftOfActivity,
  lookedAt: Date,
): Promise<void> {
  const { confirmed, offered } = await countPlaced(ctx, shift.id);
  const missing = shift.needed - confirmed;
  if (missing <= 0) return;
  const asked = offered === 0 ? '' : `，另有 ${offered} 人待确认`;
  await tellAccounts(ctx, await leadersOf(ctx, shift, activity), {
    kind: 'volunteeringDuty',
    subjectId: shift.id,
    occasion: `shiftShort:${shift.id}:${lookedAt.getTime()}`,
    title: `还差 ${missing} 人：${activity.title}`,
    body: `${shanghaiTimeText(shift.startsAt)} 在${activity.place}的班次需要 ${shift.needed} 人，现在报名成功 ${confirmed} 人${asked}。可以一键呼叫合适的志愿者。`,
    aboutTime: shift.startsAt,
  });
}
