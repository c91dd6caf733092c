import { z } from 'zod';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { type Stance, stances } from '@/shared/hall/arguments/stance';
import { isBeingTalkedOver } from '@/shared/hall/statements/collecting-states';
import { Refusal } from '@/shared/refusals';
import { countMarks, lockMarks } from './argument-marks';
import { holdTopicState } from './topic-state';
import './tables';

export const stanceSchema = z.enum(Object.keys(stances) as [Stance, ...Stance[]]);

/**
 * Says where the caller stands on what a topic proposes, or that they changed their mind; marks they
 * gave move to the other side with them. Nobody else learns of it, so no deed is written.
 *
 * @throws Refusal topicNotFound, argumentsClosed
 */
export const chooseStance = operation('hall.speak')
  .input(z.object({ topicId: z.uuid(), stance: stanceSchema }))
  .output(z.object({ stance: stanceSchema }))
  .mutation(async ({ ctx, input: { topicId, stance } }) => {
    const { transaction, communityId, accountId, now } = ctx;
    if (!isBeingTalkedOver(await holdTopicState(ctx, topicId))) {
      throw new Refusal('argumentsClosed');
    }
    await transaction
      .insertInto('topicStance')
      .values({ communityId, topicId, accountId, stance, at: now })
      .onConflict((conflict) =>
        conflict.columns(['communityId', 'topicId', 'accountId']).doUpdateSet({ stance, at: now }),
      )
      .execute();
    await moveMarks(ctx, topicId, stance);
    return { stance };
  });

/** The stance's own row is locked by now: no mark can come in between with the old one. */
async function moveMarks(ctx: MemberContext, topicId: string, stance: Stance): Promise<void> {
  const ownMarks = () =>
    ctx.transaction
      .selectFrom('argumentMark')
      .select(['argumentId', 'sound', 'stance'])
      .where('communityId', '=', ctx.communityId)
      .where('topicId', '=', topicId)
      .where('accountId', '=', ctx.accountId)
      .where('stance', '<>', stance)
      .execute();
  const marked = await ownMarks();
  const locked = await lockMarks(
    ctx,
    marked.map(({ argumentId }) => argumentId),
  );
  await countMarks(
    ctx,
    locked,
    marked.map(({ argumentId, sound, stance: before }) => ({
      argumentId,
      before: { sound, stance: before },
      after: { sound, stance },
    })),
  );
  await ctx.transaction
    .updateTable('argumentMark')
    .set({ stance })
    .where('communityId', '=', ctx.communityId)
    .where('topicId', '=', topicId)
    .where('accountId', '=', ctx.accountId)
    .where('stance', '<>', stance)
    .execute();
}
