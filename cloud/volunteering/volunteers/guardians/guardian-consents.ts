import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { findActivity } from '../../activities/who-leads';
import { readVolunteer } from '../volunteer-row';
import { consentAskedOfCaller, readConsents } from './consent-row';

const mostListed = 50;

const states = z.enum(['asked', 'given', 'declined', 'withdrawn', 'replaced']);

/** What the caller was asked to consent to as a guardian, newest first. */
export const guardianConsents = operation('volunteering.volunteer')
  .output(
    z.array(
      z.object({
        consentId: z.string(),
        child: z.string(),
        title: z.string(),
        state: states,
        askedAt: z.string(),
      }),
    ),
  )
  .query(async ({ ctx }) => {
    const rows = await readConsents(ctx)
      .innerJoin('volunteer', (join) =>
        join
          .onRef('volunteer.communityId', '=', 'guardianConsent.communityId')
          .onRef('volunteer.id', '=', 'guardianConsent.volunteerId'),
      )
      .innerJoin('activity', (join) =>
        join
          .onRef('activity.communityId', '=', 'guardianConsent.communityId')
          .onRef('activity.id', '=', 'guardianConsent.activityId'),
      )
      .where('guardianConsent.guardianAccountId', '=', ctx.accountId)
      .where('guardianConsent.state', '<>', 'replaced')
      .clearSelect()
      .select([
        'guardianConsent.id as consentId',
        'volunteer.name as child',
        'activity.title',
        'guardianConsent.state',
        'guardianConsent.askedAt',
      ])
      .orderBy('guardianConsent.askedAt', 'desc')
      .orderBy('guardianConsent.id', 'desc')
      .limit(mostListed)
      .execute();
    return rows.map(({ askedAt, ...row }) => ({ ...row, askedAt: askedAt.toISOString() }));
  });

/**
 * What a guardian reads before deciding: which child, which activity, when it is and its risks.
 *
 * @throws Refusal consentNotFound
 */
export const guardianConsent = operation('volunteering.volunteer')
  .input(z.object({ consentId: z.uuid() }))
  .output(
    z.object({
      consentId: z.string(),
      state: states,
      child: z.string(),
      activityId: z.string(),
      title: z.string(),
      place: z.string(),
      description: z.string(),
      contact: z.string(),
      risks: z.string(),
      riskRevision: z.number().int(),
      /** Consent was given to risks as they were before. */
      risksChanged: z.boolean(),
      isRisky: z.boolean(),
      insurance: z.enum(['none', 'bought']),
      insuranceNote: z.string(),
      /** The next shifts of it. */
      shifts: z.array(z.object({ startsAt: z.string(), endsAt: z.string() })),
      decidedAt: z.string().nullable(),
    }),
  )
  .query(async ({ ctx, input: { consentId } }) => {
    const consent = await consentAskedOfCaller(ctx, consentId);
    const activity = await findActivity(ctx, consent.activityId);
    if (!activity) throw new Refusal('consentNotFound');
    const child = await readVolunteer(ctx, consent.volunteerId);
    const shifts = await ctx.transaction
      .selectFrom('shift')
      .select(['startsAt', 'endsAt'])
      .where('communityId', '=', ctx.communityId)
      .where('activityId', '=', activity.id)
      .where('state', '=', 'open')
      .where('startsAt', '>', ctx.now)
      .orderBy('startsAt')
      .limit(5)
      .execute();
    const { title, place, description, contact, risks, riskRevision } = activity;
    const { isRisky, insurance, insuranceNote } = activity;
    return {
      ...{ consentId, state: consent.state, child: child.name, activityId: activity.id },
      ...{ title, place, description, contact, risks, riskRevision },
      ...{ isRisky, insurance, insuranceNote },
      risksChanged: consent.state === 'given' && consent.riskRevision < riskRevision,
      shifts: shifts.map(({ startsAt, endsAt }) => ({
        startsAt: startsAt.toISOString(),
        endsAt: endsAt.toISOString(),
      })),
      decidedAt: consent.decidedAt?.toISOString() ?? null,
    };
  });
