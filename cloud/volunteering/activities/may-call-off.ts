import { refuseForbiddenWords, refuseUnscreenedWords } from '@/cloud/moderation/public';
import type { MemberContext } from '@/cloud/platform/operation';
import { may } from '@/shared/permissions';
import { isStaffRole } from '@/shared/roles';
import { reasonProblem } from '@/shared/volunteering/activities/activity-rules';
import { refuse } from './refuse';
import { type Activity, organises } from './who-leads';

/** @throws Refusal activityReasonLength, wordsNotAllowed, ownWordsNotAllowed */
export async function refuseReason(ctx: MemberContext, reason: string): Promise<void> {
  refuse(reasonProblem(reason));
  if (ctx.caller.roles.some(isStaffRole)) refuseForbiddenWords([reason]);
  else await refuseUnscreenedWords(ctx, [reason]);
}

/** Whoever organises it; of a team's activity also those who let it be published. */
export const mayCallOff = async (ctx: MemberContext, activity: Activity): Promise<boolean> =>
  (activity.teamId !== null && may(ctx.caller.roles, 'volunteering.review')) ||
  organises(ctx, activity);
