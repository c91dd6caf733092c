import { v7 as uuid } from 'uuid';
import { minutesOf, type Period, withoutTaken } from '@/shared/volunteering/ledger/periods';
import type { VolunteeringContext } from '../volunteering-context';
import { readVolunteer } from '../volunteers/volunteer-row';
import { takenPeriods } from './taken-periods';
import { tellOfCredit } from './tell-of-minutes';
import { writeEntry } from './write-entry';

export type MinutesToCredit = {
  volunteerId: string;
  periods: readonly Period[];
  /** `leftOpen`: closed at the end of the shift because nobody checked out. */
  flag?: 'leftOpen' | null;
} & ({ kind: 'service'; shiftId: string } | { kind: 'help'; helpRequestId: string });

/** A service somebody forgot to record, put in by two persons. */
export interface AddedByTwo {
  recordedBy: string;
  confirmedBy: string;
  reason: string;
}

/**
 * Puts minutes served into the ledger, once for a shift or a help request however often it is asked.
 * What was credited for the same time before is not credited again; minutes are whole, of all periods
 * together, rounded down. Tells the volunteer. Less than a minute leaves no entry. Answers the minutes
 * that stand there for it, without corrections.
 *
 * @throws Refusal volunteerNotFound
 */
export async function creditMinutes(
  ctx: VolunteeringContext,
  credit: MinutesToCredit,
  addedByTwo: AddedByTwo | null = null,
): Promise<number> {
  const volunteer = await readVolunteer(ctx, credit.volunteerId, { lock: true });
  const before = await entryOf(ctx, credit);
  if (before) return before.minutes;
  const periods = withoutTaken(
    credit.periods,
    await takenPeriods(ctx, credit.volunteerId, credit.periods),
  );
  const minutes = minutesOf(periods);
  if (minutes === 0) return 0;
  const { volunteerId, kind, flag = null } = credit;
  const source =
    credit.kind === 'service'
      ? { shiftId: credit.shiftId }
      : { helpRequestId: credit.helpRequestId };
  const written = { volunteerId, kind, minutes, flag, ...source, ...addedByTwo };
  const entryId = await writeEntry(ctx, written);
  if (entryId === null)
    throw new Error(`minutes of ${volunteerId} were credited beside their lock`);
  await keepPeriods(ctx, { entryId, volunteerId }, periods);
  await tellOfCredit(ctx, volunteer, { entryId, ...written });
  return minutes;
}

/** Keeps when the minutes of an entry were served, so that no other is credited for that time. */
export async function keepPeriods(
  { transaction, communityId }: VolunteeringContext,
  entry: { entryId: string; volunteerId: string },
  periods: readonly Period[],
): Promise<void> {
  if (periods.length === 0) return;
  await transaction
    .insertInto('servicePeriod')
    .values(
      periods.map(({ startsAt, endsAt }) => ({
        communityId,
        id: uuid(),
        ...entry,
        startsAt,
        endsAt,
      })),
    )
    .execute();
}

const entryOf = ({ transaction, communityId }: VolunteeringContext, credit: MinutesToCredit) =>
  transaction
    .selectFrom('minuteEntry')
    .select('minutes')
    .where('communityId', '=', communityId)
    .where('volunteerId', '=', credit.volunteerId)
    .where('kind', '=', credit.kind)
    .$if(credit.kind === 'service', (query) =>
      query.where('shiftId', '=', credit.kind === 'service' ? credit.shiftId : ''),
    )
    .$if(credit.kind === 'help', (query) =>
      query.where('helpRequestId', '=', credit.kind === 'help' ? credit.helpRequestId : ''),
    )
    .executeTakeFirst();
