import { z } from 'zod';
import { refuseForbiddenWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { reasonProblem } from '@/shared/hall/promises/plan-rules';
import { Refusal } from '@/shared/refusals';
import { insertSpending } from './insert-spending';
import { ofTopic, typedLine } from './promise-input';
import { type PromiseRow, promiseToWorkOn } from './promise-row';
import { refuseProblems } from './refuse-problems';

/**
 * Takes back an entry of the ledger by one of the opposite amount; both stay readable. Each entry
 * once, and no entry that takes back another.
 *
 * @throws Refusal changeReasonLength, wordsNotAllowed, spendingNotFound, spendingAlreadyCountered, and
 *   as `promiseToWorkOn`
 */
export const counterSpending = operation('hall.implement')
  .input(z.object({ ...ofTopic, spendingId: z.uuid(), reason: typedLine }))
  .output(z.object({ spentFen: z.number() }))
  .mutation(async ({ ctx, input: { topicId, spendingId, reason } }) => {
    refuseProblems([reasonProblem(reason)]);
    refuseForbiddenWords([reason]);
    const atWork = await promiseToWorkOn(ctx, topicId);
    const amountFen = await amountToCounter(ctx, atWork.promise, spendingId);
    const { spentFen } = await insertSpending(ctx, atWork, {
      what: reason,
      amountFen: -amountFen,
      counters: spendingId,
      photoIds: [],
    });
    await recordDeed(ctx, 'hall.counterSpending', topicId, { spendingId, amountFen });
    return { spentFen };
  });

async function amountToCounter(
  { transaction, communityId }: MemberContext,
  { id: promiseId }: PromiseRow,
  spendingId: string,
): Promise<number> {
  const entries = await transaction
    .selectFrom('promiseSpending')
    .select(['id', 'amountFen'])
    .where('communityId', '=', communityId)
    .where('promiseId', '=', promiseId)
    .where((eb) => eb.or([eb('id', '=', spendingId), eb('counters', '=', spendingId)]))
    .execute();
  const entry = entries.find(({ id }) => id === spendingId);
  if (!entry || entry.amountFen < 0) throw new Refusal('spendingNotFound');
  if (entries.length > 1) throw new Refusal('spendingAlreadyCountered');
  return entry.amountFen;
}
