import { z } from 'zod';
import { readSettings } from '@/cloud/community/public';
import { refuseForbiddenWords, refuseUnscreenedWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { doLater } from '@/cloud/platform/outbox';
import { reopenReasonProblem, whyCannotReopen } from '@/shared/hall/managed-steps';
import { stepDueAt } from '@/shared/hall/step-deadlines';
import { nextTopicState } from '@/shared/hall/topic-life-cycle';
import { cosigningEndsAt } from '@/shared/hall/topic-rules';
import { may } from '@/shared/permissions';
import { staffRoles } from '@/shared/roles';
import { actingBody } from '../acting-body';
import { advanceTopic } from '../advance-topic';
import { refuseFirst } from '../refuse-first';
import { stateSchema } from '../topic-cards';
import { typedParagraphs } from '../topic-content';
import { lockTopic, type SubmittedTopic } from '../topic-row';
import { hasReopened } from './has-reopened';

/**
 * Puts an ended topic again, with what is new about it. What never was taken up collects cosigns again:
 * those it has stand, and where they were enough an answer is owed again. What was concluded or closed
 * goes back to deliberation.
 *
 * @throws Refusal reopenReasonLength, wordsNotAllowed, ownWordsNotAllowed, topicNotFound,
 *   and what `whyCannotReopen` finds
 */
export const reopenTopic = operation('hall.read')
  .input(z.object({ topicId: z.uuid(), reason: typedParagraphs }))
  .output(z.object({ state: stateSchema }))
  .mutation(async ({ ctx, input: { topicId, reason } }) => {
    refuseFirst([reopenReasonProblem(reason)]);
    const topic = await lockTopic(ctx, topicId);
    const isStaff = may(ctx.caller.roles, 'hall.manageTopic');
    const isAuthor = topic.authorAccountId === ctx.accountId;
    const by = { isStaff: false, isAuthor, hasReopened: await hasReopened(ctx, topicId) };
    // A chairperson's own topic is not their committee's.
    const asAuthor = whyCannotReopen(topic, by) === null;
    refuseFirst([asAuthor ? null : whyCannotReopen(topic, { ...by, isStaff })]);
    const body = asAuthor ? null : actingBody(ctx.caller.roles, 'hall.manageTopic');
    if (body === null) await refuseUnscreenedWords(ctx, [reason]);
    else refuseForbiddenWords([reason]);
    const state = await advanceTopic(ctx, {
      topic,
      events: ['reopen'],
      entry: {
        kind: 'reopened',
        details: { by: body === null ? '发起人' : staffRoles[body], reason },
      },
      changes: await newPeriod(ctx, topic),
      actorBody: body,
    });
    await recordDeed(ctx, 'hall.reopenTopic', topicId);
    return { state };
  });

/** Collecting cosigns begins anew; cosigns that were enough oblige staff from today. */
async function newPeriod(context: MemberContext, topic: SubmittedTopic) {
  if (nextTopicState(topic.state, 'reopen') !== 'cosigning') return {};
  const settings = await readSettings(context);
  const cosignUntil = cosigningEndsAt(context.now, settings.cosignDays);
  await doLater(context, 'hall.closeCosigning', { topicId: topic.id }, cosignUntil);
  if (topic.thresholdReachedAt === null) return { cosignUntil };
  const dueAt = stepDueAt('cosigning', settings, context.now);
  return { cosignUntil, thresholdReachedAt: context.now, stepDueAt: dueAt };
}
