import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { findActivity, requireOrganiser } from '../../activities/who-leads';
import { leaveComingShifts } from '../../signups/leave-shift';
import { readVolunteer } from '../volunteer-row';
import { changeConsent, readConsents } from './consent-row';
import { tellChild } from './decide-consent';

/**
 * A guardian takes a consent back, or whoever organises the activity does where it was on paper; the
 * child's coming signups in it are cancelled without fault.
 *
 * @throws Refusal consentNotFound, consentNotGiven, activityNotFound, notYourActivity
 */
export const withdrawConsent = operation('volunteering.lead')
  .input(z.object({ consentId: z.uuid() }))
  .output(z.object({ consentId: z.string() }))
  .mutation(async ({ ctx, input: { consentId } }) => {
    const asked = await readConsents(ctx).where('id', '=', consentId).executeTakeFirst();
    const isGuardian = asked?.guardianAccountId === ctx.accountId;
    if (!asked || (asked.way === 'app' && !isGuardian)) throw new Refusal('consentNotFound');
    if (asked.way === 'paper') await requireOrganiser(ctx, asked.activityId);
    // The volunteer first, then their shifts: as whoever signs them up.
    const child = await readVolunteer(ctx, asked.volunteerId, { lock: true });
    if (asked.state !== 'given') throw new Refusal('consentNotGiven');
    await changeConsent(ctx, asked, { state: 'withdrawn' });
    await leaveComingShifts(ctx, child.id, asked.activityId);
    const activity = await findActivity(ctx, asked.activityId);
    if (activity) {
      await tellChild(ctx, child, activity, {
        occasion: `consent:${consentId}:withdrawn`,
        body: '监护人撤回了同意，这个活动的报名已经取消。请和家里人商量。',
      });
    }
    await recordDeed(ctx, 'volunteering.withdrawConsent', asked.activityId, { consentId });
    return { consentId };
  });
