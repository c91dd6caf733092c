import { Refusal } from '@/shared/refusals';
import type { VolunteeringContext } from '../volunteering-context';
import { readVolunteer } from '../volunteers/volunteer-row';
import { writeEntry } from './write-entry';

export type MinutesToSpend = {
  volunteerId: string;
  /** A positive number of minutes. */
  minutes: number;
  /** What for, as the volunteer reads it in the ledger. */
  reason?: string;
} & ({ kind: 'benefit' } | { kind: 'setAside'; helpRequestId: string });

/**
 * Spends minutes of a volunteer, who never spends more than they have. What is set aside for a help
 * request is set aside once, however often it is asked. Answers the entry.
 *
 * @throws Refusal volunteerNotFound, notEnoughMinutes
 */
export async function spendMinutes(
  ctx: VolunteeringContext,
  { minutes, ...spending }: MinutesToSpend,
): Promise<string> {
  const { spendableMinutes: spendable } = await readVolunteer(ctx, spending.volunteerId, {
    lock: true,
  });
  const before = await entryBefore(ctx, spending);
  if (before !== null) return before;
  if (spendable < minutes) throw new Refusal('notEnoughMinutes', { spendable });
  return written(await writeEntry(ctx, { ...spending, minutes: -minutes }));
}

export type MinutesToReturn = { volunteerId: string; minutes: number; reason?: string } & (
  | { kind: 'benefitReturned' }
  | { kind: 'released'; helpRequestId: string }
);

/**
 * Gives back minutes that were spent; those of a help request once, however often it is asked. That no
 * more comes back than was spent is for the caller to see to: by the claim's state, by the request's.
 * Answers the entry.
 *
 * @throws Refusal volunteerNotFound
 */
export async function returnMinutes(
  ctx: VolunteeringContext,
  returned: MinutesToReturn,
): Promise<string> {
  await readVolunteer(ctx, returned.volunteerId, { lock: true });
  return (await entryBefore(ctx, returned)) ?? written(await writeEntry(ctx, returned));
}

/** Minutes of a help request move once each way; of benefits any number of times. */
async function entryBefore(
  { transaction, communityId }: VolunteeringContext,
  spending:
    | { volunteerId: string; kind: 'setAside' | 'released'; helpRequestId: string }
    | { kind: 'benefit' | 'benefitReturned' },
): Promise<string | null> {
  if (!('helpRequestId' in spending)) return null;
  const entry = await transaction
    .selectFrom('minuteEntry')
    .select('id')
    .where('communityId', '=', communityId)
    .where('helpRequestId', '=', spending.helpRequestId)
    .where('volunteerId', '=', spending.volunteerId)
    .where('kind', '=', spending.kind)
    .executeTakeFirst();
  return entry?.id ?? null;
}

function written(entryId: string | null): string {
  if (entryId === null) throw new Error('minutes were spent beside the lock of their volunteer');
  return entryId;
}
