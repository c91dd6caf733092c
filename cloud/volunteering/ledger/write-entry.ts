import { v7 as uuid } from 'uuid';
import type { Row } from '@/cloud/platform/tables';
import { watchMonths } from '../posting/watch-months';
import type { VolunteeringContext } from '../volunteering-context';
import './tables';

type EntryToWrite = Pick<Row<'minuteEntry'>, 'volunteerId' | 'kind' | 'minutes'> &
  Partial<
    Pick<
      Row<'minuteEntry'>,
      'shiftId' | 'helpRequestId' | 'correctsId' | 'reason' | 'flag' | 'recordedBy' | 'confirmedBy'
    >
  >;

/**
 * Puts an entry into the ledger; the sums follow by the table's own trigger. What somebody does, they
 * have recorded; what happens by itself, nobody has. Null where the shift or the help has its entry
 * already. Whoever calls this has locked the volunteer's row.
 */
export async function writeEntry(
  ctx: VolunteeringContext,
  entry: EntryToWrite,
): Promise<string | null> {
  await watchMonths(ctx);
  const written = await ctx.transaction
    .insertInto('minuteEntry')
    .values({
      communityId: ctx.communityId,
      id: uuid(),
      shiftId: null,
      helpRequestId: null,
      correctsId: null,
      flag: null,
      recordedBy: ctx.accountId ?? null,
      confirmedBy: null,
      ...entry,
      at: ctx.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return written?.id ?? null;
}
