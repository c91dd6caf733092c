import { z } from 'zod';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import type { StatementChoice } from '@/shared/hall/statements/statement-choice';
import { whyCannotVoteOnStatement } from '@/shared/hall/statements/statement-rules';
import { Refusal } from '@/shared/refusals';
import { refuseFirst } from '../refuse-first';
import { cardSchema, nextCards, progressSchema } from './next-cards';
import { recordVotes } from './record-votes';

export const choiceSchema = z.union([
  z.literal(-1),
  z.literal(0),
  z.literal(1),
]) satisfies z.ZodType<StatementChoice>;

/**
 * Says what the caller thinks of a statement; a second time replaces the first. Answers with the next
 * card, beyond those the phone holds. Nobody else learns of it: no deed is written, as for a ballot,
 * and the database shows a vote to nobody but who cast it.
 *
 * @throws Refusal statementNotFound, and what `whyCannotVoteOnStatement` finds
 */
export const voteOnStatement = operation('hall.speak')
  .input(
    z.object({
      topicId: z.uuid(),
      statementId: z.uuid(),
      choice: choiceSchema,
      held: z.array(z.uuid()).max(10).default([]),
    }),
  )
  .output(progressSchema.extend({ next: cardSchema.nullable() }))
  .mutation(async ({ ctx, input: { topicId, statementId, choice, held } }) => {
    const { state, visibility } = await readForVote(ctx, topicId, statementId);
    refuseFirst([whyCannotVoteOnStatement(state, visibility)]);
    await recordVotes(ctx, topicId, [{ statementId, accountId: ctx.accountId, choice }]);
    const { cards, ...progress } = await nextCards(ctx, topicId, { count: 1, held });
    return { ...progress, next: cards[0] ?? null };
  });

/** Voters share the topic; whoever concludes it waits for them, and they for whoever concludes it. */
async function readForVote(
  { transaction, communityId }: MemberContext,
  topicId: string,
  statementId: string,
) {
  const found = await transaction
    .selectFrom('topic')
    .innerJoin('statement', (join) =>
      join
        .onRef('statement.communityId', '=', 'topic.communityId')
        .onRef('statement.topicId', '=', 'topic.id'),
    )
    .select(['topic.state', 'statement.visibility'])
    .where('topic.communityId', '=', communityId)
    .where('topic.id', '=', topicId)
    .where('statement.id', '=', statementId)
    .forShare('topic')
    .executeTakeFirst();
  if (!found) throw new Refusal('statementNotFound');
  return found;
}
