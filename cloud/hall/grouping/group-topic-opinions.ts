import { z } from 'zod';
import { json } from '@/cloud/platform/database';
import type { DueWork } from '@/cloud/platform/outbox';
import { groupOpinions, type OpinionGrouping } from '@/shared/hall/opinions/group-opinions';
import { publishedGrouping } from '@/shared/hall/opinions/published-grouping';
import { votesNeeded } from '@/shared/hall/opinions/qualified-participants';
import type { HallContext } from '../hall-context';
import { memoryOf, modelOf } from './grouping-model';
import { type Conversation, readConversation } from './read-votes';
import { workedOffInTurns } from './worked-off-in-turns';
import './tables';

/** Always the same, so that a run can be repeated: the votes and the last run decide everything else. */
const seed = 20_261_122;

const payloadShape = z.object({ topicId: z.uuid(), dueAt: z.iso.datetime() });

/**
 * Due work: groups a topic's opinions anew. A run that was queued before the last one was made has
 * nothing to add, so that one worked off twice, or long after it was due, changes nothing.
 */
export const groupQueuedOpinions: DueWork = async (ctx, payload) => {
  const { topicId, dueAt } = payloadShape.parse(payload);
  const last = await lastGrouping(ctx, topicId);
  if (last && last.computedAt >= new Date(dueAt)) return;
  await groupTopicOpinions(ctx, topicId);
};

/**
 * Computes the opinion groups of a topic from all votes and keeps what the page, the next card and
 * the next run need. Takes seconds for millions of votes, so it belongs into due work or a script.
 */
export async function groupTopicOpinions(ctx: HallContext, topicId: string): Promise<void> {
  const conversation = await readConversation(ctx, topicId);
  const { statementIds, accountIds, matrix } = conversation;
  const last = await lastGrouping(ctx, topicId);
  const stayers = new Set(last?.keptIn ?? []);
  const grouping = await workedOffInTurns(
    groupOpinions(matrix, {
      seed,
      previous: last?.model ? memoryOf(last.model, statementIds) : null,
      keptIn: Uint8Array.from(accountIds, (id) => (stayers.has(id) ? 1 : 0)),
    }),
  );
  const picture = publishedGrouping(grouping, matrix.hidden, statementIds);
  const found = {
    computedAt: ctx.now,
    voteCount: matrix.votes.length,
    participantCount: matrix.participantCount,
    activeCount: grouping.active,
    model: picture && json(modelOf(grouping.memory, statementIds, matrix.hidden)),
    picture: picture && json(picture),
    priorities: json(prioritiesById(grouping, statementIds)),
    keptIn: stayersAfter(conversation, grouping),
  };
  await ctx.transaction
    .insertInto('opinionGrouping')
    .values({ communityId: ctx.communityId, topicId, ...found })
    .onConflict((conflict) => conflict.columns(['communityId', 'topicId']).doUpdateSet(found))
    .execute();
}

const lastGrouping = ({ transaction, communityId }: HallContext, topicId: string) =>
  transaction
    .selectFrom('opinionGrouping')
    .select(['computedAt', 'model', 'keptIn'])
    .where('communityId', '=', communityId)
    .where('topicId', '=', topicId)
    .executeTakeFirst();

/** Who has fewer votes than it takes once there are many statements; the others are in anyway. */
function stayersAfter({ accountIds, matrix }: Conversation, { isIn }: OpinionGrouping): string[] {
  const enough = votesNeeded(Number.POSITIVE_INFINITY);
  return accountIds.filter((_, row) => isIn[row] === 1 && (matrix.votesCast[row] ?? 0) < enough);
}

function prioritiesById({ priorities }: OpinionGrouping, statementIds: readonly string[]) {
  const found: Record<string, number> = {};
  statementIds.forEach((id, column) => {
    const priority = priorities[column] ?? 0;
    if (priority > 0) found[id] = Number(priority.toPrecision(6));
  });
  return found;
}
