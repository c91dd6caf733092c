import { z } from 'zod';
import { refuseForbiddenWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { decisionReasonProblem, whyCannotDecide } from '@/shared/hall/topic-rules';
import { staffRoles } from '@/shared/roles';
import { actingBody } from './acting-body';
import { advanceTopic } from './advance-topic';
import { refuseFirst } from './refuse-first';
import { typedParagraphs } from './topic-content';
import { lockTopic } from './topic-row';

/**
 * Staff answer a topic in the name of their body: taken up or not, with a reason everybody reads.
 * Possible from the moment it is submitted; owed once the cosigns are together. Of two answers at
 * once the first stands.
 *
 * @throws Refusal decisionReasonLength, wordsNotAllowed, topicNotFound, topicAlreadyDecided, topicNotAwaitingDecision
 */
export const decideTopic = operation('hall.decideTopic')
  .input(
    z.object({
      topicId: z.uuid(),
      decision: z.enum(['accept', 'reject']),
      reason: typedParagraphs,
    }),
  )
  .output(z.object({ state: z.string() }))
  .mutation(async ({ ctx, input: { topicId, decision, reason } }) => {
    refuseFirst([decisionReasonProblem(reason)]);
    refuseForbiddenWords([reason]);
    const topic = await lockTopic(ctx, topicId);
    refuseFirst([whyCannotDecide(topic.state)]);
    const actorBody = actingBody(ctx.caller.roles, 'hall.decideTopic');
    const kind = decision === 'accept' ? 'accepted' : 'rejected';
    const state = await advanceTopic(ctx, {
      topic,
      events: [decision],
      entry: { kind, details: { body: staffRoles[actorBody], reason } },
      actorBody,
    });
    await recordDeed(ctx, 'hall.decideTopic', topicId, { decision });
    return { state };
  });
