import { z } from 'zod';
import { leaveMessages, type NewMessage } from '@/cloud/messages/public';
import type { DueWork } from '@/cloud/platform/outbox';
import { decidePush, pushOccasions } from '@/shared/notices/push/push-rule';
import { claimPushes } from './claim-pushes';
import { holdPushing } from './hold-pushing';
import { type NoticeToPush, noticeToPush } from './notice-to-push';
import { type PushPayload, queueSlice } from './queue-push';
import { nextPeople, type PushContext } from './reached-slice';

const payloadSchema = z.object({
  noticeId: z.string(),
  occasion: z.enum(pushOccasions),
  after: z.string().nullable(),
  missing: z.enum(['reading', 'confirmation']).nullable(),
  day: z.string().nullable(),
});

/** People of one slice, which is one transaction: rows of two inserts stay below the 65,535 values of a statement. */
export const pushSlice = 1_000;

/**
 * Brings a notice to a slice of its people and queues the next. Stops where it no longer calls anybody:
 * expired, corrected or taken back in the meantime. Whoever is told twice by a repeated slice is told
 * once: a message names its occasion.
 */
export const pushNotice: DueWork = async (context, payload) => {
  const work = payloadSchema.parse(payload);
  await holdPushing(context, work.noticeId);
  const notice = await noticeToPush(context, work.noticeId);
  if (!notice.calls) return;
  const people = await nextPeople(
    context,
    {
      noticeId: work.noticeId,
      audience: notice.audience,
      kind: notice.messageKind,
      // An ordinary notice is simply unread in the list of those who take no message.
      acceptingOnly: !notice.emergency && work.occasion === 'published',
      missing: work.missing,
    },
    work.after,
    pushSlice,
  );
  await tell(context, work, notice, people);
  if (people.length < pushSlice) return;
  await queueSlice(context, { ...work, after: people.at(-1)?.accountId ?? null });
};

async function tell(
  context: PushContext,
  work: PushPayload,
  notice: NoticeToPush,
  people: readonly { accountId: string; accepts: boolean }[],
): Promise<void> {
  const { now } = context;
  const { emergency } = notice;
  const accepting = people.flatMap(({ accountId, accepts }) => (accepts ? [accountId] : []));
  const claimed = emergency ? null : await claimPushes(context, work.noticeId, accepting);
  await leaveMessages(
    context,
    people.flatMap(({ accountId, accepts }): NewMessage[] => {
      // Whose hour was taken by another notice is as if pushed just now.
      const lastPushedAt = claimed === null || claimed.has(accountId) ? null : now;
      const decision = decidePush({
        ...{ emergency, accepts, lastPushedAt, now },
        occasion: work.occasion,
      });
      if (decision === 'none') return [];
      return [messageTo(accountId, work, notice, decision === 'inApp')];
    }),
  );
}

const messageTo = (
  accountId: string,
  { noticeId, occasion, missing, day }: PushPayload,
  { messageKind, title, publisher, publishedAt }: NoticeToPush,
  inAppOnly: boolean,
): NewMessage => ({
  accountId,
  kind: messageKind,
  subjectId: noticeId,
  occasion: occasion === 'reminder' ? `noticeReminder:${noticeId}:${day}` : `notice:${noticeId}`,
  title,
  body: bodyOf(occasion, missing, publisher),
  aboutTime: publishedAt,
  inAppOnly,
});

function bodyOf(
  occasion: PushPayload['occasion'],
  missing: PushPayload['missing'],
  publisher: string,
): string {
  if (occasion === 'published') return `${publisher}发布，请查看。`;
  return missing === 'confirmation'
    ? `${publisher}请您看完后点“我已阅读并确认”。`
    : `${publisher}提醒您看一看这份公告。`;
}
