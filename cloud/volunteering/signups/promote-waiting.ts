import { sql } from 'kysely';
import { doLater } from '@/cloud/platform/outbox';
import { shanghaiTimeText } from '@/shared/shanghai-time';
import { offerUntil } from '@/shared/volunteering/signups/offer-time';
import type { ShiftOfActivity } from '../activities/who-leads';
import { noteFreedPlace } from '../organising/watch-shift';
import type { VolunteeringContext } from '../volunteering-context';
import { volunteeringRules } from '../volunteering-rules';
import { tellVolunteers } from './tell-volunteers';

/**
 * Offers free places to the first who wait for each post, strictly by number, with a time to confirm;
 * after anything that frees a place. The shift is locked by the caller. Answers how many were offered.
 */
export async function promoteWaiting(
  ctx: VolunteeringContext,
  { shift, activity }: ShiftOfActivity,
): Promise<number> {
  if (shift.state !== 'open' || shift.startsAt <= ctx.now) return 0;
  await noteFreedPlace(ctx, shift);
  const next = await nextInLine(ctx, shift.id);
  if (next.length === 0) return 0;
  const { offerHours } = await volunteeringRules(ctx);
  const until = offerUntil(ctx.now, shift.startsAt, offerHours);
  if (until === null) return 0;
  await ctx.transaction
    .updateTable('signup')
    .set({ state: 'offered', offerUntil: until, stateSince: ctx.now })
    .where('communityId', '=', ctx.communityId)
    .where(({ eb, fn, val }) => eb('id', '=', fn.any(val(next.map(({ id }) => id)))))
    .where('state', '=', 'waiting')
    .execute();
  await doLater(ctx, 'volunteering.endOffer', { shiftId: shift.id }, until);
  await tellVolunteers(
    ctx,
    { shift, activity },
    next.map(({ volunteerId }) => volunteerId),
    {
      kind: 'placeOffered',
      // Somebody may be offered a place again after letting one go and signing up anew.
      occasion: `offered:${ctx.now.getTime()}`,
      body: `候补到您了！请在 ${shanghaiTimeText(until)} 前打开确认，过时名额会给下一位。`,
    },
  );
  return next.length;
}

/** For each post of the shift as many of those who wait as there are places free. */
async function nextInLine(
  { transaction, communityId }: VolunteeringContext,
  shiftId: string,
): Promise<{ id: string; volunteerId: string }[]> {
  const { rows } = await sql<{ id: string; volunteerId: string }>`
    select next.id, next.volunteer_id
    from shift_post as post cross join lateral (
      select id, volunteer_id from signup
      where community_id = ${communityId} and post_id = post.id and state = 'waiting'
      order by number limit greatest(post.capacity - post.places_taken, 0)) as next
    where post.community_id = ${communityId} and post.shift_id = ${shiftId}`.execute(transaction);
  return rows;
}
