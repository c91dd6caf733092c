import { sql } from 'kysely';
import { Refusal } from '@/shared/refusals';
import { shanghaiDay } from '@/shared/shanghai-time';
import { missingPeople } from '@/shared/volunteering/organising/call-limits';
import type { ShiftOfActivity } from '../activities/who-leads';
import type { VolunteeringContext } from '../volunteering-context';
import { countPlaced } from './count-placed';
import './tables';

/** How many people a shift lacks, as far as places are free for them. */
export async function countMissing(
  ctx: VolunteeringContext,
  { shift }: ShiftOfActivity,
): Promise<{ missing: number; confirmed: number }> {
  const { confirmed } = await countPlaced(ctx, shift.id);
  const { freePlaces } = await ctx.transaction
    .selectFrom('shiftPost')
    .select(sql<number>`coalesce(sum(capacity - places_taken), 0)::int`.as('freePlaces'))
    .where('communityId', '=', ctx.communityId)
    .where('shiftId', '=', shift.id)
    .executeTakeFirstOrThrow();
  return { missing: missingPeople({ needed: shift.needed, confirmed, freePlaces }), confirmed };
}

/** Whether people can still be called to it: it is open and has not begun. */
export const isComing = (ctx: VolunteeringContext, { shift, activity }: ShiftOfActivity): boolean =>
  shift.state === 'open' && activity.state === 'published' && shift.startsAt > ctx.now;

/** @throws Refusal shiftNotComing, shiftHasEnough */
export async function requireLacking(
  ctx: VolunteeringContext,
  target: ShiftOfActivity,
): Promise<number> {
  if (!isComing(ctx, target)) throw new Refusal('shiftNotComing');
  const { missing } = await countMissing(ctx, target);
  if (missing === 0) throw new Refusal('shiftHasEnough');
  return missing;
}

/** Today's call to a shift; undefined: nobody was called today. */
export const todaysCall = (
  { transaction, communityId, now }: VolunteeringContext,
  shiftId: string,
) =>
  transaction
    .selectFrom('shiftCall')
    .select(['most', 'called', 'calledAt'])
    .where('communityId', '=', communityId)
    .where('shiftId', '=', shiftId)
    .where('day', '=', shanghaiDay(now))
    .executeTakeFirst();
