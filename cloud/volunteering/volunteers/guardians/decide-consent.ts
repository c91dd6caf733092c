import { z } from 'zod';
import { adultsOfHome } from '@/cloud/community/public';
import { leaveMessages } from '@/cloud/messages/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { type Activity, findActivity } from '../../activities/who-leads';
import { readVolunteer, type Volunteer } from '../volunteer-row';
import { changeConsent, consentAskedOfCaller } from './consent-row';

/**
 * A guardian consents to a child's part in an activity, or does not, having read its risks as they are
 * now. Given again, it covers risks that were written anew.
 *
 * @throws Refusal consentNotFound, consentNotAsked, guardianUnknown, consentForRescue,
 *   consentRisksChanged
 */
export const decideConsent = operation('volunteering.volunteer')
  .input(
    z.object({
      consentId: z.uuid(),
      decision: z.enum(['give', 'decline']),
      riskRevision: z.number().int().min(1),
    }),
  )
  .output(z.object({ consentId: z.string() }))
  .mutation(async ({ ctx, input: { consentId, decision, riskRevision } }) => {
    const consent = await consentAskedOfCaller(ctx, consentId, { lock: true });
    const isRenewed =
      consent.state === 'given' && decision === 'give' && consent.riskRevision < riskRevision;
    if (consent.state !== 'asked' && !isRenewed) throw new Refusal('consentNotAsked');
    const child = await readVolunteer(ctx, consent.volunteerId);
    const activity = await findActivity(ctx, consent.activityId);
    if (!activity) throw new Refusal('consentNotFound');
    if (decision === 'give') {
      await refuseUnlessGuardian(ctx, child);
      if (activity.isRescue) throw new Refusal('consentForRescue');
      if (activity.riskRevision !== riskRevision) throw new Refusal('consentRisksChanged');
      await changeConsent(ctx, consent, { state: 'given', riskRevision });
    } else {
      await changeConsent(ctx, consent, { state: 'declined' });
    }
    await tellChild(ctx, child, activity, {
      occasion: `consent:${consentId}:${decision}:${riskRevision}`,
      body:
        decision === 'give' ? '监护人同意了，您可以报名了。' : '监护人没有同意，请和家里人商量。',
    });
    const deed = decision === 'give' ? 'volunteering.giveConsent' : 'volunteering.declineConsent';
    await recordDeed(ctx, deed, activity.id, { consentId });
    return { consentId };
  });

/** Still an adult of the child's home. */
async function refuseUnlessGuardian(ctx: MemberContext, child: Volunteer): Promise<void> {
  const adults = child.accountId === null ? [] : await adultsOfHome(ctx, child.accountId);
  if (!adults.some(({ accountId }) => accountId === ctx.accountId)) {
    throw new Refusal('guardianUnknown');
  }
}

/** The message opens the next shift of the activity; without one there is nothing to open. */
export async function tellChild(
  ctx: MemberContext,
  { accountId }: Volunteer,
  activity: Activity,
  { occasion, body }: { occasion: string; body: string },
): Promise<void> {
  if (accountId === null) return;
  const next = await ctx.transaction
    .selectFrom('shift')
    .select(['id', 'startsAt'])
    .where('communityId', '=', ctx.communityId)
    .where('activityId', '=', activity.id)
    .where('state', '=', 'open')
    .where('startsAt', '>', ctx.now)
    .orderBy('startsAt')
    .limit(1)
    .executeTakeFirst();
  if (!next) return;
  await leaveMessages(ctx, [
    {
      ...{ accountId, kind: 'shiftChange', subjectId: next.id, occasion },
      ...{ title: activity.title, body, aboutTime: next.startsAt },
    },
  ]);
}
