import { sql } from 'kysely';
import { boundAccounts } from '@/cloud/community/public';
import '@/cloud/community/tables';
import { phaseAt } from '@/shared/polls/poll-timing';
import { Refusal } from '@/shared/refusals';
import type { AnnouncedPoll, PollContext } from './poll-row';
import { type RollVoter, readVoter } from './voter-standing';

export interface CoOwner {
  personId: string;
  /** In full: only co-owners of the same vote and the staff who prepare polls read it. */
  name: string;
  hasAccount: boolean;
  /** Whom they want as representative. */
  chosenId: string | null;
}

/**
 * A voter whose co-owners have to name a representative.
 *
 * @throws Refusal notOnRoll, representativeNotUsed
 */
export async function sharedVoter(
  context: PollContext,
  poll: AnnouncedPoll,
  voterId: string,
): Promise<RollVoter> {
  const voter = await readVoter(context, poll.id, voterId);
  if (!voter) throw new Refusal('notOnRoll');
  if (poll.ruleSet.coOwnerRule !== 'representative' || voter.personIds.length < 2) {
    throw new Refusal('representativeNotUsed');
  }
  return voter;
}

/** Representatives are named from the announcement until closing. @throws Refusal pollClosed, pollCancelled */
export function refuseUnlessNameable(poll: AnnouncedPoll, now: Date): void {
  const phase = phaseAt(poll, now);
  if (phase === 'announced' || phase === 'open') return;
  if (phase === 'cancelled') throw new Refusal('pollCancelled');
  throw new Refusal('pollClosed', { closedAt: poll.closesAt.toISOString() });
}

/** Lets one call at a time name this voter's representative: of two who agree at once one sees both. */
export const lockVoter = ({ transaction }: PollContext, voterId: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${voterId}, 0))`.execute(transaction);

export async function readCoOwners(
  context: PollContext,
  poll: AnnouncedPoll,
  voter: RollVoter,
): Promise<CoOwner[]> {
  const accounts = await boundAccounts(context, voter.personIds);
  const people = await context.transaction
    .selectFrom('rollPerson')
    .leftJoin('representativeChoice as choice', (join) =>
      join
        .onRef('choice.communityId', '=', 'rollPerson.communityId')
        .on('choice.pollId', '=', poll.id)
        .on('choice.voterId', '=', voter.voterId)
        .onRef('choice.personId', '=', 'rollPerson.id'),
    )
    .where('rollPerson.communityId', '=', context.communityId)
    .where('rollPerson.id', 'in', [...voter.personIds])
    .select(['rollPerson.id as personId', 'rollPerson.name', 'choice.chosenId'])
    .orderBy('rollPerson.name')
    .orderBy('rollPerson.id')
    .execute();
  return people.map((person) => ({ ...person, hasAccount: accounts.has(person.personId) }));
}

export interface Naming {
  personId: string;
  namedBy: 'coOwners' | 'staff';
  reason: string | null;
}

export const readNaming = (context: PollContext, pollId: string, voterId: string) =>
  context.transaction
    .selectFrom('voterRepresentative')
    .select(['sequence', 'personId', 'namedBy', 'reason', 'namedAt'])
    .where('communityId', '=', context.communityId)
    .where('pollId', '=', pollId)
    .where('voterId', '=', voterId)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();

/** Writes down who represents the voter from now on; the caller holds the voter's lock. */
export async function nameRepresentative(
  context: PollContext & { accountId: string },
  pollId: string,
  voterId: string,
  naming: Naming,
): Promise<void> {
  const { communityId, accountId, now } = context;
  const before = await readNaming(context, pollId, voterId);
  await context.transaction
    .insertInto('voterRepresentative')
    .values({
      communityId,
      pollId,
      voterId,
      sequence: (before?.sequence ?? 0) + 1,
      ...naming,
      accountId,
      namedAt: now,
    })
    .execute();
}
