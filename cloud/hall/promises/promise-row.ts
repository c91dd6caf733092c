import type { MemberContext } from '@/cloud/platform/operation';
import type { Row } from '@/cloud/platform/tables';
import { bodyText, mayWorkFor, type ResponsibleBody } from '@/shared/hall/promises/promise-bodies';
import { Refusal } from '@/shared/refusals';
import type { StaffRole } from '@/shared/roles';
import { actingBody } from '../acting-body';
import type { HallContext } from '../hall-context';
import { lockTopic, type SubmittedTopic } from '../topic-row';

import './tables';

export type PromiseRow = Row<'promise'>;
export type MilestoneRow = Row<'promiseMilestone'>;

/** Who answers for a promise. */
export function responsibleBody({
  bodyRole,
  bodyName,
}: Pick<PromiseRow, 'bodyRole' | 'bodyName'>): ResponsibleBody {
  return bodyRole === null ? { name: bodyName ?? '' } : { role: bodyRole };
}

/** The latest promise of a topic; undefined before there is a plan. */
export const latestPromise = (
  context: HallContext,
  topicId: string,
): Promise<PromiseRow | undefined> => latestOf(context, topicId).executeTakeFirst();

/** The same, locked. The topic has to be locked before: whoever locks both does it in this order. */
export const lockLatestPromise = (
  context: HallContext,
  topicId: string,
): Promise<PromiseRow | undefined> => latestOf(context, topicId).forUpdate().executeTakeFirst();

const latestOf = ({ transaction, communityId }: HallContext, topicId: string) =>
  transaction
    .selectFrom('promise')
    .selectAll()
    .where('communityId', '=', communityId)
    .where('topicId', '=', topicId)
    .where('isLatest', '=', true);

/** Its milestones as they were planned: the first first. */
export const milestonesOf = (
  { transaction, communityId }: HallContext,
  promiseId: string,
): Promise<MilestoneRow[]> =>
  transaction
    .selectFrom('promiseMilestone')
    .selectAll()
    .where('communityId', '=', communityId)
    .where('promiseId', '=', promiseId)
    .orderBy('position')
    .execute();

/** A promise somebody works on, both rows locked, and the body they do it for. */
export interface PromiseAtWork {
  topic: SubmittedTopic;
  promise: PromiseRow;
  body: StaffRole;
}

/**
 * The topic's promise for those who carry it out: the responsible body, or a body that manages topics.
 *
 * @throws Refusal topicNotFound, promiseNotFound, promiseNotYours, promiseNotUnderWay
 */
export async function promiseToWorkOn(
  context: MemberContext,
  topicId: string,
): Promise<PromiseAtWork> {
  const topic = await lockTopic(context, topicId);
  const promise = await lockLatestPromise(context, topicId);
  if (!promise) throw new Refusal('promiseNotFound');
  const body = workingBody(context, responsibleBody(promise));
  if (promise.state !== 'underWay') throw new Refusal('promiseNotUnderWay');
  return { topic, promise, body };
}

/** In whose name the caller works for `body`. @throws Refusal promiseNotYours */
export function workingBody({ caller }: MemberContext, body: ResponsibleBody): StaffRole {
  if (!mayWorkFor(caller.roles, body)) {
    throw new Refusal('promiseNotYours', { body: bodyText(body) });
  }
  const isTheirs = 'role' in body && caller.roles.includes(body.role);
  return isTheirs ? body.role : actingBody(caller.roles, 'hall.manageTopic');
}
