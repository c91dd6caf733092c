import { membersAmong } from '@/cloud/community/public';
import type { MemberContext } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import type { VolunteeringContext } from '../volunteering-context';
import { tellDuty } from './tell-reviewers';
import type { Activity, Shift } from './who-leads';

/**
 * Whoever leads a shift belongs to the community's staff, or is a grown-up volunteer who lives here.
 *
 * @throws Refusal shiftLeaderUnknown
 */
export async function refuseUnknownLeader(
  ctx: MemberContext,
  accountId: string | null | undefined,
): Promise<void> {
  if (accountId === null || accountId === undefined || accountId === ctx.accountId) return;
  const isStaff = await holdsRole(ctx, accountId);
  if (isStaff || (await isAdultVolunteer(ctx, accountId))) return;
  throw new Refusal('shiftLeaderUnknown');
}

export async function isAdultVolunteer(ctx: MemberContext, accountId: string): Promise<boolean> {
  const volunteer = await ctx.transaction
    .selectFrom('volunteer')
    .select('id')
    .where('communityId', '=', ctx.communityId)
    .where('accountId', '=', accountId)
    .where('adult', '=', true)
    .where('leftAt', 'is', null)
    .executeTakeFirst();
  return volunteer !== undefined && (await membersAmong(ctx, [accountId])).has(accountId);
}

async function holdsRole(
  { transaction, communityId }: VolunteeringContext,
  accountId: string,
): Promise<boolean> {
  const role = await transaction
    .selectFrom('roleAssignment')
    .select('id')
    .where('communityId', '=', communityId)
    .where('accountId', '=', accountId)
    .where('revokedAt', 'is', null)
    .executeTakeFirst();
  return role !== undefined;
}

/** Tells somebody else that they lead shifts of the activity from now on. */
export async function tellLeader(
  ctx: MemberContext,
  activity: Pick<Activity, 'title' | 'id'>,
  { id, leaderAccountId }: Pick<Shift, 'id' | 'leaderAccountId'>,
): Promise<void> {
  if (leaderAccountId === null || leaderAccountId === ctx.accountId) return;
  await tellDuty(ctx, [leaderAccountId], {
    subjectId: activity.id,
    occasion: `leads:${id}:${ctx.now.getTime()}`,
    title: activity.title,
    body: '请您当这个志愿活动的班次负责人，到时候请打开班次，让大家签到。',
  });
}
