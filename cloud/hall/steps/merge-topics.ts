import { z } from 'zod';
import { refuseForbiddenWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { stepReasonProblem, whyCannotMerge } from '@/shared/hall/managed-steps';
import { staffRoles } from '@/shared/roles';
import { actingBody } from '../acting-body';
import { advanceTopic, writeTimeline } from '../advance-topic';
import { noteCosigns } from '../note-cosigns';
import { refuseFirst } from '../refuse-first';
import { typedParagraphs } from '../topic-content';
import { lockTopics, type SubmittedTopic } from '../topic-row';
import { carryCosigns, carryFollowers } from './carry-supporters';

/**
 * Makes a topic part of another about the same thing. Who cosigned or follows it does so with the
 * other from then on; it stays readable, and each leads to the other.
 *
 * @throws Refusal stepReasonLength, wordsNotAllowed, topicNotFound, and what `whyCannotMerge` finds
 */
export const mergeTopics = operation('hall.manageTopic')
  .input(z.object({ topicId: z.uuid(), targetId: z.uuid(), reason: typedParagraphs }))
  .output(z.object({ targetId: z.string(), cosignCount: z.number() }))
  .mutation(async ({ ctx, input: { topicId, targetId, reason } }) => {
    refuseFirst([stepReasonProblem(reason)]);
    refuseForbiddenWords([reason]);
    const [source, target] = await lockTopics(ctx, topicId, targetId);
    refuseFirst([whyCannotMerge(source, target)]);
    const actorBody = actingBody(ctx.caller.roles, 'hall.manageTopic');
    const body = staffRoles[actorBody];
    await advanceTopic(ctx, {
      topic: source,
      events: ['merge'],
      entry: { kind: 'merged', details: { body, title: target.title, topicId: targetId, reason } },
      changes: { mergedInto: targetId },
      actorBody,
    });
    const { authorAccountId } = target;
    const added = await carryCosigns(ctx, { from: topicId, to: targetId, authorAccountId });
    await carryFollowers(ctx, { from: topicId, to: targetId });
    const cosigns = target.cosignCount + added;
    const details = { body, title: source.title, topicId, cosigns };
    await writeTimeline(ctx, target, { kind: 'absorbed', details }, actorBody);
    await countCosigns(ctx, source, target, cosigns);
    await recordDeed(ctx, 'hall.mergeTopics', topicId, { targetId });
    return { targetId, cosignCount: cosigns };
  });

/** Where an answer is still to be given, the cosigns together may oblige staff to it. */
async function countCosigns(
  context: MemberContext,
  source: SubmittedTopic,
  target: SubmittedTopic,
  cosignCount: number,
) {
  if (target.state === 'cosigning') {
    const since = source.thresholdReachedAt;
    return noteCosigns(context, target, cosignCount, since && { since, by: source.stepDueAt });
  }
  await context.transaction
    .updateTable('topic')
    .set({ cosignCount })
    .where('communityId', '=', context.communityId)
    .where('id', '=', target.id)
    .execute();
}
