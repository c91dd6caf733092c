import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { decideMeeting } from '@/shared/conventions/adoption/meeting-counts';
import { Refusal } from '@/shared/refusals';
import { advanceRevision } from '../advance-revision';
import type { ConventionContext } from '../convention-context';
import { reviewsOf } from '../review/review-rows';
import { refuseWhilePolled } from './adoption-polls';
import { decideAbout } from './decide-about-meeting';
import { type Meeting, meetingToDecide } from './meeting-rows';
import { revisionToAdopt } from './revision-to-adopt';

/**
 * The second person has compared the record with the attendance sheet: it decides. Passed, the
 * convention can be filed; not passed, it goes back to the draft with the trace.
 *
 * @throws Refusal conventionNotFound, conventionNotBeingRevised, conventionStepNotNow, adoptionMeetingNotFound,
 * adoptionMeetingDecided, adoptionNeedsAnother, adoptionMeetingOutdated, adoptionPollWaiting
 */
export const confirmMeeting = operation('conventions.manage')
  .input(z.object({ conventionId: z.uuid(), meetingId: z.uuid() }))
  .output(z.object({ passed: z.boolean() }))
  .mutation(async ({ ctx, input: { conventionId, meetingId } }) => {
    const { revision, adopted } = await revisionToAdopt(ctx, conventionId);
    const meeting = await meetingToDecide(ctx, revision, meetingId);
    if (meeting.enteredBy === ctx.accountId) throw new Refusal('adoptionNeedsAnother');
    await refuseOutdated(ctx, meeting, adopted.digest);
    await refuseWhilePolled(ctx, revision, adopted);
    await decideAbout(ctx, meetingId, { state: 'confirmed' });
    const { ruleSet, counts, passed, calledOn, heldOn, place, photoIds } = meeting;
    const decision = decideMeeting(ruleSet, counts);
    await advanceRevision(ctx, revision, {
      event: passed ? 'passVote' : 'failVote',
      ...(passed ? {} : { version: null }),
      details: {
        by: 'meeting',
        meetingId,
        ruleSet: ruleSet.name,
        ...{ calledOn, heldOn, place },
        passed,
        valid: decision.ok && decision.value.valid,
        ...counts,
        photos: photoIds.length,
        version: adopted.version,
        digest: adopted.digest,
      },
    });
    await recordDeed(ctx, 'conventions.confirmMeeting', conventionId, { meetingId, passed });
    return { passed };
  });

/**
 * A record from before the review that approved what is put to the vote adopts nothing, be it of
 * another version or of the same one that was handed in again.
 *
 * @throws Refusal adoptionMeetingOutdated
 */
async function refuseOutdated(
  context: ConventionContext,
  { conventionId, revision, digest, enteredAt }: Meeting,
  adopted: string,
): Promise<void> {
  const approvedAt = (await reviewsOf(context, conventionId, revision)).at(-1)?.decidedAt;
  if (digest !== adopted || (approvedAt && enteredAt < approvedAt))
    throw new Refusal('adoptionMeetingOutdated');
}
