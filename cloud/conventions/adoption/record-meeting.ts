import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { refuseForeignPhotos } from '@/cloud/files/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { json } from '@/cloud/platform/database';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import {
  countsProblem,
  decideMeeting,
  type MeetingCounts,
} from '@/shared/conventions/adoption/meeting-counts';
import { daysProblem, type MeetingDays } from '@/shared/conventions/adoption/meeting-days';
import type { RuleSet } from '@/shared/polls/rule-set';
import { Refusal } from '@/shared/refusals';
import { shanghaiDay } from '@/shared/shanghai-time';
import { reviewsOf } from '../review/review-rows';
import { refuseWhilePolled } from './adoption-polls';
import { adoptionRule } from './adoption-rule';
import { meetingInput } from './meeting-input';
import { waitingMeeting } from './meeting-rows';
import { revisionToAdopt, type ToAdopt } from './revision-to-adopt';

/**
 * Records an assembly that met in a room: when, where, who led it, who was there and how they voted,
 * with photos of the attendance sheet. It decides nothing until another of the staff has compared it.
 * Where a poll on this version is under way or has decided, no meeting takes its place.
 *
 * @throws Refusal conventionNotFound, conventionNotBeingRevised, conventionStepNotNow, adoptionRuleNotOffered,
 * adoptionPollWaiting, adoptionMeetingWaiting, adoptionCountsImpossible, adoptionAreasImpossible,
 * adoptionHeldTooEarly, adoptionNoticeTooShort, fileUnknown
 */
export const recordMeeting = operation('conventions.manage')
  .input(meetingInput)
  .output(z.object({ meetingId: z.string(), passed: z.boolean() }))
  .mutation(async ({ ctx, input: { conventionId, ruleSetId, counts, ...record } }) => {
    const toAdopt = await revisionToAdopt(ctx, conventionId);
    const { revision, adopted } = toAdopt;
    const ruleSet = await adoptionRule(ctx, ruleSetId);
    await refuseWhilePolled(ctx, revision, adopted);
    if (await waitingMeeting(ctx, revision)) throw new Refusal('adoptionMeetingWaiting');
    await refuseDays(ctx, toAdopt, ruleSet, record);
    const passed = hasPassed(ruleSet, counts);
    await refuseForeignPhotos(ctx, record.photoIds);

    const meetingId = uuid();
    await ctx.transaction
      .insertInto('conventionMeeting')
      .values({
        communityId: ctx.communityId,
        conventionId,
        id: meetingId,
        revision: revision.number,
        version: adopted.version,
        digest: adopted.digest,
        ruleSet: json(ruleSet),
        counts: json(counts),
        ...record,
        passed,
        enteredBy: ctx.accountId,
        enteredAt: ctx.now,
      })
      .execute();
    await recordDeed(ctx, 'conventions.recordMeeting', conventionId, { meetingId });
    return { meetingId, passed };
  });

async function refuseDays(
  ctx: MemberContext,
  { revision: { conventionId, number } }: ToAdopt,
  { noticeDays }: RuleSet,
  days: MeetingDays,
) {
  const approved = (await reviewsOf(ctx, conventionId, number)).at(-1)?.decidedAt;
  const approvedOn = shanghaiDay(approved ?? ctx.now);
  const problem = daysProblem(days, { approvedOn, today: shanghaiDay(ctx.now), noticeDays });
  if (problem === 'adoptionNoticeTooShort') throw new Refusal(problem, { days: noticeDays });
  if (problem) throw new Refusal(problem);
}

function hasPassed(ruleSet: RuleSet, counts: MeetingCounts): boolean {
  const problem = countsProblem(ruleSet, counts);
  if (problem) throw new Refusal(problem);
  const decision = decideMeeting(ruleSet, counts);
  if (!decision.ok) throw new Refusal('adoptionCountsImpossible');
  return decision.value.passed;
}
