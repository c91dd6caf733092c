import { z } from 'zod';
import { screenWords } from '@/cloud/moderation/public';
import type { MemberContext } from '@/cloud/platform/operation';
import { topicProblems } from '@/shared/hall/topic-rules';
import { advanceTopic } from '../advance-topic';
import { followTopic } from '../followers';
import { refuseFirst } from '../refuse-first';
import { asDraft, type TopicContent } from '../topic-content';
import { writeDraft } from '../write-draft';
import { beginCosigning, cosigningTerms } from './begin-cosigning';

export const handedInSchema = z.object({
  topicId: z.string(),
  /** Words that somebody has to look at first: cosigning begins when they are shown. */
  isWaiting: z.boolean(),
  cosignThreshold: z.number(),
  /** As far as known: while it waits, what it would be if it were shown now. */
  cosignUntil: z.string(),
});

/**
 * Puts a topic before the community, or before the moderators where its words have to be looked at
 * first. It brings its whole content, so that it does not depend on the last draft having arrived;
 * draft and topic have the same id. `raisedFor` is whom it is raised for, masked.
 *
 * @throws Refusal what `topicProblems` finds, and as `writeDraft`
 */
export async function handIn(
  context: MemberContext,
  id: string,
  content: TopicContent,
  raisedFor: string | null,
): Promise<z.infer<typeof handedInSchema>> {
  refuseFirst(topicProblems(asDraft(content)));
  await writeDraft(context, id, content, { isKept: false });
  const visibility = await screenWords(context, {
    kind: 'topic',
    id,
    topicId: id,
    text: [content.title, content.place, content.body, content.proposal].join('\n'),
    photoIds: content.photoIds,
  });
  const isWaiting = visibility !== 'shown';
  const terms = await cosigningTerms(context);
  const topic = { id, state: 'draft' as const };
  const changes = { visibility, raisedFor, submittedAt: context.now, ...terms };
  if (isWaiting) {
    const entry = raisedFor
      ? ({ kind: 'handedInForNeighbour', details: { raisedFor } } as const)
      : ({ kind: 'handedIn' } as const);
    await advanceTopic(context, { topic, events: ['submit'], entry, changes, actorBody: null });
  } else {
    const entry = raisedFor
      ? ({ kind: 'submittedForNeighbour', details: { raisedFor } } as const)
      : ({ kind: 'submitted' } as const);
    const step = { topic, events: ['submit', 'collectCosigns'], entry, changes } as const;
    await beginCosigning(context, step, terms);
  }
  await followTopic(context, id, [context.accountId], 'raised');
  const { cosignThreshold, cosignUntil } = terms;
  return { topicId: id, isWaiting, cosignThreshold, cosignUntil: cosignUntil.toISOString() };
}
