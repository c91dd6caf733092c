import type { MemberContext } from '@/cloud/platform/operation';
import type { Row } from '@/cloud/platform/tables';
import { Refusal } from '@/shared/refusals';
import { readVolunteer, type Volunteer } from '../volunteers/volunteer-row';
import './tables';

export type Correction = Row<'minuteCorrection'>;

/**
 * A correction that waits to be decided, and whose minutes it is about; both stay as they are until
 * the transaction ends. The volunteer is locked first, as everywhere.
 *
 * @throws Refusal correctionNotFound, correctionDecided
 */
export async function lockCorrection(
  ctx: MemberContext,
  correctionId: string,
): Promise<{ correction: Correction; volunteer: Volunteer }> {
  const seen = await readCorrection(ctx, correctionId).executeTakeFirst();
  if (!seen) throw new Refusal('correctionNotFound');
  const volunteer = await readVolunteer(ctx, seen.volunteerId, { lock: true });
  const correction = await readCorrection(ctx, correctionId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
  if (correction.state !== 'proposed') throw new Refusal('correctionDecided');
  return { correction, volunteer };
}

/**
 * As `lockCorrection`, for the second person: neither who proposed it nor whose minutes they are.
 *
 * @throws Refusal as `lockCorrection`, correctionByYourself, correctionAboutYourself
 */
export async function lockCorrectionToDecide(ctx: MemberContext, correctionId: string) {
  const { correction, volunteer } = await lockCorrection(ctx, correctionId);
  if (correction.proposedBy === ctx.accountId) throw new Refusal('correctionByYourself');
  if (volunteer.accountId === ctx.accountId) throw new Refusal('correctionAboutYourself');
  return { correction, volunteer };
}

/** Writes what was decided, now, by the caller. */
export async function settleCorrection(
  { transaction, communityId, accountId, now }: MemberContext,
  correctionId: string,
  decision: Pick<Correction, 'state'> & Partial<Pick<Correction, 'declineReason' | 'madeEntryId'>>,
): Promise<void> {
  await transaction
    .updateTable('minuteCorrection')
    .set({ ...decision, decidedBy: accountId, decidedAt: now })
    .where('communityId', '=', communityId)
    .where('id', '=', correctionId)
    .where('state', '=', 'proposed')
    .execute();
}

const readCorrection = ({ transaction, communityId }: MemberContext, correctionId: string) =>
  transaction
    .selectFrom('minuteCorrection')
    .selectAll()
    .where('communityId', '=', communityId)
    .where('id', '=', correctionId);
