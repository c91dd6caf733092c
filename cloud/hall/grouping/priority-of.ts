import type { HallContext } from '../hall-context';
import './tables';

/**
 * How urgently each statement should be shown next, as of the last run (methods.md §2, step 8). A
 * statement that is newer is missing here: it stands like one nobody has seen, `priority(0, 0, 0, 0)`
 * of shared/hall/opinions/statement-priority.ts.
 */
export async function priorityOf(
  { transaction, communityId }: HallContext,
  topicId: string,
): Promise<Map<string, number>> {
  const grouping = await transaction
    .selectFrom('opinionGrouping')
    .select('priorities')
    .where('communityId', '=', communityId)
    .where('topicId', '=', topicId)
    .executeTakeFirst();
  return new Map(Object.entries(grouping?.priorities ?? {}));
}
