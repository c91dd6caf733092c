import type { MemberContext } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { type MilestoneRow, type PromiseAtWork, promiseToWorkOn } from './promise-row';

/**
 * A milestone that is still open, its promise locked.
 *
 * @throws Refusal milestoneNotFound, milestoneAlreadyDone, and as `promiseToWorkOn`
 */
export async function milestoneToWorkOn(
  context: MemberContext,
  topicId: string,
  milestoneId: string,
): Promise<PromiseAtWork & { milestone: MilestoneRow }> {
  const atWork = await promiseToWorkOn(context, topicId);
  const milestone = await context.transaction
    .selectFrom('promiseMilestone')
    .selectAll()
    .where('communityId', '=', context.communityId)
    .where('id', '=', milestoneId)
    .where('promiseId', '=', atWork.promise.id)
    .executeTakeFirst();
  if (!milestone) throw new Refusal('milestoneNotFound');
  if (milestone.doneDay !== null) throw new Refusal('milestoneAlreadyDone');
  return { ...atWork, milestone };
}
