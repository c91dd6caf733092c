import { z } from 'zod';
import { refuseForbiddenWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { budgetProblem, contactProblem, reasonProblem } from '@/shared/hall/promises/plan-rules';
import { moneyText } from '@/shared/money-text';
import { Refusal } from '@/shared/refusals';
import { insertChange } from './insert-change';
import { fen, ofTopic, typedLine } from './promise-input';
import { promiseToWorkOn } from './promise-row';
import { refuseProblems } from './refuse-problems';
import { tellPromiseStep } from './tell-promise-step';

/**
 * Changes whom people reach or the budget (fen) of a plan, with a reason; what it said before stays
 * readable.
 *
 * @throws Refusal promiseContactLength, promiseBudgetRange, changeReasonLength, wordsNotAllowed,
 *   promiseUnchanged, and as `promiseToWorkOn`
 */
export const changePromise = operation('hall.implement')
  .input(z.object({ ...ofTopic, contact: typedLine, budgetFen: fen, reason: typedLine }))
  .output(z.object({}))
  .mutation(async ({ ctx, input: { topicId, contact, budgetFen, reason } }) => {
    refuseProblems([contactProblem(contact), budgetProblem(budgetFen), reasonProblem(reason)]);
    refuseForbiddenWords([reason]);
    const atWork = await promiseToWorkOn(ctx, topicId);
    const { topic, promise, body } = atWork;
    const budgets = [moneyText(promise.budgetFen), moneyText(budgetFen)] as const;
    const changes = [
      { what: 'contact', name: '联系方式', before: promise.contact, after: contact },
      { what: 'budget', name: '预算', before: budgets[0], after: budgets[1] },
    ] as const;
    const made = changes.filter(({ before, after }) => before !== after);
    if (made.length === 0) throw new Refusal('promiseUnchanged');
    await ctx.transaction
      .updateTable('promise')
      .set({ contact, budgetFen })
      .where('communityId', '=', ctx.communityId)
      .where('id', '=', promise.id)
      .execute();
    for (const { what, name, before, after } of made) {
      await insertChange(ctx, atWork, { milestoneId: null, what, before, after, reason });
      const details = { what: name, before, after, reason };
      await tellPromiseStep(ctx, topic, { kind: 'promiseChanged', details }, body);
    }
    await recordDeed(ctx, 'hall.changePromise', topicId, { what: made.map(({ what }) => what) });
    return {};
  });
