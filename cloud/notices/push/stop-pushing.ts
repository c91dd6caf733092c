import { z } from 'zod';
import { leaveMessages } from '@/cloud/messages/public';
import { type DueWork, doLater } from '@/cloud/platform/outbox';
import { holdPushing } from './hold-pushing';
import { noticeToPush } from './notice-to-push';
import { pushSlice } from './push-notice';
import type { PushContext } from './reached-slice';

/**
 * After a notice was taken back, in the same transaction: what has not gone out stays in the app, slices
 * to come push nothing, and whoever was told of an emergency is told that it is over.
 */
export async function stopPushing(context: PushContext, noticeId: string): Promise<void> {
  const { transaction, communityId, now } = context;
  await holdPushing(context, noticeId);
  await transaction
    .updateTable('message')
    .set({ delivery: 'inApp' })
    .where('communityId', '=', communityId)
    .where('subjectId', '=', noticeId)
    .where('delivery', '=', 'waiting')
    .execute();
  const { emergency } = await noticeToPush(context, noticeId);
  if (emergency) await doLater(context, 'notices.tellRecall', { noticeId, after: null }, now);
}

const payloadSchema = z.object({ noticeId: z.string(), after: z.string().nullable() });

/** Tells a slice of those who were told of an emergency that it was taken back, and queues the next. */
export const tellRecall: DueWork = async (context, payload) => {
  const { noticeId, after } = payloadSchema.parse(payload);
  const { title, publisher, messageKind, publishedAt } = await noticeToPush(context, noticeId);
  const { transaction, communityId, now } = context;
  const told = await transaction
    .selectFrom('message')
    .select('accountId')
    .distinct()
    .where('communityId', '=', communityId)
    .where('subjectId', '=', noticeId)
    .where('occasion', '!=', recallOf(noticeId))
    .$if(after !== null, (query) => query.where('accountId', '>', after ?? ''))
    .orderBy('accountId')
    .limit(pushSlice)
    .execute();
  await leaveMessages(
    context,
    told.map(({ accountId }) => ({
      accountId,
      kind: messageKind,
      subjectId: noticeId,
      occasion: recallOf(noticeId),
      title: `已撤回：${title}`,
      body: `${publisher}撤回了这份通知，不用再照着做。`,
      aboutTime: publishedAt,
    })),
  );
  if (told.length < pushSlice) return;
  const next = told.at(-1)?.accountId ?? null;
  await doLater(context, 'notices.tellRecall', { noticeId, after: next }, now);
};

const recallOf = (noticeId: string): string => `noticeRecall:${noticeId}`;
