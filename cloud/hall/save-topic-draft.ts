import { z } from 'zod';
import { citationsSchema, citeClauses } from '@/cloud/conventions/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { draftProblems } from '@/shared/hall/topic-rules';
import { refuseFirst } from './refuse-first';
import { asDraft, topicContentSchema } from './topic-content';
import { writeDraft } from './write-draft';

/**
 * Keeps the caller's draft under an id their phone made, so that it is there on their next phone
 * too. Saving again replaces it.
 *
 * @throws Refusal what `draftProblems` finds, as `writeDraft`, and citationsTooMany, clauseNotInForce
 */
export const saveTopicDraft = operation('hall.raiseForNeighbour')
  .input(topicContentSchema.extend({ id: z.uuid(), cites: citationsSchema.default([]) }))
  .output(z.object({ savedAt: z.string() }))
  .mutation(async ({ ctx, input: { id, cites, ...content } }) => {
    refuseFirst(draftProblems(asDraft(content)));
    const { begun } = await writeDraft(ctx, id, content, { isKept: true });
    await citeClauses(ctx, { kind: 'topic', id }, cites);
    if (begun) await recordDeed(ctx, 'hall.beginTopicDraft', id);
    return { savedAt: ctx.now.toISOString() };
  });
