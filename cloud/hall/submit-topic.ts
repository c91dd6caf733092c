import { z } from 'zod';
import { readSettings } from '@/cloud/community/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { doLater } from '@/cloud/platform/outbox';
import { cosigningEndsAt, topicProblems } from '@/shared/hall/topic-rules';
import { advanceTopic } from './advance-topic';
import { followTopic } from './followers';
import { noteCosigns } from './note-cosigns';
import { refuseFirst } from './refuse-first';
import { asDraft, topicContentSchema } from './topic-content';
import { writeDraft } from './write-draft';

/**
 * Puts a topic before the community and begins to collect cosigns, under the community's threshold
 * and days as they are now. It brings its whole content, so that it does not depend on the last
 * draft having arrived; draft and topic have the same id.
 *
 * @throws Refusal what `topicProblems` finds, and as `writeDraft`
 */
export const submitTopic = operation('hall.raiseTopic')
  .input(topicContentSchema.extend({ id: z.uuid() }))
  .output(z.object({ topicId: z.string(), cosignThreshold: z.number(), cosignUntil: z.string() }))
  .mutation(async ({ ctx, input: { id, ...content } }) => {
    refuseFirst(topicProblems(asDraft(content)));
    await writeDraft(ctx, id, content, { isKept: false });
    const { cosignThreshold, cosignDays } = await readSettings(ctx);
    const cosignUntil = cosigningEndsAt(ctx.now, cosignDays);
    await advanceTopic(ctx, {
      topic: { id, state: 'draft' },
      events: ['submit', 'collectCosigns'],
      entry: { kind: 'submitted' },
      changes: { submittedAt: ctx.now, cosignThreshold, cosignUntil },
      actorBody: null,
    });
    await noteCosigns(ctx, { id, cosignThreshold, thresholdReachedAt: null }, 0);
    await followTopic(ctx, id, [ctx.accountId], 'raised');
    await doLater(ctx, 'hall.closeCosigning', { topicId: id }, cosignUntil);
    await recordDeed(ctx, 'hall.submitTopic', id, { cosignThreshold });
    return { topicId: id, cosignThreshold, cosignUntil: cosignUntil.toISOString() };
  });
