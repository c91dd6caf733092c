import { groupedBy } from '@/shared/grouped-by';
import { activeSignupStates } from '@/shared/volunteering/signup-life-cycle';
import { tellAccounts } from '../organising/tell-accounts';
import type { VolunteeringContext } from '../volunteering-context';
import type { Activity } from './who-leads';

interface News {
  /** Once a person; 30 characters at most. */
  occasion: string;
  body: string;
}

/**
 * Tells everybody who is on the list of one of the shifts, once each: the message opens the first of
 * their shifts.
 */
export async function tellSignedUp(
  ctx: VolunteeringContext,
  activity: Pick<Activity, 'id' | 'title'>,
  shiftIds: readonly string[],
  { occasion, body }: News,
): Promise<void> {
  if (shiftIds.length === 0) return;
  const first = await ctx.transaction
    .selectFrom('signup')
    .innerJoin('shift', (join) =>
      join
        .onRef('shift.communityId', '=', 'signup.communityId')
        .onRef('shift.id', '=', 'signup.shiftId'),
    )
    .innerJoin('volunteer', (join) =>
      join
        .onRef('volunteer.communityId', '=', 'signup.communityId')
        .onRef('volunteer.id', '=', 'signup.volunteerId'),
    )
    .distinctOn('volunteer.accountId')
    .select(['volunteer.accountId', 'shift.id as shiftId', 'shift.startsAt'])
    .where('signup.communityId', '=', ctx.communityId)
    .where(({ eb, fn, val }) => eb('signup.shiftId', '=', fn.any(val([...shiftIds]))))
    .where('signup.state', 'in', activeSignupStates)
    .where('volunteer.accountId', 'is not', null)
    .orderBy('volunteer.accountId')
    .orderBy('shift.startsAt')
    .execute();
  for (const [shiftId, people] of groupedBy(first, (person) => person.shiftId)) {
    const accountIds = people.flatMap(({ accountId }) => accountId ?? []);
    await tellAccounts(ctx, accountIds, {
      ...{ kind: 'shiftChange', subjectId: shiftId, title: activity.title, body },
      occasion: `activity:${activity.id}:${occasion}`,
      aboutTime: people[0]?.startsAt ?? ctx.now,
    });
  }
}
