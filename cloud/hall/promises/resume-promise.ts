import { z } from 'zod';
import { refuseForbiddenWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { stepReasonProblem } from '@/shared/hall/managed-steps';
import { nextTopicState } from '@/shared/hall/topic-life-cycle';
import { Refusal } from '@/shared/refusals';
import { staffRoles } from '@/shared/roles';
import { actingBody } from '../acting-body';
import { advanceTopic } from '../advance-topic';
import { refuseFirst } from '../refuse-first';
import { lockTopic } from '../topic-row';
import { ofTopic, typedParagraphs } from './promise-input';
import { lockLatestPromise } from './promise-row';

/**
 * Staff have something carried out again without waiting for the ratings, or after it was closed. A new
 * plan is owed from then on. What was closed without ever being carried out is put again instead.
 *
 * @throws Refusal stepReasonLength, wordsNotAllowed, topicNotFound, topicNotResumable
 */
export const resumePromise = operation('hall.manageTopic')
  .input(z.object({ ...ofTopic, reason: typedParagraphs }))
  .output(z.object({}))
  .mutation(async ({ ctx, input: { topicId, reason } }) => {
    refuseFirst([stepReasonProblem(reason)]);
    refuseForbiddenWords([reason]);
    const topic = await lockTopic(ctx, topicId);
    if (nextTopicState(topic.state, 'resume') === null) throw new Refusal('topicNotResumable');
    if (!(await endEarly(ctx, topicId))) throw new Refusal('topicNotResumable');
    const actorBody = actingBody(ctx.caller.roles, 'hall.manageTopic');
    await advanceTopic(ctx, {
      topic,
      events: ['resume'],
      entry: { kind: 'resumed', details: { by: staffRoles[actorBody], reason } },
      actorBody,
    });
    await recordDeed(ctx, 'hall.resumePromise', topicId);
    return {};
  });

/** Answers whether there is anything to be carried out again. */
async function endEarly(context: MemberContext, topicId: string): Promise<boolean> {
  const promise = await lockLatestPromise(context, topicId);
  if (!promise) return false;
  await context.transaction
    .updateTable('promise')
    .set({ state: 'resumed', endedAt: context.now })
    .where('communityId', '=', context.communityId)
    .where('id', '=', promise.id)
    .execute();
  return true;
}
