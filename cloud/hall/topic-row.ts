import type { Row } from '@/cloud/platform/tables';
import { Refusal } from '@/shared/refusals';
import type { HallContext } from './hall-context';

/**
 * The topic, locked until the transaction ends: whoever else wants to change it waits and then
 * finds it as this call left it. Somebody else's draft does not exist.
 *
 * @throws Refusal topicNotFound
 */
export async function lockTopic(context: HallContext, topicId: string): Promise<Row<'topic'>> {
  const topic = await topicRow(context, topicId).forUpdate().executeTakeFirst();
  return topic ?? refuseUnknown();
}

/** The topic as it is now. @throws Refusal topicNotFound */
export async function readTopic(context: HallContext, topicId: string): Promise<Row<'topic'>> {
  const topic = await topicRow(context, topicId).executeTakeFirst();
  return topic ?? refuseUnknown();
}

const topicRow = ({ transaction, communityId }: HallContext, topicId: string) =>
  transaction
    .selectFrom('topic')
    .selectAll()
    .where('communityId', '=', communityId)
    .where('id', '=', topicId);

function refuseUnknown(): never {
  throw new Refusal('topicNotFound');
}
