import type { z } from 'zod';
import type { PollContext } from '../poll-row';
import type { RollVoter } from '../voter-standing';
import type { voterToEnterSchema } from './entry-schemas';
import { standingStatement } from './standing-statement';
import './tables';
import '@/cloud/community/tables';

/** A voter with the people who share the vote and what is on file of them, for whoever enters. */
export async function voterToEnter(
  context: PollContext,
  pollId: string,
  { voterId, roomLabel, personIds, representativeId }: RollVoter,
): Promise<z.infer<typeof voterToEnterSchema>> {
  const { transaction, communityId } = context;
  const people = personIds.length
    ? await transaction
        .selectFrom('rollPerson')
        .select(['id as personId', 'name'])
        .where('communityId', '=', communityId)
        .where('id', 'in', [...personIds])
        .orderBy('id')
        .execute()
    : [];
  const waiting = await transaction
    .selectFrom('ballotEntry')
    .select(['channel', 'statedAt'])
    .where('communityId', '=', communityId)
    .where('pollId', '=', pollId)
    .where('voterId', '=', voterId)
    .where('state', '=', 'entered')
    .orderBy('id')
    .execute();
  const standing = await standingStatement(context, pollId, voterId);
  return {
    voterId,
    roomLabel,
    people,
    representativeId,
    standing: standing && { ...standing, statedAt: standing.statedAt.toISOString() },
    waiting: waiting.map(({ channel, statedAt }) => ({
      channel,
      statedAt: statedAt.toISOString(),
    })),
  };
}
