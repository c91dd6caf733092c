import { sql } from 'kysely';
import type { MemberContext } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import type { PollContext } from '../poll-row';
import './tables';

/** For how long an entry stays with the one who has it before them to check it. */
const checkMinutes = 30;

const entryRow = ({ transaction, communityId }: PollContext, pollId: string, entryId: string) =>
  transaction
    .selectFrom('ballotEntry')
    .selectAll()
    .select([
      sql<string | null>`proxy_from::text`.as('proxyFrom'),
      sql<string | null>`proxy_until::text`.as('proxyUntil'),
    ])
    .where('communityId', '=', communityId)
    .where('pollId', '=', pollId)
    .where('id', '=', entryId);

export type EntryRow = Awaited<ReturnType<typeof readEntry>>;

/** @throws Refusal entryNotFound */
export async function readEntry(context: PollContext, pollId: string, entryId: string) {
  const entry = await entryRow(context, pollId, entryId).executeTakeFirst();
  if (!entry) throw new Refusal('entryNotFound');
  return entry;
}

/** An entry to decide: of two who decide at once the second is told. @throws Refusal entryNotFound, entryDecided */
export async function lockEntry(context: PollContext, pollId: string, entryId: string) {
  const entry = await entryRow(context, pollId, entryId).forUpdate().executeTakeFirst();
  if (!entry) throw new Refusal('entryNotFound');
  if (entry.state !== 'entered') throw new Refusal('entryDecided');
  return entry;
}

/** Who has the entry before them now, and the number of looks at it so far. */
export async function latestCheck(context: PollContext, pollId: string, entryId: string) {
  const check = await context.transaction
    .selectFrom('ballotEntryCheck')
    .select(['sequence', 'accountId', 'takenAt'])
    .where('communityId', '=', context.communityId)
    .where('pollId', '=', pollId)
    .where('entryId', '=', entryId)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!check) return null;
  return { ...check, holds: check.takenAt > oldestCheck(context.now) };
}

/** A look at an entry that began before this instant no longer keeps others from it. */
export const oldestCheck = (now: Date): Date => new Date(now.getTime() - checkMinutes * 60_000);

/**
 * What both decisions of the second person ask: that it is a second person, who has the entry before
 * them.
 *
 * @throws Refusal sameSecondPerson, entryTakenByAnother, entryNotTaken
 */
export async function refuseUnlessChecking(
  ctx: MemberContext,
  entry: Pick<EntryRow, 'pollId' | 'id' | 'enteredBy'>,
): Promise<void> {
  if (entry.enteredBy === ctx.accountId) throw new Refusal('sameSecondPerson');
  const check = await latestCheck(ctx, entry.pollId, entry.id);
  if (!check?.holds) throw new Refusal('entryNotTaken');
  if (check.accountId !== ctx.accountId) throw new Refusal('entryTakenByAnother');
}
