import { Refusal } from '@/shared/refusals';
import {
  minutesOf,
  type Period,
  placeMinutes,
  withoutTaken,
} from '@/shared/volunteering/ledger/periods';
import { windowOf } from '../attendance/served-periods';
import type { VolunteeringContext } from '../volunteering-context';
import { takenPeriods } from './taken-periods';

export interface EntryStanding {
  id: string;
  volunteerId: string;
  kind: 'service' | 'help';
  shiftId: string | null;
  /** With all its corrections. */
  corrected: number;
  /** What it can be corrected to at most. */
  most: number;
  /** Where a correction finds its time; null where it needs none that is not taken already. */
  place: (change: number) => Period[] | null;
}

/**
 * An entry of service or help as its corrections left it. It can grow to what was once recorded for it
 * and, in a shift, into the time of the shift for which nothing else of this volunteer was recorded.
 *
 * @throws Refusal minutesEntryNotFound, entryNotCorrectable (spending, or itself a correction)
 */
export async function entryStanding(
  ctx: VolunteeringContext,
  entryId: string,
): Promise<EntryStanding> {
  const { transaction, communityId } = ctx;
  const entry = await transaction
    .selectFrom('minuteEntry')
    .leftJoin('shift', (join) =>
      join
        .onRef('shift.communityId', '=', 'minuteEntry.communityId')
        .onRef('shift.id', '=', 'minuteEntry.shiftId'),
    )
    .select(['minuteEntry.id', 'minuteEntry.volunteerId', 'kind', 'minutes', 'shiftId'])
    .select(['shift.startsAt', 'shift.endsAt', 'shift.cancelledAt'])
    .where('minuteEntry.communityId', '=', communityId)
    .where('minuteEntry.id', '=', entryId)
    .executeTakeFirst();
  if (!entry) throw new Refusal('minutesEntryNotFound');
  const { kind } = entry;
  if (kind !== 'service' && kind !== 'help') throw new Refusal('entryNotCorrectable');
  const corrected = entry.minutes + (await changeSoFar(ctx, entryId));
  const recorded = minutesOf(await recordedPeriods(ctx, entryId));
  const again = Math.max(0, recorded - corrected);
  const { startsAt, endsAt, cancelledAt } = entry;
  const window = startsAt && endsAt ? windowOf({ startsAt, endsAt, cancelledAt }) : null;
  const taken = window ? await takenPeriods(ctx, entry.volunteerId, [window]) : [];
  const free = window ? minutesOf(withoutTaken([window], taken)) : 0;
  const longest = window ? Math.max(corrected, minutesOf([window])) : Number.POSITIVE_INFINITY;
  return {
    ...{ id: entry.id, volunteerId: entry.volunteerId, kind, shiftId: entry.shiftId, corrected },
    most: Math.min(longest, corrected + again + free),
    place: (change) =>
      window && change > again ? placeMinutes(window, taken, change - again) : null,
  };
}

async function changeSoFar(
  { transaction, communityId }: VolunteeringContext,
  entryId: string,
): Promise<number> {
  const { change } = await transaction
    .selectFrom('minuteEntry')
    .where('communityId', '=', communityId)
    .where('correctsId', '=', entryId)
    .select(({ fn }) => fn.sum<number | null>('minutes').as('change'))
    .executeTakeFirstOrThrow();
  return Number(change ?? 0);
}

/** Of the entry and of what corrected it. */
const recordedPeriods = (
  { transaction, communityId }: VolunteeringContext,
  entryId: string,
): Promise<Period[]> =>
  transaction
    .selectFrom('servicePeriod')
    .select(['startsAt', 'endsAt'])
    .where('communityId', '=', communityId)
    .where('entryId', 'in', (query) =>
      query
        .selectFrom('minuteEntry')
        .select('id')
        .where('communityId', '=', communityId)
        .where((eb) => eb.or([eb('id', '=', entryId), eb('correctsId', '=', entryId)])),
    )
    .execute();
