import type { ModerationContext } from '@/cloud/moderation/public';
import { writeTimeline } from '../advance-topic';
import type { HallContext } from '../hall-context';
import { lockTopic, type SubmittedTopic } from '../topic-row';
import { beginCosigning, cosigningTerms } from './begin-cosigning';
import '../tables';

/** What the timeline tells is that it happened; who decided it is in the log of moderation. */
const asNobody = ({ transaction, communityId, now }: HallContext): HallContext => ({
  transaction,
  communityId,
  now,
});

/**
 * A topic's words have passed: one that waited begins to collect cosigns, its days counted from now;
 * one that was hidden is there again. A draft its author took back stays theirs.
 */
export async function showTopic(context: ModerationContext, topicId: string): Promise<void> {
  const topic = await unlessDraft(context, topicId);
  if (!topic || topic.visibility === 'shown') return;
  const nobody = asNobody(context);
  if (topic.state !== 'submitted') {
    await see(nobody, topic, 'shown');
    await writeTimeline(nobody, topic, { kind: 'shownAgain' }, null);
    return;
  }
  const step = {
    topic,
    events: ['collectCosigns'],
    entry: { kind: 'passedReview' },
    // Newest is what came before the community last, however long somebody took to look at it.
    changes: { visibility: 'shown', submittedAt: context.now },
  } as const;
  await beginCosigning(nobody, step, await cosigningTerms(nobody));
}

/** A topic's words were hidden, or are kept back until somebody has looked at them. */
export async function hideTopic(
  context: ModerationContext,
  topicId: string,
  as: 'waiting' | 'hidden',
): Promise<void> {
  const topic = await unlessDraft(context, topicId);
  if (!topic || topic.visibility === as) return;
  const nobody = asNobody(context);
  await see(nobody, topic, as);
  if (topic.state === 'submitted') return;
  const kind = as === 'hidden' ? 'hiddenByModerator' : 'heldBack';
  await writeTimeline(nobody, topic, { kind }, null);
}

/** A topic nobody screened, because staff made it of another or it was imported: it can be reported too. */
export async function findTopicWords(context: ModerationContext, topicId: string) {
  const topic = await unlessDraft(context, topicId);
  if (!topic) return null;
  const { authorAccountId, title, place, body, proposal } = topic;
  return { topicId, authorAccountId, text: [title, place, body, proposal].join('\n') };
}

async function unlessDraft(context: HallContext, topicId: string): Promise<SubmittedTopic | null> {
  const found = await context.transaction
    .selectFrom('topic')
    .select('state')
    .where('communityId', '=', context.communityId)
    .where('id', '=', topicId)
    .where('state', '<>', 'draft')
    .executeTakeFirst();
  return found ? lockTopic(context, topicId) : null;
}

const see = (
  { transaction, communityId }: HallContext,
  { id }: Pick<SubmittedTopic, 'id'>,
  visibility: SubmittedTopic['visibility'],
) =>
  transaction
    .updateTable('topic')
    .set({ visibility })
    .where('communityId', '=', communityId)
    .where('id', '=', id)
    .execute();
