import { z } from 'zod';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { isBeingTalkedOver } from '@/shared/hall/statements/collecting-states';
import { mostStatementsOfOne } from '@/shared/hall/statements/statement-limits';
import { may } from '@/shared/permissions';
import { readTopicFor } from '../readable-topic';
import { progressSchema } from './next-cards';
import './tables';

const overviewSchema = progressSchema.extend({
  /** Whether statements and opinions are still collected. */
  isOpen: z.boolean(),
  /** People who have voted on at least one statement. */
  voters: z.number(),
  /** Statements the caller wrote, whatever became of them. */
  written: z.number(),
  mayVote: z.boolean(),
  mayWrite: z.boolean(),
  /** In the name of a body. */
  maySeed: z.boolean(),
});

/**
 * Where the opinions on a topic stand, and the caller among them: `total` statements that can be judged,
 * `voted` of them by the caller.
 *
 * @throws Refusal topicNotFound
 */
export const opinionsOverview = operation('hall.read')
  .input(z.object({ topicId: z.uuid() }))
  .output(overviewSchema)
  .query(async ({ ctx, input: { topicId } }) => {
    const { state } = await readTopicFor(ctx, topicId);
    const isOpen = isBeingTalkedOver(state);
    const { roles } = ctx.caller;
    const counts = await countsOf(ctx, topicId);
    const mayVote = isOpen && may(roles, 'hall.speak');
    return {
      ...counts,
      isOpen,
      mayVote,
      mayWrite: mayVote && counts.written < mostStatementsOfOne,
      maySeed: isOpen && may(roles, 'hall.manageTopic'),
    };
  });

async function countsOf({ transaction, communityId, accountId }: MemberContext, topicId: string) {
  const statements = await transaction
    .selectFrom('statement')
    .leftJoin('statementVote as vote', (join) =>
      join
        .onRef('vote.communityId', '=', 'statement.communityId')
        .onRef('vote.topicId', '=', 'statement.topicId')
        .onRef('vote.statementId', '=', 'statement.id')
        .on('vote.accountId', '=', accountId),
    )
    .select(({ fn }) => [
      fn.countAll<number>().filterWhere('statement.visibility', '=', 'shown').as('total'),
      fn
        .countAll<number>()
        .filterWhere('statement.visibility', '=', 'shown')
        .filterWhere('vote.choice', 'is not', null)
        .as('voted'),
      fn.countAll<number>().filterWhere('statement.authorAccountId', '=', accountId).as('written'),
    ])
    .where('statement.communityId', '=', communityId)
    .where('statement.topicId', '=', topicId)
    .executeTakeFirstOrThrow();
  const people = await transaction
    .selectFrom('opinionTotal')
    .select('voters')
    .where('communityId', '=', communityId)
    .where('topicId', '=', topicId)
    .executeTakeFirst();
  return { ...statements, voters: people?.voters ?? 0 };
}
