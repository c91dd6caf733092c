import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { moderationLimits } from '@/shared/moderation/moderation-limits';
import { reasonSchema } from './decision-input';
import './tables';

const figuresSchema = z.object({
  days: z.number().int(),
  hidden: z.array(z.object({ reason: reasonSchema, count: z.number().int() })),
  /** Looked at and found fit to be shown. */
  shown: z.number().int(),
  /** Appeals that were answered: shown again, or kept hidden. */
  restored: z.number().int(),
  upheld: z.number().int(),
  /** What waits for a moderator now. */
  waiting: z.number().int(),
});

const dayMilliseconds = 86_400_000;

/** How moderation went lately, for everybody: numbers and reasons, never names. */
export const figures = operation('community.read')
  .output(figuresSchema)
  .query(async ({ ctx }) => {
    const { figuresDays: days } = moderationLimits;
    const counts = await ctx.transaction
      .selectFrom('moderationDecision')
      .select(({ fn, eb }) => [
        'decision',
        'reason',
        eb('because', '=', 'appeal').as('isAppeal'),
        fn.countAll<number>().as('count'),
      ])
      .where('communityId', '=', ctx.communityId)
      .where('decidedAt', '>', new Date(ctx.now.getTime() - days * dayMilliseconds))
      .groupBy(['decision', 'reason', 'isAppeal'])
      .execute();
    const { waiting } = await ctx.transaction
      .selectFrom('moderationItem')
      .select(({ fn }) => fn.countAll<number>().as('waiting'))
      .where('communityId', '=', ctx.communityId)
      .where('queuedAt', 'is not', null)
      .executeTakeFirstOrThrow();
    const sumOf = (decision: 'show' | 'hide', appeal: boolean): number =>
      counts
        .filter((row) => row.decision === decision && Boolean(row.isAppeal) === appeal)
        .reduce((sum, { count }) => sum + count, 0);
    return {
      days,
      hidden: counts
        .filter(({ decision, isAppeal }) => decision === 'hide' && !isAppeal)
        .map(({ reason, count }) => ({ reason: reason ?? ('other' as const), count }))
        .sort((one, other) => other.count - one.count),
      shown: sumOf('show', false),
      restored: sumOf('show', true),
      upheld: sumOf('hide', true),
      waiting,
    };
  });
