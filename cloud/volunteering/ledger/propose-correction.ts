import { v7 as uuid } from 'uuid';
import type { MemberContext } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { minutesOf, withoutTaken } from '@/shared/volunteering/ledger/periods';
import { readShift } from '../activities/who-leads';
import { windowOf } from '../attendance/served-periods';
import { readVolunteer } from '../volunteers/volunteer-row';
import { entryStanding } from './entry-standing';
import { takenPeriods } from './taken-periods';
import { tellKeepersOfCorrection } from './tell-keepers';
import './tables';

/** Who proposes: a caller, or a leader in whose name due work speaks. */
export type ProposingContext = Pick<
  MemberContext,
  'transaction' | 'communityId' | 'now' | 'accountId'
>;

export interface ProposedCorrection {
  /** Made by the phone; one is made where left out. */
  id?: string;
  /** The service or help. */
  entryId: string;
  /** The change: more, or less than before. */
  minutes: number;
  /** 4 to 200 characters, posted for all to read. */
  reason: string;
  /** The objection it upholds. */
  objectionId?: string | null;
}

/**
 * Proposes to change an entry of the ledger; it changes when a second person confirms it. Whether the
 * caller may, and the words of the reason, are for the operation to see to. Answers the correction.
 *
 * @throws Refusal minutesEntryNotFound, entryNotCorrectable, correctionNothing, correctionBelowZero,
 *   correctionTooMuch, correctionPending
 */
export async function proposeCorrection(
  ctx: ProposingContext,
  { id = uuid(), entryId, minutes, reason, objectionId = null }: ProposedCorrection,
): Promise<string> {
  const { volunteerId } = await entryStanding(ctx, entryId);
  await readVolunteer(ctx, volunteerId, { lock: true });
  refuseChange(await entryStanding(ctx, entryId), minutes);
  return insertCorrection(ctx, { id, volunteerId, entryId, minutes, reason, objectionId });
}

/** @throws Refusal correctionNothing, correctionBelowZero, correctionTooMuch */
export function refuseChange(
  { corrected, most }: { corrected: number; most: number },
  change: number,
): void {
  if (change === 0) throw new Refusal('correctionNothing');
  if (corrected + change < 0) throw new Refusal('correctionBelowZero', { corrected });
  if (change > 0 && corrected + change > most) throw new Refusal('correctionTooMuch', { most });
}

export interface ProposedService {
  id?: string;
  volunteerId: string;
  shiftId: string;
  /** Within the shift, of a cancelled one until then, not overlapping what the volunteer was credited for already. */
  startsAt: Date;
  endsAt: Date;
  reason: string;
}

/**
 * Proposes to add the service of somebody of whom the ledger has nothing for this shift. A second
 * person confirms it, as with `proposeCorrection`.
 *
 * @throws Refusal shiftNotFound, shiftNotSettled, volunteerNotFound, serviceOutsideShift,
 *   serviceAlreadyRecorded, serviceOverlaps, correctionPending
 */
export async function proposeService(
  ctx: ProposingContext,
  { id = uuid(), volunteerId, shiftId, startsAt, endsAt, reason }: ProposedService,
): Promise<string> {
  await readVolunteer(ctx, volunteerId, { lock: true });
  await refuseService(ctx, { volunteerId, shiftId, startsAt, endsAt });
  const minutes = minutesOf([{ startsAt, endsAt }]);
  const correction = { id, volunteerId, shiftId, startsAt, endsAt, minutes, reason };
  return insertCorrection(ctx, correction);
}

/** @throws Refusal as `proposeService` */
export async function refuseService(
  ctx: Pick<ProposingContext, 'transaction' | 'communityId' | 'now'>,
  { volunteerId, shiftId, startsAt, endsAt }: Omit<ProposedService, 'id' | 'reason'>,
): Promise<void> {
  const { shift } = await readShift(ctx, shiftId);
  if (shift.settledAt === null) throw new Refusal('shiftNotSettled');
  const period = { startsAt, endsAt };
  const isInside = startsAt >= shift.startsAt && endsAt <= windowOf(shift).endsAt;
  if (!isInside || minutesOf([period]) < 1) throw new Refusal('serviceOutsideShift');
  const recorded = await ctx.transaction
    .selectFrom('minuteEntry')
    .select('id')
    .where('communityId', '=', ctx.communityId)
    .where('shiftId', '=', shiftId)
    .where('volunteerId', '=', volunteerId)
    .executeTakeFirst();
  if (recorded) throw new Refusal('serviceAlreadyRecorded');
  const free = withoutTaken([period], await takenPeriods(ctx, volunteerId, [period]));
  if (minutesOf(free) < minutesOf([period])) throw new Refusal('serviceOverlaps');
}

type NewCorrection = { id: string; volunteerId: string; minutes: number; reason: string } & (
  | { entryId: string; objectionId: string | null }
  | { shiftId: string; startsAt: Date; endsAt: Date }
);

async function insertCorrection(ctx: ProposingContext, correction: NewCorrection): Promise<string> {
  const { transaction, communityId, accountId, now } = ctx;
  const inserted = await transaction
    .insertInto('minuteCorrection')
    .values({
      communityId,
      ...{ entryId: null, objectionId: null, shiftId: null, startsAt: null, endsAt: null },
      ...correction,
      state: 'proposed',
      proposedBy: accountId,
      proposedAt: now,
      ...{ decidedBy: null, decidedAt: null, declineReason: null, madeEntryId: null },
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!inserted) throw new Refusal('correctionPending');
  await tellKeepersOfCorrection(ctx, correction.id);
  return correction.id;
}
