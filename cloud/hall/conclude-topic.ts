import { z } from 'zod';
import { refuseForbiddenWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { conclusionProblem, whyCannotStep } from '@/shared/hall/managed-steps';
import type { TopicState } from '@/shared/hall/topic-life-cycle';
import { type StaffRole, staffRoles } from '@/shared/roles';
import { actingBody } from './acting-body';
import { advanceTopic } from './advance-topic';
import type { HallContext } from './hall-context';
import { refuseFirst } from './refuse-first';
import { stateSchema } from './topic-cards';
import { typedParagraphs } from './topic-content';
import { lockTopic } from './topic-row';

/**
 * Ends the deliberation of a topic with what came out of it, in the name of `body`; opinions, arguments
 * and seats are read-only from then on.
 *
 * @throws Refusal conclusionLength, wordsNotAllowed, topicNotFound
 * @throws Refusal stepNotPossible unless the topic is being deliberated
 */
export async function concludeTopicWith(
  context: HallContext,
  topicId: string,
  { conclusion, body }: { conclusion: string; body: StaffRole },
): Promise<TopicState> {
  refuseFirst([conclusionProblem(conclusion)]);
  refuseForbiddenWords([conclusion]);
  const topic = await lockTopic(context, topicId);
  refuseFirst([whyCannotStep('conclude', topic.state)]);
  return advanceTopic(context, {
    topic,
    events: ['conclude'],
    entry: { kind: 'concluded', details: { body: staffRoles[body], conclusion } },
    changes: { conclusion },
    actorBody: body,
  });
}

/**
 * Staff sum up what the community talked about.
 *
 * @throws Refusal as `concludeTopicWith`
 */
export const concludeTopic = operation('hall.manageTopic')
  .input(z.object({ topicId: z.uuid(), conclusion: typedParagraphs }))
  .output(z.object({ state: stateSchema }))
  .mutation(async ({ ctx, input: { topicId, conclusion } }) => {
    const body = actingBody(ctx.caller.roles, 'hall.manageTopic');
    const state = await concludeTopicWith(ctx, topicId, { conclusion, body });
    await recordDeed(ctx, 'hall.concludeTopic', topicId);
    return { state };
  });
