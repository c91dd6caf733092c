import { sql } from 'kysely';
import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { cutPage, pageInput, pageOf, readCursor, timeCursor } from '@/cloud/platform/page-cursor';
import {
  type ObjectionState,
  objectionStateNames,
} from '@/shared/volunteering/ledger/objection-states';
import { monthAfter, startOfMonth } from '@/shared/volunteering/ledger/posting-months';
import { servedEntries } from '../ledger/served-entries';
import { shownName } from '../ledger/shown-name';
import type { VolunteeringContext } from '../volunteering-context';
import { monthInput, readPosting } from './posting-row';

const entrySchema = z.object({
  id: z.string(),
  kind: z.enum(['service', 'help', 'correction']),
  /** Masked: 李**. */
  name: z.string(),
  isMine: z.boolean(),
  minutes: z.number(),
  /** Of the activity; null for help. */
  title: z.string().nullable(),
  servedAt: z.string(),
  leftOpen: z.boolean(),
  /** Of a correction, and of a service two persons added. */
  reason: z.string(),
  /** Of an objection to it, the one that is least settled. */
  objection: z.enum(objectionStateNames).nullable(),
});

/**
 * What a posted month holds, in the order in which it was entered; names masked. A member's own
 * entries are told apart for them alone.
 *
 * @throws Refusal postingNotFound, inputInvalid (a cursor that is none of ours)
 */
export const listPostedEntries = operation('volunteering.read')
  .input(z.object({ month: monthInput, onlyMine: z.boolean().default(false), ...pageInput }))
  .output(pageOf(entrySchema))
  .query(async ({ ctx, input: { month, onlyMine, cursor, limit } }) => {
    await readPosting(ctx, month);
    const after = readCursor(cursor, timeCursor);
    const found = await servedEntries(ctx)
      .innerJoin('volunteer', (join) =>
        join
          .onRef('volunteer.communityId', '=', 'entry.communityId')
          .onRef('volunteer.id', '=', 'entry.volunteerId'),
      )
      .where('entry.at', '>=', startOfMonth(month))
      .where('entry.at', '<', startOfMonth(monthAfter(month)))
      .$if(onlyMine, (query) => query.where('volunteer.accountId', '=', ctx.accountId))
      .$if(after !== null, (query) =>
        query.where(sql<boolean>`(entry.at, entry.id) > (${sql.join(after ?? [])})`),
      )
      .select(['volunteer.name', 'volunteer.accountId', 'volunteer.leftAt'])
      .orderBy('entry.at')
      .orderBy('entry.id')
      .limit(limit + 1)
      .execute();
    const { rows, nextCursor } = cutPage(found, limit, ({ at, id }) => [at, id]);
    const objections = await objectionsTo(
      ctx,
      rows.map(({ id }) => id),
    );
    const items = rows.map((row) => ({
      ...{ id: row.id, minutes: row.minutes, title: row.title },
      kind: row.kind as 'service' | 'help' | 'correction',
      name: shownName(row),
      isMine: row.accountId === ctx.accountId,
      servedAt: row.startsAt.toISOString(),
      leftOpen: row.flag === 'leftOpen',
      reason: row.reason,
      objection: objections.get(row.id) ?? null,
    }));
    return { items, nextCursor };
  });

/** By the id of the entry; of several, one that is not settled goes before the others. */
async function objectionsTo(
  { transaction, communityId }: VolunteeringContext,
  entryIds: readonly string[],
): Promise<Map<string, ObjectionState>> {
  if (entryIds.length === 0) return new Map();
  const rows = await transaction
    .selectFrom('minuteObjection')
    .select(['entryId', 'state'])
    .where('communityId', '=', communityId)
    .where('entryId', 'in', [...entryIds])
    .execute();
  const leastSettledLast = [...rows].sort(
    (one, other) =>
      objectionStateNames.indexOf(other.state) - objectionStateNames.indexOf(one.state),
  );
  return new Map(leastSettledLast.map(({ entryId, state }) => [entryId, state]));
}
