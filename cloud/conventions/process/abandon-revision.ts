import { z } from 'zod';
import { refuseForbiddenWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { isWithin } from '@/shared/conventions/collecting/collecting-limits';
import { processLimits } from '@/shared/conventions/process/process-rules';
import { Refusal } from '@/shared/refusals';
import { refuseWhilePolled } from '../adoption/adoption-polls';
import { revisionToAdopt } from '../adoption/revision-to-adopt';
import { advanceRevision } from '../advance-revision';
import { ofConvention, typedParagraphs } from '../convention-input';
import { lockOpenRevision } from '../lock-open-revision';

/**
 * Gives up a round, for a reason everybody reads. What was adopted cannot be given up any more, and
 * what people are voting on or have voted on not before the result is taken over.
 *
 * @throws Refusal conventionNotFound, conventionNotBeingRevised, revisionReasonLength, wordsNotAllowed,
 *   conventionStepNotNow once it was adopted, adoptionPollWaiting
 */
export const abandonRevision = operation('conventions.manage')
  .input(z.object({ ...ofConvention, reason: typedParagraphs }))
  .output(z.object({ abandoned: z.literal(true) }))
  .mutation(async ({ ctx, input: { conventionId, reason } }) => {
    const revision = await lockOpenRevision(ctx, conventionId);
    if (!isWithin(processLimits.reason, reason))
      throw new Refusal('revisionReasonLength', processLimits.reason);
    refuseForbiddenWords([reason]);
    if (revision.state === 'adopting') {
      const { adopted } = await revisionToAdopt(ctx, conventionId);
      await refuseWhilePolled(ctx, revision, adopted);
    }
    await advanceRevision(ctx, revision, { event: 'abandon', details: { reason } });
    const { number, state } = revision;
    await recordDeed(ctx, 'conventions.abandonRevision', conventionId, { number, state });
    return { abandoned: true as const };
  });
