import { z } from 'zod';
import { refuseForbiddenWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { promiseLimits } from '@/shared/hall/promises/limits';
import { photoProblem, spendingProblems } from '@/shared/hall/promises/progress-rules';
import { moneyText } from '@/shared/money-text';
import { insertSpending } from './insert-spending';
import { fen, ofTopic, photoIds, typedLine } from './promise-input';
import { promiseToWorkOn } from './promise-row';
import { refuseProblems } from './refuse-problems';
import { tellPromiseNews } from './tell-promise-step';

/**
 * Enters money that was spent (fen), what for, and photos of the vouchers.
 *
 * @throws Refusal spendingForLength, spendingAmountRange, promisePhotosTooMany, promisePhotosRepeated,
 *   wordsNotAllowed, fileUnknown, and as `promiseToWorkOn`
 */
export const recordSpending = operation('hall.implement')
  .input(z.object({ ...ofTopic, what: typedLine, amountFen: fen, photoIds }))
  .output(z.object({ spendingId: z.string(), spentFen: z.number() }))
  .mutation(async ({ ctx, input: { topicId, what, amountFen, photoIds: vouchers } }) => {
    refuseProblems([
      ...spendingProblems({ what, amountFen }),
      photoProblem(vouchers, promiseLimits.vouchers),
    ]);
    refuseForbiddenWords([what]);
    const atWork = await promiseToWorkOn(ctx, topicId);
    const { id, spentFen } = await insertSpending(ctx, atWork, {
      what,
      amountFen,
      counters: null,
      photoIds: vouchers,
    });
    await tellPromiseNews(ctx, atWork.topic, `支出 ${moneyText(amountFen)}：${what}`);
    await recordDeed(ctx, 'hall.recordSpending', topicId, { amountFen });
    return { spendingId: id, spentFen };
  });
