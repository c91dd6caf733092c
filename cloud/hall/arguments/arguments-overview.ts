import { sql } from 'kysely';
import { z } from 'zod';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { mostArgumentsOfOne } from '@/shared/hall/arguments/argument-limits';
import { isBeingTalkedOver } from '@/shared/hall/statements/collecting-states';
import { may } from '@/shared/permissions';
import { readTopicFor } from '../readable-topic';
import { writtenBy } from './add-argument';
import { stanceSchema } from './choose-stance';
import './tables';

/**
 * How many arguments a topic has on either side, where the caller stands, and what they may do.
 *
 * @throws Refusal topicNotFound
 */
export const argumentsOverview = operation('hall.read')
  .input(z.object({ topicId: z.uuid() }))
  .output(
    z.object({
      /** Whether arguments and marks are still collected. */
      isOpen: z.boolean(),
      for: z.number(),
      against: z.number(),
      /** Arguments the caller wrote, whatever became of them. */
      written: z.number(),
      /** null: they were not asked yet. */
      stance: stanceSchema.nullable(),
      maySpeak: z.boolean(),
      mayWrite: z.boolean(),
    }),
  )
  .query(async ({ ctx, input: { topicId } }) => {
    const { state } = await readTopicFor(ctx, topicId);
    const isOpen = isBeingTalkedOver(state);
    const maySpeak = isOpen && may(ctx.caller.roles, 'hall.speak');
    const { arguments: written } = await writtenBy(ctx, topicId);
    const mayWrite = maySpeak && written < mostArgumentsOfOne;
    const [counts, stance] = [await countSides(ctx, topicId), await ownStance(ctx, topicId)];
    return { isOpen, ...counts, written, stance, maySpeak, mayWrite };
  });

async function countSides({ transaction, communityId }: MemberContext, topicId: string) {
  return transaction
    .selectFrom('argument')
    .select(({ fn }) => [
      fn.countAll<number>().filterWhere('side', '=', 'for').as('for'),
      fn.countAll<number>().filterWhere('side', '=', 'against').as('against'),
    ])
    .where('communityId', '=', communityId)
    .where('topicId', '=', topicId)
    .where('visibility', '=', 'shown')
    .where(sql<boolean>`side is not null and (visibility = 'shown' or shown_replies > 0)`)
    .executeTakeFirstOrThrow();
}

async function ownStance({ transaction, communityId, accountId }: MemberContext, topicId: string) {
  const row = await transaction
    .selectFrom('topicStance')
    .select('stance')
    .where('communityId', '=', communityId)
    .where('topicId', '=', topicId)
    .where('accountId', '=', accountId)
    .executeTakeFirst();
  return row?.stance ?? null;
}
