import { leaveMessages } from '@/cloud/messages/public';
import type { MessageKind } from '@/shared/messages/message-kinds';
import type { ShiftOfActivity } from '../activities/who-leads';
import type { VolunteeringContext } from '../volunteering-context';

interface News {
  kind: Extract<MessageKind, 'shiftChange' | 'placeOffered' | 'volunteeringDuty'>;
  /** Once a shift and person; 36 characters at most. */
  occasion: string;
  body: string;
}

/** Leaves a message about a shift for volunteers; those without an account are told by their leader. */
export async function tellVolunteers(
  ctx: VolunteeringContext,
  { shift, activity }: ShiftOfActivity,
  volunteerIds: readonly string[],
  news: News,
): Promise<void> {
  if (volunteerIds.length === 0) return;
  const volunteers = await ctx.transaction
    .selectFrom('volunteer')
    .select('accountId')
    .where('communityId', '=', ctx.communityId)
    .where(({ eb, fn, val }) => eb('id', '=', fn.any(val([...volunteerIds]))))
    .where('accountId', 'is not', null)
    .execute();
  const accountIds = volunteers.flatMap(({ accountId }) => accountId ?? []);
  await tellAccounts(ctx, { shift, activity }, accountIds, news);
}

/** Leaves a message about a shift for these people. */
export const tellAccounts = (
  ctx: VolunteeringContext,
  { shift, activity }: ShiftOfActivity,
  accountIds: readonly string[],
  { kind, occasion, body }: News,
): Promise<void> =>
  leaveMessages(
    ctx,
    accountIds.map((accountId) => ({
      ...{ accountId, kind, body },
      subjectId: shift.id,
      occasion: `shift:${shift.id}:${occasion}`,
      title: activity.title,
      aboutTime: shift.startsAt,
    })),
  );
