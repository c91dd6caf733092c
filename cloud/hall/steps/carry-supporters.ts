import { sql } from 'kysely';
import type { HallContext } from '../hall-context';

type Ends = { from: string; to: string; authorAccountId: string };

/**
 * Lets those who cosigned one topic cosign another, each once and with the day of their own cosign; the
 * other's author is not among them. Answers how many cosigns that adds. Both topics are locked.
 */
export async function carryCosigns(
  { transaction, communityId }: HallContext,
  { from, to, authorAccountId }: Ends,
): Promise<number> {
  const carried = await transaction
    .insertInto('cosign')
    .columns(['communityId', 'topicId', 'accountId', 'at'])
    .expression((eb) =>
      eb
        .selectFrom('cosign')
        .select(['communityId', sql<string>`${to}::uuid`.as('topicId'), 'accountId', 'at'])
        .where('communityId', '=', communityId)
        .where('topicId', '=', from)
        .where('accountId', '<>', authorAccountId),
    )
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return Number(carried.numInsertedOrUpdatedRows ?? 0);
}

/** Whoever follows one topic follows the other from now on, unless they have said they do not want to. */
export async function carryFollowers(
  { transaction, communityId, now }: HallContext,
  { from, to }: Pick<Ends, 'from' | 'to'>,
): Promise<void> {
  await transaction
    .insertInto('topicFollow')
    .columns(['communityId', 'topicId', 'accountId', 'following', 'because', 'at'])
    .expression((eb) =>
      eb
        .selectFrom('topicFollow')
        .select([
          'communityId',
          sql<string>`${to}::uuid`.as('topicId'),
          'accountId',
          'following',
          'because',
          sql<Date>`${now}::timestamptz`.as('at'),
        ])
        .where('communityId', '=', communityId)
        .where('topicId', '=', from)
        .where('following', '=', true),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
