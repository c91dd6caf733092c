import { doLater } from '@/cloud/platform/outbox';
import { shanghaiTimeText } from '@/shared/shanghai-time';
import { offerUntil } from '@/shared/volunteering/signups/offer-time';
import type { ShiftOfActivity } from '../activities/who-leads';
import type { VolunteeringContext } from '../volunteering-context';
import { volunteeringRules } from '../volunteering-rules';
import { tellVolunteers } from './tell-volunteers';

/**
 * A shift begins earlier than it did: offers that would hold a place into it are to be confirmed in the
 * time that is left, as if they were made now. The shift is locked by the caller.
 */
export async function shortenOffers(
  ctx: VolunteeringContext,
  { shift, activity }: ShiftOfActivity,
): Promise<void> {
  const { offerHours } = await volunteeringRules(ctx);
  const until = offerUntil(ctx.now, shift.startsAt, offerHours) ?? shift.startsAt;
  const shortened = await ctx.transaction
    .updateTable('signup')
    .set({ offerUntil: until })
    .where('communityId', '=', ctx.communityId)
    .where('shiftId', '=', shift.id)
    .where('state', '=', 'offered')
    .where('offerUntil', '>', shift.startsAt)
    .returning('volunteerId')
    .execute();
  if (shortened.length === 0) return;
  await doLater(ctx, 'volunteering.endOffer', { shiftId: shift.id }, until);
  await tellVolunteers(
    ctx,
    { shift, activity },
    shortened.map(({ volunteerId }) => volunteerId),
    {
      kind: 'placeOffered',
      occasion: `offered:${ctx.now.getTime()}`,
      body: `班次提前了，请在 ${shanghaiTimeText(until)} 前打开确认，过时名额会给下一位。`,
    },
  );
}
