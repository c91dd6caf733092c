import type { HallContext } from '../hall-context';
import { lockTopic, type SubmittedTopic } from '../topic-row';
import type { PromiseRow } from './promise-row';
import './tables';

/** The promise due work is about and its topic, the topic locked first as everybody does. */
export async function lockPromiseById(
  context: HallContext,
  promiseId: string,
): Promise<{ topic: SubmittedTopic; promise: PromiseRow }> {
  const ofPromise = () =>
    context.transaction
      .selectFrom('promise')
      .where('communityId', '=', context.communityId)
      .where('id', '=', promiseId);
  const { topicId } = await ofPromise().select('topicId').executeTakeFirstOrThrow();
  const topic = await lockTopic(context, topicId);
  const promise = await ofPromise().selectAll().forUpdate().executeTakeFirstOrThrow();
  return { topic, promise };
}
