import { sql } from 'kysely';
import type { HallContext } from '../hall-context';
import './tables';

/** Topics that are to be carried out and have no plan, or none since they were taken up again. */
export const topicsWithoutPlan = ({ transaction, communityId }: HallContext) =>
  transaction
    .selectFrom('topic')
    .where('communityId', '=', communityId)
    .where('state', '=', sql.lit('implementing'))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('promise')
            .select('promise.id')
            .whereRef('promise.communityId', '=', 'topic.communityId')
            .whereRef('promise.topicId', '=', 'topic.id')
            .where('promise.isLatest', '=', true)
            .where('promise.state', '=', 'underWay'),
        ),
      ),
    );

/** Whether a topic that is carried out has its plan: then its deadlines are the plan's own. */
export async function hasPlan(
  { transaction, communityId }: HallContext,
  topicId: string,
): Promise<boolean> {
  const found = await transaction
    .selectFrom('promise')
    .select('id')
    .where('communityId', '=', communityId)
    .where('topicId', '=', topicId)
    .where('isLatest', '=', true)
    .where('state', '=', 'underWay')
    .executeTakeFirst();
  return found !== undefined;
}
