import { z } from 'zod';
import { refuseForbiddenWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { collectingLimits, isWithin } from '@/shared/conventions/collecting/collecting-limits';
import { isCollecting, lastCollectingDay } from '@/shared/conventions/collecting/collecting-period';
import { Refusal } from '@/shared/refusals';
import { shanghaiDayText, startOfShanghaiDay } from '@/shared/shanghai-time';
import { advanceRevision } from '../advance-revision';
import { ofConvention, typedParagraphs } from '../convention-input';
import { lockOpenRevision } from '../lock-open-revision';
import { opinionCounts } from './opinion-counts';

/**
 * Ends collecting once its period is over, with a summary of what was said that everybody reads; the
 * draft is written next.
 *
 * @throws Refusal conventionNotFound, conventionNotBeingRevised, conventionStepNotNow,
 *   collectingNotOver, collectingSummaryLength, wordsNotAllowed
 */
export const endCollecting = operation('conventions.manage')
  .input(z.object({ ...ofConvention, summary: typedParagraphs }))
  .output(z.object({ ended: z.literal(true) }))
  .mutation(async ({ ctx, input: { conventionId, summary } }) => {
    const revision = await lockOpenRevision(ctx, conventionId);
    if (revision.state !== 'collecting') throw new Refusal('conventionStepNotNow');
    if (isCollecting(revision.state, revision.collectsUntil, ctx.now)) {
      const lastDay = startOfShanghaiDay(lastCollectingDay(revision.collectsUntil));
      throw new Refusal('collectingNotOver', { until: shanghaiDayText(lastDay) });
    }
    if (!isWithin(collectingLimits.summary, summary))
      throw new Refusal('collectingSummaryLength', collectingLimits.summary);
    refuseForbiddenWords([summary]);
    const { shown: opinions, onPaper } = await opinionCounts(ctx, revision);
    const details = { opinions, onPaper, summary };
    await advanceRevision(ctx, revision, { event: 'draft', details });
    const { number } = revision;
    await recordDeed(ctx, 'conventions.endCollecting', conventionId, { number, opinions, onPaper });
    return { ended: true as const };
  });
