import type { VolunteeringContext } from '../volunteering-context';

export interface ConfirmedVolunteer {
  volunteerId: string;
  /** null: has no phone of their own here. */
  accountId: string | null;
}

/** Those who have a place in the shift: at most as many as its posts hold. */
export function confirmedVolunteers(
  { transaction, communityId }: VolunteeringContext,
  shiftId: string,
): Promise<ConfirmedVolunteer[]> {
  return transaction
    .selectFrom('signup')
    .innerJoin('volunteer', (join) =>
      join
        .onRef('volunteer.communityId', '=', 'signup.communityId')
        .onRef('volunteer.id', '=', 'signup.volunteerId'),
    )
    .select(['volunteer.id as volunteerId', 'volunteer.accountId'])
    .where('signup.communityId', '=', communityId)
    .where('signup.shiftId', '=', shiftId)
    .where('signup.state', '=', 'confirmed')
    .execute();
}
