import type { HallContext } from '../hall-context';

/** Whether the author has put the topic again once; a body's reopening does not count against them. */
export async function hasReopened(
  { transaction, communityId }: HallContext,
  topicId: string,
): Promise<boolean> {
  const event = await transaction
    .selectFrom('topicEvent')
    .select('id')
    .where('communityId', '=', communityId)
    .where('topicId', '=', topicId)
    .where('kind', '=', 'reopened')
    .where('actorBody', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return event !== undefined;
}
