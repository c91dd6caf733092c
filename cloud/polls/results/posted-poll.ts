import { phaseAt } from '@/shared/polls/poll-timing';
import { Refusal } from '@/shared/refusals';
import { type AnnouncedPoll, type PollContext, readPoll } from '../poll-row';

/** A poll whose result is published. */
export type PublishedPoll = AnnouncedPoll & {
  state: 'preliminary' | 'final' | 'archived';
  postedUntil: Date;
  sealedUntil: Date;
};

const isPublished = (poll: AnnouncedPoll): poll is PublishedPoll =>
  ['preliminary', 'final', 'archived'].includes(poll.state) &&
  poll.postedUntil !== null &&
  poll.sealedUntil !== null;

/**
 * A poll with its published result, for whatever builds on the result.
 *
 * @throws Refusal pollNotFound, pollCancelled, pollResultNotYet, certificateNotYet while it is counted
 */
export async function readPublishedPoll(
  context: PollContext,
  pollId: string,
): Promise<PublishedPoll> {
  const poll = await readPoll(context, pollId);
  if (isPublished(poll)) return poll;
  if (poll.state === 'cancelled') throw new Refusal('pollCancelled');
  if (phaseAt(poll, context.now) === 'closed') throw new Refusal('certificateNotYet');
  throw new Refusal('pollResultNotYet', { closesAt: poll.closesAt.toISOString() });
}

/**
 * The poll while its result is posted, kept from becoming final until this transaction ends: what is
 * filed here is seen by whoever ends the posting period. null when its result is not posted.
 */
export async function holdPostedPoll(
  { transaction, communityId }: PollContext,
  pollId: string,
): Promise<PublishedPoll | null> {
  const poll = await transaction
    .selectFrom('poll')
    .selectAll()
    .where('communityId', '=', communityId)
    .where('id', '=', pollId)
    .where('state', '=', 'preliminary')
    .forShare()
    .executeTakeFirst();
  return (poll as PublishedPoll | undefined) ?? null;
}
