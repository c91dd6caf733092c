import type { BallotItem } from '@/shared/polls/methods/ballot-item';
import { readItems } from '../ballot-items';
import { type AnnouncedPoll, type PollContext, readPoll } from '../poll-row';

/** What every paper of a poll says of it. */
export type PrintedPoll = AnnouncedPoll & {
  readonly communityName: string;
  readonly items: readonly BallotItem[];
};

/** An announced poll with its items, to be printed. @throws Refusal pollNotFound */
export async function readPrintedPoll(context: PollContext, pollId: string): Promise<PrintedPoll> {
  const poll = await readPoll(context, pollId);
  const { name: communityName } = await context.transaction
    .selectFrom('community')
    .select('name')
    .where('id', '=', context.communityId)
    .executeTakeFirstOrThrow();
  return { ...poll, communityName, items: await readItems(context, pollId) };
}
