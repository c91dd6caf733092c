import { z } from 'zod';
import type { MemberContext } from '@/cloud/platform/operation';
import {
  type ManagedStep,
  managedSteps,
  whyCannotReopen,
  whyCannotStep,
} from '@/shared/hall/managed-steps';
import { nextTopicState } from '@/shared/hall/topic-life-cycle';
import {
  whyCannotCosign,
  whyCannotDecide,
  whyCannotWithdraw,
  whyCosigningIsOver,
} from '@/shared/hall/topic-rules';
import { may } from '@/shared/permissions';
import { refusalMessage } from '@/shared/refusals';
import { asCosigner } from './cosigner';
import { hasReopened } from './steps/has-reopened';
import type { SubmittedTopic } from './topic-row';

/** What the caller may do next, judged by the rules the operations apply. */
export const viewerSchema = z.object({
  mayCosign: z.boolean(),
  /** Why not, for those who might want to; null when they may. */
  whyNotCosign: z.object({ code: z.string(), message: z.string() }).nullable(),
  mayWithdrawCosign: z.boolean(),
  mayWithdraw: z.boolean(),
  mayDecide: z.boolean(),
  mayPreparePoll: z.boolean(),
  /** As its author; staff have it among their steps. */
  mayReopen: z.boolean(),
  isFollowing: z.boolean(),
  /** Whether the caller looks after topics for their body. */
  mayManage: z.boolean(),
  /** What they may do with this one today; empty for others. */
  steps: z.array(z.enum(managedSteps)),
});

/** The topic as it stands to the caller. */
export async function viewerOf(
  context: MemberContext,
  topic: SubmittedTopic,
): Promise<z.infer<typeof viewerSchema>> {
  const { roles } = context.caller;
  const cosigner = await asCosigner(context, topic.id);
  const refusal = whyCannotCosign(topic, cosigner, context.now);
  const isAuthor = topic.authorAccountId === context.accountId;
  const mayManage = may(roles, 'hall.manageTopic');
  return {
    mayCosign: refusal === null && may(roles, 'hall.cosign'),
    whyNotCosign: refusal && {
      code: refusal.code,
      message: refusalMessage(refusal.code, refusal.details ?? {}),
    },
    mayWithdrawCosign: cosigner.hasCosigned && whyCosigningIsOver(topic, context.now) === null,
    mayWithdraw: isAuthor && whyCannotWithdraw(topic.state) === null,
    mayDecide: may(roles, 'hall.decideTopic') && whyCannotDecide(topic.state) === null,
    mayPreparePoll:
      may(roles, 'polls.prepare') &&
      topic.visibility === 'shown' &&
      nextTopicState(topic.state, 'startPoll') !== null,
    mayReopen: isAuthor && (await mayReopenOwn(context, topic)),
    isFollowing: await isFollowing(context, topic.id),
    mayManage,
    steps: mayManage ? stepsOf(topic) : [],
  };
}

// What is hidden is neither joined nor put again nor put to a vote until a moderator shows it.
const onlyShown: readonly ManagedStep[] = ['merge', 'poll', 'reopen'];

const stepsOf = ({ state, visibility }: SubmittedTopic): ManagedStep[] =>
  managedSteps.filter(
    (step) =>
      whyCannotStep(step, state) === null && (visibility === 'shown' || !onlyShown.includes(step)),
  );

async function mayReopenOwn(context: MemberContext, topic: SubmittedTopic) {
  const by = { isStaff: false, isAuthor: true };
  if (whyCannotReopen(topic, { ...by, hasReopened: false })) return false;
  return (
    whyCannotReopen(topic, { ...by, hasReopened: await hasReopened(context, topic.id) }) === null
  );
}

async function isFollowing(
  { transaction, communityId, accountId }: MemberContext,
  topicId: string,
): Promise<boolean> {
  const follow = await transaction
    .selectFrom('topicFollow')
    .select('following')
    .where('communityId', '=', communityId)
    .where('topicId', '=', topicId)
    .where('accountId', '=', accountId)
    .executeTakeFirst();
  return follow?.following ?? false;
}
