import { z } from 'zod';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { lawItemOf } from '@/shared/notices/disclosure/items';
import { periodText } from '@/shared/notices/disclosure/periods';
import { rhythmNames } from '@/shared/notices/disclosure/rhythms';
import { staffRoles } from '@/shared/roles';
import { correctionOf } from '../notice-list';
import { readableByCaller } from '../readable-notices';
import { dutySchema, itemsThatOwe, owedDuties, shownDuty } from './duty-rows';
import { hasBegun } from './item-row';
import './tables';

const calendarSchema = z.object({
  /** The community keeps its calendar. */
  begun: z.boolean(),
  /** Whose last day has passed, the longest first. */
  overdue: z.array(dutySchema),
  items: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      says: z.string(),
      /** Where it is asked for; null for what the community asks of itself. */
      source: z.string().nullable(),
      body: z.string(),
      rhythm: z.enum(rhythmNames),
      /** The period that is owed next, in time still. */
      next: dutySchema.nullable(),
      /** With which it was made public last. */
      newest: z
        .object({
          noticeId: z.string(),
          title: z.string(),
          /** Empty where the item has no periods. */
          periodName: z.string(),
          publishedAt: z.string(),
        })
        .nullable(),
    }),
  ),
});

/** What has to be made public here, by whom and by when, what is overdue, and where to read the last. */
export const readDisclosureCalendar = operation('notices.read')
  .output(calendarSchema)
  .query(async ({ ctx }) => {
    const all = await itemsThatOwe(ctx);
    const owed = (await owedDuties(ctx, all)).map((duty) => shownDuty(duty, ctx.now));
    const newest = await newestNotices(ctx);
    return {
      begun: await hasBegun(ctx),
      overdue: owed.filter(({ overdue }) => overdue),
      items: all
        .filter(({ retiredAt }) => retiredAt === null)
        .map(({ key, name, says, body, rhythm }) => ({
          ...{ key, name, says, rhythm },
          source: lawItemOf(key)?.source ?? null,
          body: staffRoles[body],
          next: owed.find(({ itemKey, overdue }) => itemKey === key && !overdue) ?? null,
          newest: newest.get(key) ?? null,
        })),
    };
  });

/** The newest notice of each item that stands and that the caller may read. */
async function newestNotices(ctx: MemberContext) {
  const isReadable = await readableByCaller(ctx);
  const rows = await ctx.transaction
    .selectFrom('disclosureFulfilment as fulfilment')
    .innerJoin('notice', (join) =>
      join
        .onRef('notice.communityId', '=', 'fulfilment.communityId')
        .onRef('notice.id', '=', 'fulfilment.noticeId'),
    )
    .leftJoin('noticeRecall as recall', (join) =>
      join
        .onRef('recall.communityId', '=', 'fulfilment.communityId')
        .onRef('recall.noticeId', '=', 'fulfilment.noticeId'),
    )
    .distinctOn('fulfilment.itemKey')
    .select(['fulfilment.itemKey', 'fulfilment.period', 'notice.id', 'notice.title'])
    .select('notice.publishedAt')
    .where('fulfilment.communityId', '=', ctx.communityId)
    .where('recall.noticeId', 'is', null)
    .where((eb) => eb.not(eb.exists(correctionOf(eb))))
    .where((eb) => isReadable(eb))
    .orderBy('fulfilment.itemKey')
    .orderBy('notice.publishedAt', 'desc')
    .orderBy('fulfilment.period', 'desc')
    .execute();
  return new Map(
    rows.map(({ itemKey, period, id, title, publishedAt }) => [
      itemKey,
      {
        ...{ noticeId: id, title },
        periodName: period === '' ? '' : periodText(period),
        publishedAt: publishedAt.toISOString(),
      },
    ]),
  );
}
