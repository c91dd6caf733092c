import type { VolunteeringContext } from '../volunteering-context';
import type { HelpRequest } from './help-row';
import type { HelpSide } from './help-sides';

export interface Claim {
  side: HelpSide;
  startsAt: Date;
  minutes: number;
}

/** What each side said about the help of whoever took it last, in the order they said it. */
export async function claimsOf(
  { transaction, communityId }: VolunteeringContext,
  { id, takenAt }: HelpRequest,
): Promise<Claim[]> {
  if (takenAt === null) return [];
  const steps = await transaction
    .selectFrom('helpStep')
    .select(['side', 'startsAt', 'minutes'])
    .where('communityId', '=', communityId)
    .where('requestId', '=', id)
    .where('kind', 'in', ['report', 'correct'])
    .where('at', '>=', takenAt)
    .orderBy('number')
    .execute();
  return steps.flatMap(({ side, startsAt, minutes }) =>
    (side === 'asker' || side === 'helper') && startsAt !== null && minutes !== null
      ? [{ side, startsAt, minutes }]
      : [],
  );
}

/** Where so many minutes have room: in the shortest time that was said and is long enough. */
export const claimFor = (claims: readonly Claim[], minutes: number): Claim | undefined =>
  [...claims]
    .sort((one, other) => one.minutes - other.minutes)
    .find((claim) => claim.minutes >= minutes);
