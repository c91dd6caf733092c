import { leaveMessages } from '@/cloud/messages/public';
import type { StaffRole } from '@/shared/roles';
import type { PostingContext } from './record-step';

interface Duty {
  occasion: string;
  subjectId: string;
  title: string;
  body: string;
}

/** Everybody who serves in a body today. */
export async function holdersOfBody(
  { transaction, communityId }: PostingContext,
  body: StaffRole,
): Promise<string[]> {
  const holders = await transaction
    .selectFrom('roleAssignment')
    .select('accountId')
    .distinct()
    .where('communityId', '=', communityId)
    .where('role', '=', body)
    .where('revokedAt', 'is', null)
    .execute();
  return holders.map(({ accountId }) => accountId);
}

/** Tells a body what waits for it; where nobody serves in it, the administrators. */
export async function tellBody(ctx: PostingContext, body: StaffRole, duty: Duty): Promise<void> {
  const holders = await holdersOfBody(ctx, body);
  const told = holders.length > 0 ? holders : await holdersOfBody(ctx, 'administrator');
  await leaveMessages(
    ctx,
    told.map((accountId) => ({ accountId, kind: 'noticeDuty', ...duty, aboutTime: ctx.now })),
  );
}
