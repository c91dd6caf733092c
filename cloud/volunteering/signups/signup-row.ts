import { v7 as uuid } from 'uuid';
import type { Row } from '@/cloud/platform/tables';
import { Refusal } from '@/shared/refusals';
import {
  activeSignupStates,
  nextSignupState,
  type SignupEvent,
} from '@/shared/volunteering/signup-life-cycle';
import type { VolunteeringContext } from '../volunteering-context';
import './tables';

export type Signup = Row<'signup'>;

export type NewSignup = Pick<Signup, 'postId' | 'volunteerId' | 'way' | 'riskRevision'> & {
  state: 'confirmed' | 'waiting';
};

export const readSignups = ({ transaction, communityId }: VolunteeringContext) =>
  transaction
    .selectFrom('signup')
    .selectAll('signup')
    .where('signup.communityId', '=', communityId);

/** @throws Refusal signupNotFound */
export async function readSignup(ctx: VolunteeringContext, signupId: string): Promise<Signup> {
  const signup = await readSignups(ctx).where('id', '=', signupId).executeTakeFirst();
  if (!signup) throw new Refusal('signupNotFound');
  return signup;
}

/** The signup by which a volunteer is on a shift's list now. */
export const activeSignupOf = (
  ctx: VolunteeringContext,
  shiftId: string,
  volunteerId: string,
): Promise<Signup | undefined> =>
  readSignups(ctx)
    .where('shiftId', '=', shiftId)
    .where('volunteerId', '=', volunteerId)
    .where('state', 'in', activeSignupStates)
    .executeTakeFirst();

/** Signups of one shift, numbered on in their order. The shift is locked by the caller. */
export async function writeSignups(
  { transaction, communityId, now }: VolunteeringContext,
  shiftId: string,
  signups: readonly NewSignup[],
): Promise<Signup[]> {
  if (signups.length === 0) return [];
  const { signupsMade } = await transaction
    .updateTable('shift')
    .set(({ eb }) => ({ signupsMade: eb('signupsMade', '+', signups.length) }))
    .where('communityId', '=', communityId)
    .where('id', '=', shiftId)
    .returning('signupsMade')
    .executeTakeFirstOrThrow();
  const rows = signups.map((signup, place) => ({
    ...{ communityId, id: uuid(), shiftId, ...signup },
    number: signupsMade - signups.length + 1 + place,
    ...{ offerUntil: null, reason: null, signedUpAt: now, stateSince: now },
  }));
  await transaction.insertInto('signup').values(rows).execute();
  return rows;
}

/**
 * Takes a signup one step further in its life. The shift is locked by the caller.
 *
 * @throws Refusal signupNotActive
 */
export async function changeSignup(
  { transaction, communityId, now }: VolunteeringContext,
  { id, state: before }: Pick<Signup, 'id' | 'state'>,
  event: SignupEvent,
  changes: Partial<Pick<Signup, 'reason' | 'offerUntil' | 'riskRevision'>> = {},
): Promise<void> {
  const state = nextSignupState(before, event);
  if (state === null) throw new Refusal('signupNotActive');
  const { numUpdatedRows } = await transaction
    .updateTable('signup')
    .set({ offerUntil: null, ...changes, state, stateSince: now })
    .where('communityId', '=', communityId)
    .where('id', '=', id)
    .where('state', '=', before)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Refusal('signupNotActive');
}
