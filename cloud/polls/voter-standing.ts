import type { VoterStanding } from '@/shared/polls/who-may-vote';
import type { PollContext } from './poll-row';

/** A row of the frozen roll with everything that decides who may cast for it. */
export interface RollVoter extends VoterStanding {
  voterId: string;
  roomLabel: string;
  areaHundredths: number;
  isDeveloper: boolean;
}

/** One voter of a poll; null when the roll has no such row. */
export async function readVoter(
  context: PollContext,
  pollId: string,
  voterId: string,
): Promise<RollVoter | null> {
  const [voter] = await voterRows(context, pollId).where('entry.id', '=', voterId).execute();
  return voter ?? null;
}

/**
 * The voters of a poll that any of these persons may hold the pen for: alone, and as co-owner. Asked
 * in two steps, because right after an announcement the planner would join the whole roll.
 */
export async function readVotersOf(
  context: PollContext,
  pollId: string,
  personIds: readonly string[],
): Promise<RollVoter[]> {
  if (personIds.length === 0) return [];
  const mine = await context.transaction
    .selectFrom('voterRollPerson')
    .select('voterId')
    .distinct()
    .where('communityId', '=', context.communityId)
    .where('pollId', '=', pollId)
    .where('personId', 'in', [...personIds])
    .execute();
  if (mine.length === 0) return [];
  const voterIds = mine.map(({ voterId }) => voterId);
  return voterRows(context, pollId).where('entry.id', 'in', voterIds).orderBy('entry.id').execute();
}

/** Rows of the roll with the people who share them, whom those chose, and who has cast. */
export const voterRows = ({ transaction, communityId }: PollContext, pollId: string) =>
  transaction
    .selectFrom('voterRollEntry as entry')
    .where('entry.communityId', '=', communityId)
    .where('entry.pollId', '=', pollId)
    .select((eb) => [
      'entry.id as voterId',
      'entry.roomLabel',
      'entry.areaHundredths',
      'entry.isDeveloper',
      'entry.personIds',
      eb
        .selectFrom('voterRepresentative as named')
        .select('named.personId')
        .whereRef('named.communityId', '=', 'entry.communityId')
        .whereRef('named.pollId', '=', 'entry.pollId')
        .whereRef('named.voterId', '=', 'entry.id')
        .orderBy('named.sequence', 'desc')
        .limit(1)
        .as('representativeId'),
      eb
        .selectFrom('ballotClaim as claim')
        .select('claim.personId')
        .whereRef('claim.communityId', '=', 'entry.communityId')
        .whereRef('claim.pollId', '=', 'entry.pollId')
        .whereRef('claim.voterId', '=', 'entry.id')
        .as('castById'),
    ]);
