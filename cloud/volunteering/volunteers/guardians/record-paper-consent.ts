import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { lineInput } from '@/cloud/platform/plain-text-input';
import { Refusal } from '@/shared/refusals';
import { volunteerLimits } from '@/shared/volunteering/volunteers/volunteer-limits';
import { leadsShift, readShift } from '../../activities/who-leads';
import { readVolunteer } from '../volunteer-row';
import { lastAskedInApp, replaceConsent } from './consent-row';
import { activityForMinors, refuseUnlessMinor } from './minor-volunteer';

const { guardianName, phone } = volunteerLimits;

/**
 * Whoever leads a shift writes down a guardian's consent on paper, with whom to call: for children
 * without a phone. It holds for the activity and its risks as they are now, and takes the place of no
 * "no" that a guardian has said on their own phone.
 *
 * @throws Refusal shiftNotFound, notYourShift, volunteerNotFound, notAMinor, activityNotFound,
 *   shiftNotOpen, consentForRescue, guardianSaidNo
 */
export const recordPaperConsent = operation('volunteering.lead')
  .input(
    z.object({
      shiftId: z.uuid(),
      volunteerId: z.uuid(),
      guardianName: lineInput({ min: guardianName.least, max: guardianName.most }),
      guardianPhone: z
        .string()
        .regex(/^[\d-]{5,20}$/)
        .max(phone.most),
    }),
  )
  .output(z.object({ consentId: z.string() }))
  .mutation(async ({ ctx, input: { shiftId, volunteerId, ...guardian } }) => {
    const { shift, activity: found } = await readShift(ctx, shiftId);
    if (!(await leadsShift(ctx, shift, found))) throw new Refusal('notYourShift');
    const volunteer = await readVolunteer(ctx, volunteerId, { lock: true });
    refuseUnlessMinor(volunteer, ctx.now);
    const activity = await activityForMinors(ctx, found.id);
    const asked = await lastAskedInApp(ctx, volunteerId, activity.id);
    if (asked?.state === 'declined' || asked?.state === 'withdrawn')
      throw new Refusal('guardianSaidNo');
    await replaceConsent(ctx, volunteerId, activity.id);
    const id = uuid();
    await ctx.transaction
      .insertInto('guardianConsent')
      .values({
        ...{ communityId: ctx.communityId, id, volunteerId, activityId: activity.id, way: 'paper' },
        ...{ guardianAccountId: null, ...guardian, state: 'given' },
        ...{ riskRevision: activity.riskRevision, recordedBy: ctx.accountId },
        ...{ askedAt: ctx.now, decidedAt: ctx.now },
      })
      .execute();
    await recordDeed(ctx, 'volunteering.recordPaperConsent', activity.id, { consentId: id });
    return { consentId: id };
  });
