import type { CallerContext } from '@/cloud/community/public';
import { withdrawWaitingRequest } from '../certificates/request-row';
import { closedName } from '../ledger/shown-name';
import { leaveComingShifts } from '../signups/leave-shift';
import { volunteerOfAccount } from './volunteer-row';
import '../signups/tables';
import './tables';

/**
 * An account is being closed: its volunteer leaves coming shifts and is nobody's from then on, without
 * name, phone and birth date. Tallies and the ledger stay.
 */
export async function closeVolunteer(ctx: CallerContext): Promise<void> {
  const { transaction, communityId, accountId, now } = ctx;
  await transaction
    .updateTable('guardianConsent')
    .set({ state: 'withdrawn', decidedAt: now })
    .where('communityId', '=', communityId)
    .where('guardianAccountId', '=', accountId)
    .where('state', '=', 'asked')
    .execute();
  const volunteer = await volunteerOfAccount(ctx, accountId, { lock: true });
  if (!volunteer) return;
  await leaveComingShifts(ctx, volunteer.id);
  await withdrawWaitingRequest(ctx, volunteer.id);
  await transaction
    .updateTable('volunteer')
    .set({
      ...{ accountId: null, personId: null, name: closedName, phone: '', birthDate: null },
      ...{ skills: [], interests: [], wantsCalls: false, onLeaderboard: false },
      leftAt: volunteer.leftAt ?? now,
    })
    .where('communityId', '=', communityId)
    .where('id', '=', volunteer.id)
    .execute();
  await transaction
    .updateTable('guardianConsent')
    .set({ guardianName: '', guardianPhone: '' })
    .where('communityId', '=', communityId)
    .where('volunteerId', '=', volunteer.id)
    .execute();
  await transaction
    .deleteFrom('signupRequest')
    .where('communityId', '=', communityId)
    .where('accountId', '=', accountId)
    .execute();
}
