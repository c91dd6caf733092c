import { z } from 'zod';
import { displayNames } from '@/cloud/community/public';
import type { MemberContext } from '@/cloud/platform/operation';
import { reasonSchema } from './decision-input';
import type { ModerationItem } from './item-row';
import type { PastDecision } from './past-decisions';
import { causeSchema } from './queue-place';

export const itemHistorySchema = {
  /** Of the words as they stand now; the newest first, fifty at most. */
  reports: z.array(z.object({ reason: reasonSchema, words: z.string(), at: z.string() })),
  /** null: the author has not appealed. */
  appeal: z.object({ words: z.string(), at: z.string() }).nullable(),
  decisions: z.array(
    z.object({
      decision: z.enum(['show', 'hide']),
      reason: reasonSchema.nullable(),
      note: z.string(),
      because: causeSchema,
      /** The body, never the person. */
      byName: z.string(),
      bySameModerator: z.boolean(),
      at: z.string(),
    }),
  ),
};

const mostReports = 50;

/** What happened to an item so far. */
export async function itemHistory(
  context: MemberContext,
  item: ModerationItem,
  decisions: readonly PastDecision[],
) {
  const names = await displayNames(
    context,
    decisions.map(({ moderatorAccountId }) => moderatorAccountId),
  );
  return {
    reports: await reportsOf(context, item),
    appeal: await appealOf(context, item),
    decisions: decisions.map(({ decision, reason, note, because, ...made }) => ({
      ...{ decision, reason, note, because, bySameModerator: made.bySameModerator },
      byName: names.get(made.moderatorAccountId) ?? '',
      at: made.decidedAt.toISOString(),
    })),
  };
}

async function reportsOf({ transaction, communityId }: MemberContext, item: ModerationItem) {
  const rows = await transaction
    .selectFrom('moderationReport')
    .select(['reason', 'words', 'reportedAt'])
    .where('communityId', '=', communityId)
    .where('itemId', '=', item.id)
    .where('revision', '=', item.revision)
    .orderBy('reportedAt', 'desc')
    .limit(mostReports)
    .execute();
  return rows.map(({ reportedAt, ...report }) => ({ ...report, at: reportedAt.toISOString() }));
}

async function appealOf({ transaction, communityId }: MemberContext, item: ModerationItem) {
  const appeal = await transaction
    .selectFrom('moderationAppeal')
    .select(['words', 'appealedAt'])
    .where('communityId', '=', communityId)
    .where('itemId', '=', item.id)
    .where('revision', '=', item.revision)
    .executeTakeFirst();
  return appeal ? { words: appeal.words, at: appeal.appealedAt.toISOString() } : null;
}
