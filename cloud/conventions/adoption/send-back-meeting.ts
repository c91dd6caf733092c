import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { lineInput } from '@/cloud/platform/plain-text-input';
import { meetingLimits } from '@/shared/conventions/adoption/meeting-limits';
import { Refusal } from '@/shared/refusals';
import { decideAbout } from './decide-about-meeting';
import { meetingToDecide } from './meeting-rows';
import { revisionToAdopt } from './revision-to-adopt';

const ofMeeting = z.object({ conventionId: z.uuid(), meetingId: z.uuid() });

/**
 * The second person found that the record and the sheet differ: it is entered anew.
 *
 * @throws Refusal conventionNotFound, conventionNotBeingRevised, conventionStepNotNow, adoptionMeetingNotFound,
 * adoptionMeetingDecided, adoptionNeedsAnother
 */
export const sendBackMeeting = operation('conventions.manage')
  .input(ofMeeting.extend({ reason: lineInput(meetingLimits.sendBackReason) }))
  .output(z.object({}))
  .mutation(async ({ ctx, input: { conventionId, meetingId, reason } }) => {
    const { revision } = await revisionToAdopt(ctx, conventionId);
    const { enteredBy } = await meetingToDecide(ctx, revision, meetingId);
    if (enteredBy === ctx.accountId) throw new Refusal('adoptionNeedsAnother');
    await decideAbout(ctx, meetingId, { state: 'sentBack', sendBackReason: reason });
    await recordDeed(ctx, 'conventions.sendBackMeeting', conventionId, { meetingId });
    return {};
  });

/**
 * Whoever entered the record takes it back, before another has decided about it.
 *
 * @throws Refusal conventionNotFound, conventionNotBeingRevised, conventionStepNotNow, adoptionMeetingNotFound,
 * adoptionMeetingDecided, adoptionNotByOther
 */
export const withdrawMeeting = operation('conventions.manage')
  .input(ofMeeting)
  .output(z.object({}))
  .mutation(async ({ ctx, input: { conventionId, meetingId } }) => {
    const { revision } = await revisionToAdopt(ctx, conventionId);
    const { enteredBy } = await meetingToDecide(ctx, revision, meetingId);
    if (enteredBy !== ctx.accountId) throw new Refusal('adoptionNotByOther');
    await decideAbout(ctx, meetingId, { state: 'withdrawn' });
    await recordDeed(ctx, 'conventions.withdrawMeeting', conventionId, { meetingId });
    return {};
  });
