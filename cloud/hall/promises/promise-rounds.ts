import { Refusal } from '@/shared/refusals';
import type { HallContext } from '../hall-context';
import { type PromiseWithTopic, promisesWithTopics } from './promise-cards';

/**
 * One time a topic was carried out, the latest where `round` is null; undefined before there is any.
 *
 * @throws Refusal promiseNotFound where there is no such round
 */
export async function promiseOfRound(
  context: HallContext,
  topicId: string,
  round: number | null,
): Promise<PromiseWithTopic | undefined> {
  const ofTopic = promisesWithTopics(context).where('promise.topicId', '=', topicId);
  if (round === null) return ofTopic.where('promise.isLatest', '=', true).executeTakeFirst();
  const promise = await ofTopic.where('promise.round', '=', round).executeTakeFirst();
  if (!promise) throw new Refusal('promiseNotFound');
  return promise;
}

/** How often a topic was carried out so far. */
export async function roundsOf(
  { transaction, communityId }: HallContext,
  topicId: string,
): Promise<number> {
  const latest = await transaction
    .selectFrom('promise')
    .select('round')
    .where('communityId', '=', communityId)
    .where('topicId', '=', topicId)
    .where('isLatest', '=', true)
    .executeTakeFirst();
  return latest?.round ?? 0;
}
