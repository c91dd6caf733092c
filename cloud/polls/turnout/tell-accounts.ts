import { sql } from 'kysely';
import { z } from 'zod';
import { leaveMessages } from '@/cloud/messages/public';
import { type DueWork, type DueWorkContext, doLater } from '@/cloud/platform/outbox';
import { shanghaiTimeText } from '@/shared/shanghai-time';
import { type AnnouncedPoll, readPoll } from '../poll-row';
import { batchSize } from './reminder-batch';

const payloadSchema = z.object({ pollId: z.string(), after: z.string().nullable() });

/** Tells those who asked for it that voting has begun. */
export const tellOpening: DueWork = (context, payload) =>
  tellNext(context, 'polls.tellOpening', payload, {
    accounts: async ({ transaction, communityId }, pollId, after) => {
      const rows = await transaction
        .selectFrom('openingReminder')
        .select('accountId')
        .where('communityId', '=', communityId)
        .where('pollId', '=', pollId)
        .$if(after !== null, (some) => some.where('accountId', '>', after ?? ''))
        .orderBy('accountId')
        .limit(batchSize)
        .execute();
      return rows.map(({ accountId }) => accountId);
    },
    message: (poll) => ({
      kind: 'pollOpens',
      body: `现在可以投票了，${shanghaiTimeText(poll.closesAt)} 截止。`,
      aboutTime: poll.closesAt,
    }),
  });

/** Tells those who voted in the app that the result is published. */
export const tellResult: DueWork = (context, payload) =>
  tellNext(context, 'polls.tellResult', payload, {
    accounts: async ({ transaction, communityId }, pollId, after) => {
      const { rows } = await sql<{ accountId: string }>`
        select distinct account_id from ballot
        where community_id = ${communityId} and poll_id = ${pollId} and channel = 'app'
          and (${after}::uuid is null or account_id > ${after}::uuid)
        order by account_id limit ${batchSize}`.execute(transaction);
      return rows.map(({ accountId }) => accountId);
    },
    message: (poll) => ({
      kind: 'pollResult',
      body: '您参加的表决已经公布结果，请查看。',
      aboutTime: poll.postedUntil ?? poll.closesAt,
    }),
  });

interface Telling {
  /** The next accounts to tell, in the order of their ids. */
  accounts: (context: DueWorkContext, pollId: string, after: string | null) => Promise<string[]>;
  message: (poll: AnnouncedPoll) => {
    kind: 'pollOpens' | 'pollResult';
    body: string;
    aboutTime: Date;
  };
}

async function tellNext(
  context: DueWorkContext,
  work: 'polls.tellOpening' | 'polls.tellResult',
  payload: Record<string, unknown>,
  { accounts, message }: Telling,
): Promise<void> {
  const { pollId, after } = payloadSchema.parse(payload);
  const poll = await readPoll(context, pollId);
  if (poll.state === 'cancelled') return;
  const accountIds = await accounts(context, pollId, after);
  const said = message(poll);
  await leaveMessages(
    context,
    accountIds.map((accountId) => ({
      accountId,
      subjectId: pollId,
      occasion: `${said.kind}:${pollId}`,
      title: poll.title,
      ...said,
    })),
  );
  if (accountIds.length < batchSize) return;
  await doLater(context, work, { pollId, after: accountIds.at(-1) ?? null }, context.now);
}
