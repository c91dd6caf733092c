import { pauseEndedBefore } from '@/shared/notices/push/push-rule';
import { Refusal } from '@/shared/refusals';
import { noticeToPush } from '../push/notice-to-push';
import {
  type Missing,
  type PushContext,
  peopleToReach,
  type ReachQuestion,
} from '../push/reached-slice';

/**
 * Whom a notice would be sent to again.
 *
 * @throws Refusal noticeUnknown, noticeCallsNobody, noticeAsksNoConfirmation
 */
export async function reminderQuestion(
  context: PushContext,
  noticeId: string,
  missing: Missing,
): Promise<{ question: ReachQuestion; emergency: boolean }> {
  const notice = await noticeToPush(context, noticeId);
  if (!notice.calls) throw new Refusal('noticeCallsNobody');
  if (missing === 'confirmation' && !notice.needsConfirmation) {
    throw new Refusal('noticeAsksNoConfirmation');
  }
  const { audience, messageKind: kind, emergency } = notice;
  return { question: { noticeId, audience, kind, acceptingOnly: false, missing }, emergency };
}

/** How many have not read (or confirmed) it, and how many of them can be pushed to now. */
export async function countMissing(
  context: PushContext,
  { question, emergency }: Awaited<ReturnType<typeof reminderQuestion>>,
): Promise<{ people: number; pushed: number }> {
  const { communityId, now } = context;
  return await peopleToReach(context, question)
    .leftJoin('noticePush as pause', (join) =>
      join
        .on('pause.communityId', '=', communityId)
        .onRef('pause.accountId', '=', 'reached.accountId')
        .on('pause.pushedAt', '>', pauseEndedBefore(now)),
    )
    .select(({ fn, eb }) => [
      fn.countAll<number>().as('people'),
      fn
        .count<number>('permission.accountId')
        .filterWhere(emergency ? eb.lit(true) : eb('pause.accountId', 'is', null))
        .as('pushed'),
    ])
    .executeTakeFirstOrThrow();
}
