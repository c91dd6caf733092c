import type { Row } from '@/cloud/platform/tables';
import { Refusal } from '@/shared/refusals';
import type { VolunteeringContext } from '../../volunteering-context';
import '../tables';

export type Handover = Row<'placeHandover'>;

/** @throws Refusal handOverNotFound */
export async function readHandover(ctx: VolunteeringContext, token: string): Promise<Handover> {
  const handover = await ctx.transaction
    .selectFrom('placeHandover')
    .selectAll()
    .where('communityId', '=', ctx.communityId)
    .where('token', '=', token)
    .executeTakeFirst();
  if (!handover) throw new Refusal('handOverNotFound');
  return handover;
}

export const openHandoverOf = (
  { transaction, communityId }: VolunteeringContext,
  signupId: string,
): Promise<Handover | undefined> =>
  transaction
    .selectFrom('placeHandover')
    .selectAll()
    .where('communityId', '=', communityId)
    .where('signupId', '=', signupId)
    .where('state', '=', 'open')
    .executeTakeFirst();

/** Ends what is open; the shift of the signup is locked by the caller. */
export async function endHandover(
  { transaction, communityId, now }: VolunteeringContext,
  id: string,
  outcome:
    | { state: 'withdrawn' }
    | { state: 'taken'; takenSignupId: string; givenSignupId: string | null },
): Promise<void> {
  const { numUpdatedRows } = await transaction
    .updateTable('placeHandover')
    .set({ ...outcome, endedAt: now })
    .where('communityId', '=', communityId)
    .where('id', '=', id)
    .where('state', '=', 'open')
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Refusal('handOverEnded');
}

/** Whether somebody waits for the post of a signup: then a place that gets free is theirs. */
export async function othersWait(
  { transaction, communityId }: VolunteeringContext,
  postId: string,
): Promise<boolean> {
  const waiting = await transaction
    .selectFrom('signup')
    .select('id')
    .where('communityId', '=', communityId)
    .where('postId', '=', postId)
    .where('state', '=', 'waiting')
    .limit(1)
    .executeTakeFirst();
  return waiting !== undefined;
}
