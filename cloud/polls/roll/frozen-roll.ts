import type { FrozenRow } from '@/shared/polls/roll-difference';
import type { PollContext } from '../poll-row';
import '../tables';

/** A row of the roll in force with everything its digest and its root cover. */
export type FrozenVoter = FrozenRow & { readonly heads: 1; readonly salt: Uint8Array };

/** The roll in force, in row order. One query, however long it is. */
export const readFrozenRoll = (
  { transaction, communityId }: PollContext,
  pollId: string,
): Promise<FrozenVoter[]> =>
  transaction
    .selectFrom('voterRollEntry')
    .select([
      'id as voterId',
      'row',
      'salt',
      'voterKey',
      'heads',
      'areaHundredths',
      'unitIds',
      'personIds',
      'isDeveloper',
      'roomLabel',
    ])
    .where('communityId', '=', communityId)
    .where('pollId', '=', pollId)
    .orderBy('row')
    .execute();
