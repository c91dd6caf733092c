import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { refuseForbiddenWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { doLater } from '@/cloud/platform/outbox';
import { stepReasonProblem, whyCannotStep } from '@/shared/hall/managed-steps';
import { topicProblems } from '@/shared/hall/topic-rules';
import { staffRoles } from '@/shared/roles';
import { actingBody } from '../acting-body';
import { advanceTopic, writeTimeline } from '../advance-topic';
import { refuseFirst } from '../refuse-first';
import { categorySchema, typedLine, typedParagraphs } from '../topic-content';
import { lockTopic, type SubmittedTopic } from '../topic-row';
import { watchStep } from '../watch-step';
import { carryCosigns, carryFollowers } from './carry-supporters';

const partSchema = z.object({ title: typedLine, body: typedParagraphs, category: categorySchema });

/**
 * Makes a topic of its own of one matter among several. It has the same author, place and cosigns, and
 * what was taken up stays taken up; each topic leads to the other.
 *
 * @throws Refusal stepReasonLength, what `topicProblems` finds, wordsNotAllowed,
 *   topicNotFound, topicNotSplittable
 */
export const splitTopic = operation('hall.manageTopic')
  .input(partSchema.extend({ topicId: z.uuid(), reason: typedParagraphs }))
  .output(z.object({ topicId: z.string() }))
  .mutation(async ({ ctx, input: { topicId, reason, ...part } }) => {
    refuseFirst([stepReasonProblem(reason)]);
    refuseFirst(topicProblems({ ...part, place: '', proposal: '', photoIds: [] }));
    refuseForbiddenWords([part.title, part.body, reason]);
    const source = await lockTopic(ctx, topicId);
    refuseFirst([whyCannotStep('split', source.state)]);
    const actorBody = actingBody(ctx.caller.roles, 'hall.manageTopic');
    const body = staffRoles[actorBody];
    const newId = await beginPart(ctx, source, part);
    const origin = { body, title: source.title, topicId };
    const began = { id: newId, state: 'cosigning' } as const;
    await writeTimeline(ctx, began, { kind: 'splitFrom', details: origin }, actorBody);
    if (source.state === 'cosigning') await goOnCollecting(ctx, newId, source);
    else {
      await advanceTopic(ctx, {
        topic: began,
        events: ['accept'],
        entry: { kind: 'accepted', details: { body, reason } },
        actorBody,
      });
    }
    const details = { body, title: part.title, topicId: newId, reason };
    await writeTimeline(ctx, source, { kind: 'splitOff', details }, actorBody);
    await recordDeed(ctx, 'hall.splitTopic', topicId, { newId });
    return { topicId: newId };
  });

async function beginPart(
  context: MemberContext,
  source: SubmittedTopic,
  part: z.infer<typeof partSchema>,
): Promise<string> {
  const { transaction, communityId, now } = context;
  const { authorAccountId, raisedFor, buildingId, commonPart, place } = source;
  const { cosignThreshold, cosignUntil, cosignCount, thresholdReachedAt } = source;
  const id = uuid();
  await transaction
    .insertInto('topic')
    .values({
      ...{ communityId, id, authorAccountId, raisedFor, state: 'cosigning', ...part },
      ...{ buildingId, commonPart, place },
      ...{ proposal: '', createdAt: now, updatedAt: now, submittedAt: now },
      ...{ cosignThreshold, cosignUntil, cosignCount, thresholdReachedAt },
      ...{ splitFrom: source.id, stepDueAt: thresholdReachedAt && source.stepDueAt },
    })
    .execute();
  await carryCosigns(context, { from: source.id, to: id, authorAccountId });
  await carryFollowers(context, { from: source.id, to: id });
  return id;
}

/** The part waits for what its source waited for: more cosigns, or an answer by the same day. */
async function goOnCollecting(context: MemberContext, topicId: string, source: SubmittedTopic) {
  if (source.thresholdReachedAt) return watchStep(context, topicId, source.stepDueAt);
  await doLater(context, 'hall.closeCosigning', { topicId }, source.cosignUntil);
}
