import { refuseForbiddenWords, refuseUnscreenedWords } from '@/cloud/moderation/public';
import type { MemberContext } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { isStaffRole } from '@/shared/roles';
import { attendanceLimits } from '@/shared/volunteering/attendance/attendance-limits';

const { min, max } = attendanceLimits.reason;

/**
 * Looks at the reason a leader gives; the volunteer reads it.
 *
 * @throws Refusal attendanceReasonLength, wordsNotAllowed, ownWordsNotAllowed
 */
export async function refuseReason(ctx: MemberContext, reason: string): Promise<void> {
  if (reason.length < min || reason.length > max)
    throw new Refusal('attendanceReasonLength', { min, max });
  if (ctx.caller.roles.some(isStaffRole)) refuseForbiddenWords([reason]);
  else await refuseUnscreenedWords(ctx, [reason]);
}
