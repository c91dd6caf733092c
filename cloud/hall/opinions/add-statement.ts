import type { MemberContext } from '@/cloud/platform/operation';
import { bareWords } from '@/shared/hall/statements/near-identical';
import {
  statementTextProblem,
  whyCannotWriteStatement,
} from '@/shared/hall/statements/statement-rules';
import type { Visibility } from '@/shared/moderation/visibility';
import { Refusal } from '@/shared/refusals';
import type { StaffRole } from '@/shared/roles';
import { votesChanged } from '../grouping/votes-changed';
import { refuseFirst } from '../refuse-first';
import { lockTopic } from '../topic-row';
import './tables';

interface NewStatement {
  id: string;
  topicId: string;
  text: string;
  /** A body's own; else the caller's. */
  body: StaffRole | null;
  /** Asked once everything else allows the statement. */
  screen: () => Promise<Visibility>;
}

/**
 * Adds a statement to a topic. The topic stays locked, so that positions have no gap, nobody slips past
 * a limit with two phones, and of two who say the same only one does. One that is there already under
 * this id stays as it is: its visibility is answered, and `isNew` is false.
 *
 * @throws Refusal topicNotFound, statementTextLength, statementSaidAlready, and what `whyCannotWriteStatement` finds
 */
export async function addStatement(
  ctx: MemberContext,
  { id, topicId, text, body, screen }: NewStatement,
): Promise<{ visibility: Visibility; isNew: boolean }> {
  const { transaction, communityId, accountId, now } = ctx;
  refuseFirst([statementTextProblem(text)]);
  const { state } = await lockTopic(ctx, topicId);
  const statements = await transaction
    .selectFrom('statement')
    .select(['id', 'authorAccountId', 'text', 'visibility'])
    .where('communityId', '=', communityId)
    .where('topicId', '=', topicId)
    .execute();
  const sent = statements.find((statement) => statement.id === id);
  if (sent) return { visibility: sent.visibility, isNew: false };
  const byThisPerson = body
    ? 0
    : statements.filter(({ authorAccountId }) => authorAccountId === accountId).length;
  refuseFirst([whyCannotWriteStatement(state, { byThisPerson, inTopic: statements.length })]);
  const words = bareWords(text);
  const same = statements.find(
    (statement) => statement.visibility === 'shown' && bareWords(statement.text) === words,
  );
  if (same) throw new Refusal('statementSaidAlready', { statementId: same.id });
  const visibility = await screen();
  const added = await transaction
    .insertInto('statement')
    .values({
      ...{ communityId, id, topicId, text, visibility, createdAt: now },
      authorAccountId: body ? null : accountId,
      authorBody: body,
      position: statements.length,
    })
    .onConflict((conflict) => conflict.columns(['communityId', 'id']).doNothing())
    .executeTakeFirst();
  // The id belongs to a statement of another topic: nothing a phone of ours sends.
  if (added.numInsertedOrUpdatedRows === 0n) throw new Refusal('inputInvalid', { fields: ['id'] });
  await votesChanged(ctx, topicId);
  return { visibility, isNew: true };
}
