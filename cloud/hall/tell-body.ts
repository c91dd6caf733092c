import { leaveMessages } from '@/cloud/messages/public';
import type { StaffRole } from '@/shared/roles';
import { shortened } from './followers';
import type { HallContext } from './hall-context';

export interface Duty {
  kind: 'topicDuty' | 'seatInvitation';
  /** The topic: its page opens. */
  subjectId: string;
  /** The same occasion is told the same person once; 80 characters at most. */
  occasion: string;
  title: string;
  body: string;
  /** The time it speaks of; now when left out. */
  aboutTime?: Date;
}

/** Tells everybody who holds one of the roles today what their body has to do. */
export async function tellBody(
  context: HallContext,
  role: StaffRole | readonly StaffRole[],
  { aboutTime = context.now, ...duty }: Duty,
): Promise<void> {
  const holders = await context.transaction
    .selectFrom('roleAssignment')
    .select('accountId')
    .distinct()
    .where('communityId', '=', context.communityId)
    .where('role', 'in', typeof role === 'string' ? [role] : [...role])
    .where('revokedAt', 'is', null)
    .execute();
  await leaveMessages(
    context,
    holders.map(({ accountId }) => ({ ...shortened(duty), accountId, aboutTime })),
  );
}
