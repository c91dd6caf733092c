import { refuseForbiddenWords, refuseUnscreenedWords } from '@/cloud/moderation/public';
import type { MemberContext } from '@/cloud/platform/operation';
import { staffBodyOf } from '@/shared/community/staff-bodies';
import { whyTextStands } from '@/shared/hall/drafting/drafting-rules';
import { may } from '@/shared/permissions';
import { Refusal } from '@/shared/refusals';
import { type StaffRole, staffRoles } from '@/shared/roles';
import { readTopicFor } from '../readable-topic';
import { lockTopic, readTopic, type SubmittedTopic } from '../topic-row';
import { isReadable } from '../topic-words';

export interface TextWriter {
  topic: SubmittedTopic;
  /** The body a writer acts for; null for whoever raised the topic, staff or not: it is their own. */
  body: StaffRole | null;
}

/** What the text of a topic belongs to. */
export const textOf = (topicId: string) => ({ kind: 'topic' as const, id: topicId });

/** Whether the caller writes the text of this topic: its author, or staff who write texts. */
export const mayWriteText = (
  { accountId, caller }: Pick<MemberContext, 'accountId' | 'caller'>,
  { authorAccountId }: Pick<SubmittedTopic, 'authorAccountId'>,
): boolean => authorAccountId === accountId || may(caller.roles, 'hall.writeText');

/**
 * The topic for readers of its text, which says again what the topic says: hidden words are hidden
 * there too, but for the author and moderators.
 *
 * @throws Refusal topicNotFound, topicHidden
 */
export async function topicForReader(ctx: MemberContext, topicId: string): Promise<SubmittedTopic> {
  const topic = await readTopicFor(ctx, topicId);
  if (!isReadable(ctx, topic)) throw new Refusal('topicHidden');
  return topic;
}

/**
 * The topic for one of its writers, in whatever state.
 *
 * @throws Refusal topicNotFound, textNotByYou
 */
export const topicForWriter = async (ctx: MemberContext, topicId: string): Promise<TextWriter> =>
  asWriter(ctx, await readTopic(ctx, topicId));

/**
 * The same for changing the text: locked until the transaction ends, so that no version appears
 * while a poll on it is being announced.
 *
 * @throws Refusal topicNotFound, textNotByYou, textNotYet, textFrozen
 */
export async function lockTopicForWriter(ctx: MemberContext, topicId: string): Promise<TextWriter> {
  const writer = asWriter(ctx, await lockTopic(ctx, topicId));
  refuseWhereTextStands(writer.topic);
  return writer;
}

/** @throws Refusal textNotYet, textFrozen */
export function refuseWhereTextStands({ state }: Pick<SubmittedTopic, 'state'>): void {
  const problem = whyTextStands(state);
  if (problem) throw new Refusal(problem.code, problem.details ?? {});
}

function asWriter(ctx: MemberContext, topic: SubmittedTopic): TextWriter {
  if (!mayWriteText(ctx, topic)) throw new Refusal('textNotByYou');
  const isAuthor = topic.authorAccountId === ctx.accountId;
  const writing = ctx.caller.roles.filter((role) => may([role], 'hall.writeText'));
  return { topic, body: isAuthor ? null : staffBodyOf(writing) };
}

/**
 * Refuses words of a writer that nobody has looked at: a body's as all that bodies publish, an author's
 * as all that residents write.
 *
 * @throws Refusal wordsNotAllowed, ownWordsNotAllowed
 */
export async function refuseWordsOf(
  ctx: MemberContext,
  { body }: TextWriter,
  texts: readonly string[],
): Promise<void> {
  if (body === null) await refuseUnscreenedWords(ctx, texts);
  else refuseForbiddenWords(texts);
}

/** Who published something, as the timeline names them. */
export const writerName = (body: StaffRole | null): string => (body ? staffRoles[body] : '发起人');
