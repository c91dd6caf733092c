import type { Bulletin } from '@/shared/polls/ledger/bulletin';
import { readItems } from '../ballot-items';
import type { PollContext } from '../poll-row';
import type { PublishedPoll } from '../results/posted-poll';

/** The poll as its bulletin describes it: everything that was fixed with the announcement. */
export async function aboutPoll(
  context: PollContext,
  poll: PublishedPoll,
): Promise<Bulletin['poll']> {
  const { name } = await context.transaction
    .selectFrom('community')
    .select('name')
    .where('id', '=', context.communityId)
    .executeTakeFirstOrThrow();
  return {
    id: poll.id,
    title: poll.title,
    communityName: name,
    opensAt: poll.opensAt.toISOString(),
    closesAt: poll.closesAt.toISOString(),
    legalEffect: poll.legalEffect,
    visibility: poll.visibility,
    ruleSet: poll.ruleSet,
    items: await readItems(context, poll.id),
  };
}
