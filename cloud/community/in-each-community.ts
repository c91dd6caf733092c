import { sql } from 'kysely';
import type { OperationContext } from '@/cloud/platform/operation';

/** The communities in which an account has or had a role or a binding, in a fixed order. */
export async function communitiesOf(
  { transaction }: Pick<OperationContext, 'transaction'>,
  accountId: string,
): Promise<string[]> {
  const rows = await transaction
    .selectFrom('houseBinding')
    .select('communityId')
    .where('accountId', '=', accountId)
    .union((query) =>
      query.selectFrom('roleAssignment').select('communityId').where('accountId', '=', accountId),
    )
    .execute();
  return rows.map(({ communityId }) => communityId).sort();
}

/**
 * Does the caller's own business in several communities within one transaction: each piece of work
 * sees its one community only, as row-level security demands. The chosen community is set again
 * afterwards. Runs in the order given, so that two such calls cannot block each other.
 */
export async function inEachCommunity<Answer, Context extends OperationContext>(
  context: Context,
  communityIds: readonly string[],
  work: (context: Context & { communityId: string }) => Promise<Answer>,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const communityId of communityIds) {
    await enter(context, communityId);
    answers.push(await work({ ...context, communityId }));
  }
  await enter(context, context.communityId);
  return answers;
}

const enter = ({ transaction }: OperationContext, communityId: string | null) =>
  sql`select set_config('app.community_id', ${communityId ?? ''}, true)`.execute(transaction);
