import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { paragraphsInput } from '@/cloud/platform/plain-text-input';
import { moderatedKindNames } from '@/shared/moderation/moderated-kinds';
import { moderationLimits } from '@/shared/moderation/moderation-limits';
import { Refusal } from '@/shared/refusals';
import { changeItem } from './change-item';
import { reasonSchema } from './decision-input';
import { intoQueue } from './into-queue';
import type { ModerationItem } from './item-row';
import { lockReportedItem } from './lock-reported-item';
import { tellAuthor } from './tell-author';

const reportInput = z.object({
  kind: z.enum(moderatedKindNames),
  /** Of the topic, statement … itself. */
  id: z.uuid(),
  reason: reasonSchema,
  words: paragraphsInput(moderationLimits.reportWords).default(''),
});

/**
 * Somebody finds that words should not stand there: they come before the moderators. When several
 * people find so, the words are kept back until one has looked; once one has found them fit to be
 * shown, reports only bring them into the queue again. The log does not say who reported: its readers
 * may be the author.
 *
 * @throws Refusal moderatedThingUnknown, ownWordsNotReported, notShownAnyMore, alreadyReported,
 *   reportWordsMissing
 */
export const report = operation('moderation.report')
  .input(reportInput)
  .output(z.object({ reported: z.literal(true) }))
  .mutation(async ({ ctx, input }) => {
    const { reason, words } = input;
    if (reason === 'other' && words === '') throw new Refusal('reportWordsMissing');
    const item = await lockReportedItem(ctx, input);
    if (item.authorAccountId === ctx.accountId) throw new Refusal('ownWordsNotReported');
    if (await hasReported(ctx, item)) throw new Refusal('alreadyReported');
    if (item.visibility !== 'shown') throw new Refusal('notShownAnyMore');
    await ctx.transaction
      .insertInto('moderationReport')
      .values({ ...reportOf(ctx, item), reason, words, reportedAt: ctx.now })
      .execute();
    const isKeptBack = !item.cleared && (await countReporters(ctx, item)) >= reportersToHide;
    await changeItem(
      ctx,
      item,
      isKeptBack ? 'waiting' : 'shown',
      intoQueue(item, 'reports', ctx.now),
    );
    if (isKeptBack) await tellAuthor(ctx, item, `kept:${item.revision}`, keptBackWords);
    const anonymously = { ...ctx, accountId: null };
    await recordDeed(anonymously, 'moderation.report', item.id, { kind: item.kind, reason });
    return { reported: true as const };
  });

const { reportersToHide } = moderationLimits;
const keptBackWords = '有多位邻居举报，暂时不显示，等管理员查看后告诉您结果。';

const reportOf = (
  { communityId, accountId }: MemberContext,
  { id: itemId, revision }: ModerationItem,
) => ({ communityId, itemId, revision, accountId });

const reportsOf = ({ transaction, communityId }: MemberContext, item: ModerationItem) =>
  transaction
    .selectFrom('moderationReport')
    .where('communityId', '=', communityId)
    .where('itemId', '=', item.id)
    .where('revision', '=', item.revision);

const hasReported = async (context: MemberContext, item: ModerationItem): Promise<boolean> =>
  (await reportsOf(context, item)
    .select('reportedAt')
    .where('accountId', '=', context.accountId)
    .executeTakeFirst()) !== undefined;

async function countReporters(context: MemberContext, item: ModerationItem): Promise<number> {
  const { count } = await reportsOf(context, item)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}
