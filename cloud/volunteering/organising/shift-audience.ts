import type { MessageAudience } from '@/shared/volunteering/organising/shift-messages';
import type { SignupState } from '@/shared/volunteering/signup-life-cycle';
import type { VolunteeringContext } from '../volunteering-context';

/** Who is asked to confirm a place still waits, until they have. */
const statesOf: Record<MessageAudience, SignupState[]> = {
  confirmed: ['confirmed'],
  waiting: ['waiting', 'offered'],
};

/** Whom of a shift a message goes to, in the order of their numbers. Without an account: not in the app. */
export function audienceOf(
  { transaction, communityId }: VolunteeringContext,
  shiftId: string,
  audience: MessageAudience,
): Promise<{ accountId: string | null }[]> {
  return transaction
    .selectFrom('signup')
    .innerJoin('volunteer', (join) =>
      join
        .onRef('volunteer.communityId', '=', 'signup.communityId')
        .onRef('volunteer.id', '=', 'signup.volunteerId'),
    )
    .select('volunteer.accountId')
    .where('signup.communityId', '=', communityId)
    .where('signup.shiftId', '=', shiftId)
    .where('signup.state', 'in', statesOf[audience])
    .orderBy('signup.number')
    .execute();
}

/** How the caller is on the list of a shift; null: not, or no more. */
export async function callersPlace(
  { transaction, communityId, accountId }: VolunteeringContext & { accountId: string },
  shiftId: string,
): Promise<MessageAudience | null> {
  const signup = await transaction
    .selectFrom('signup')
    .innerJoin('volunteer', (join) =>
      join
        .onRef('volunteer.communityId', '=', 'signup.communityId')
        .onRef('volunteer.id', '=', 'signup.volunteerId'),
    )
    .select('signup.state')
    .where('volunteer.communityId', '=', communityId)
    .where('volunteer.accountId', '=', accountId)
    .where('signup.shiftId', '=', shiftId)
    .where('signup.state', 'in', ['confirmed', 'waiting', 'offered'])
    .executeTakeFirst();
  if (!signup) return null;
  return signup.state === 'confirmed' ? 'confirmed' : 'waiting';
}
