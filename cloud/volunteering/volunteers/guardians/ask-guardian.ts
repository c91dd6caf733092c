import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { adultsOfHome } from '@/cloud/community/public';
import { leaveMessages } from '@/cloud/messages/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { maskName } from '@/shared/community/register/mask-person';
import { Refusal } from '@/shared/refusals';
import { replaceConsent } from './consent-row';
import { activityForMinors, callersMinor } from './minor-volunteer';

const relation = z.enum(['owner', 'coOwner', 'householdMember', 'family', 'tenant']);

/** Adults of the caller's home, of whom a minor may ask consent; masked as everywhere. */
export const possibleGuardians = operation('volunteering.volunteer')
  .output(z.array(z.object({ accountId: z.string(), name: z.string(), relation })))
  .query(async ({ ctx }) => {
    const adults = await adultsOfHome(ctx, ctx.accountId);
    return adults.map(({ name, ...adult }) => ({ ...adult, name: maskName(name) }));
  });

/**
 * A minor asks an adult of the same home to consent to one activity; asking somebody else replaces what
 * was asked before.
 *
 * @throws Refusal notRegisteredAsVolunteer, notAMinor, activityNotFound, shiftNotOpen, consentForRescue,
 *   guardianUnknown
 */
export const askGuardian = operation('volunteering.volunteer')
  .input(z.object({ activityId: z.uuid(), guardianAccountId: z.uuid() }))
  .output(z.object({ consentId: z.string() }))
  .mutation(async ({ ctx, input: { activityId, guardianAccountId } }) => {
    const volunteer = await callersMinor(ctx);
    const activity = await activityForMinors(ctx, activityId);
    const adults = await adultsOfHome(ctx, ctx.accountId);
    if (!adults.some(({ accountId }) => accountId === guardianAccountId)) {
      throw new Refusal('guardianUnknown');
    }
    await replaceConsent(ctx, volunteer.id, activityId);
    const id = uuid();
    await ctx.transaction
      .insertInto('guardianConsent')
      .values({
        ...{ communityId: ctx.communityId, id, volunteerId: volunteer.id, activityId, way: 'app' },
        ...{ guardianAccountId, state: 'asked', riskRevision: activity.riskRevision },
        ...{ recordedBy: ctx.accountId, askedAt: ctx.now, decidedAt: null },
      })
      .execute();
    await leaveMessages(ctx, [
      {
        ...{ accountId: guardianAccountId, kind: 'guardianConsent', subjectId: id },
        occasion: `consent:${id}`,
        title: activity.title,
        body: `${volunteer.name}想参加这个志愿活动，请您看过风险说明后决定。`,
        aboutTime: ctx.now,
      },
    ]);
    await recordDeed(ctx, 'volunteering.askGuardian', activityId, { consentId: id });
    return { consentId: id };
  });
