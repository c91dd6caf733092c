import type { PollContext } from '../poll-row';
import type { PublishedPoll } from '../results/posted-poll';

/**
 * A poll whose bulletin is served, kept from being counted again until this transaction ends; null
 * while there is no result, and from the day it is archived on, when ballots and roll are at rest.
 */
export async function holdForBulletin(
  { transaction, communityId }: PollContext,
  pollId: string,
): Promise<PublishedPoll | null> {
  const poll = await transaction
    .selectFrom('poll')
    .selectAll()
    .where('communityId', '=', communityId)
    .where('id', '=', pollId)
    .where('state', 'in', ['preliminary', 'final'])
    .forShare()
    .executeTakeFirst();
  return (poll as PublishedPoll | undefined) ?? null;
}
