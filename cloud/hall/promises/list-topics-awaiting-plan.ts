import { sql } from 'kysely';
import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { cutPage, pageInput, pageOf, readCursor, timeCursor } from '@/cloud/platform/page-cursor';
import { shownTitle } from '../shown-title';
import { topicsWithoutPlan } from './topics-without-plan';

const topicSchema = z.object({
  topicId: z.string(),
  topicTitle: z.string(),
  /** When the plan is late, UTC. */
  planDueAt: z.string(),
});

/**
 * What was decided and has no plan yet, the longest owed first.
 *
 * @throws Refusal inputInvalid when the cursor is none of ours
 */
export const listTopicsAwaitingPlan = operation('hall.read')
  .input(z.object(pageInput))
  .output(pageOf(topicSchema))
  .query(async ({ ctx, input: { cursor, limit } }) => {
    const after = readCursor(cursor, timeCursor);
    const found = await topicsWithoutPlan(ctx)
      .select(['id', 'title', 'visibility', 'stepDueAt'])
      .where('stepDueAt', 'is not', null)
      .$if(after !== null, (query) =>
        query.where(sql<boolean>`(step_due_at, id) > (${sql.join(after ?? [])})`),
      )
      .orderBy('stepDueAt')
      .orderBy('id')
      .limit(limit + 1)
      .execute();
    const { rows, nextCursor } = cutPage(found, limit, ({ stepDueAt, id }) => [stepDueAt, id]);
    const items = rows.map(({ id, stepDueAt, ...topic }) => ({
      topicId: id,
      topicTitle: shownTitle(topic),
      planDueAt: (stepDueAt ?? ctx.now).toISOString(),
    }));
    return { items, nextCursor };
  });
