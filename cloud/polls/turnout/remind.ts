import { z } from 'zod';
import { leaveMessages } from '@/cloud/messages/public';
import { type DueWork, doLater } from '@/cloud/platform/outbox';
import { isOpen } from '@/shared/polls/poll-timing';
import { shanghaiDay, shanghaiTimeText } from '@/shared/shanghai-time';
import { type AnnouncedPoll, type PollContext, readPoll } from '../poll-row';
import { readPlaces } from './read-places';
import { batchSize, type Remindable, readRemindable } from './reminder-batch';

const payloadSchema = z.object({
  pollId: z.string(),
  buildingId: z.string().nullable(),
  after: z.number().int(),
});

/**
 * Reminds the next voters who have not taken part: their claims, the messages and what comes next go
 * into one transaction, so a killed process neither loses nor doubles any of it. Nothing leaves the
 * app here; that is `deliver-messages.ts`, at most once for each message.
 */
export const remind: DueWork = async (context, payload) => {
  const { pollId, buildingId, after } = payloadSchema.parse(payload);
  const poll = await readPoll(context, pollId);
  if (!isOpen(poll, context.now)) return;
  const places = await readPlaces(context, poll, { buildingId });
  const voters = await readRemindable(context, poll, places, { after, limit: batchSize });
  const due = voters.filter(({ allowed, accountIds }) => allowed && accountIds.length > 0);
  const claimed = await claimReminders(context, poll, due);
  // Who has voted meanwhile is left in peace. Their claim stays, so that nothing tells them apart.
  const told = due.filter(({ voterId, hasVoted }) => claimed.has(voterId) && !hasVoted);
  await leaveMessages(
    context,
    [...new Set(told.flatMap(({ accountIds }) => accountIds))].map((accountId) => ({
      accountId,
      kind: 'pollReminder' as const,
      subjectId: poll.id,
      occasion: `pollReminder:${poll.id}:${shanghaiDay(context.now)}`,
      title: poll.title,
      body: `您还没有投票，${shanghaiTimeText(poll.closesAt)} 截止。`,
      aboutTime: poll.closesAt,
    })),
  );
  const last = voters.at(-1);
  if (!last || voters.length < batchSize) return;
  await doLater(
    context,
    'polls.remind',
    { pollId, buildingId, after: last.placeOrder },
    context.now,
  );
};

/** The voters whose reminder of today is ours: the rows are the claims. */
async function claimReminders(
  { transaction, communityId, now }: PollContext,
  poll: AnnouncedPoll,
  voters: readonly Remindable[],
): Promise<Set<string>> {
  if (voters.length === 0) return new Set();
  const claimed = await transaction
    .insertInto('voterReminder')
    .values(
      voters.map(({ voterId, times }) => ({
        communityId,
        pollId: poll.id,
        voterId,
        number: times + 1,
        day: shanghaiDay(now),
        remindedAt: now,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('voterId')
    .execute();
  return new Set(claimed.map(({ voterId }) => voterId));
}
