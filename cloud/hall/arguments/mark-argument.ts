import { z } from 'zod';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { whyCannotMark } from '@/shared/hall/arguments/argument-rules';
import type { ArgumentMark } from '@/shared/hall/arguments/argument-score';
import type { Stance } from '@/shared/hall/arguments/stance';
import { refuseFirst } from '../refuse-first';
import { countMarks, lockMarks } from './argument-marks';
import { readArgument } from './read-argument';
import { holdTopicState } from './topic-state';
import './tables';

export const markSchema = z.enum(['sound', 'unsound']);

/**
 * Says whether the caller finds an argument sound, whichever side it is for; null takes the mark back.
 * The last one stands. Nobody else learns of it, so no deed is written.
 *
 * @throws Refusal argumentNotFound, and what `whyCannotMark` finds
 */
export const markArgument = operation('hall.speak')
  .input(z.object({ argumentId: z.uuid(), mark: markSchema.nullable() }))
  .output(z.object({ mark: markSchema.nullable() }))
  .mutation(async ({ ctx, input: { argumentId, mark } }) => {
    const { topicId, visibility, authorAccountId } = await readArgument(ctx, argumentId);
    const state = await holdTopicState(ctx, topicId);
    const stance = await holdStance(ctx, topicId);
    const isOwn = authorAccountId === ctx.accountId;
    refuseFirst([whyCannotMark(state, { visibility, isOwn }, stance)]);
    const after = mark && stance ? { sound: mark === 'sound', stance } : null;
    const locked = await lockMarks(ctx, [argumentId]);
    const before = await ownMark(ctx, topicId, argumentId);
    await countMarks(ctx, locked, [{ argumentId, before, after }]);
    await keepMark(ctx, topicId, argumentId, after);
    return { mark };
  });

/** Where the caller stands; it stays so until the transaction ends. */
async function holdStance(
  { transaction, communityId, accountId }: MemberContext,
  topicId: string,
): Promise<Stance | null> {
  const row = await transaction
    .selectFrom('topicStance')
    .select('stance')
    .where('communityId', '=', communityId)
    .where('topicId', '=', topicId)
    .where('accountId', '=', accountId)
    .forShare()
    .executeTakeFirst();
  return row?.stance ?? null;
}

async function ownMark(
  { transaction, communityId, accountId }: MemberContext,
  topicId: string,
  argumentId: string,
): Promise<ArgumentMark | null> {
  const mark = await transaction
    .selectFrom('argumentMark')
    .select(['sound', 'stance'])
    .where('communityId', '=', communityId)
    .where('topicId', '=', topicId)
    .where('accountId', '=', accountId)
    .where('argumentId', '=', argumentId)
    .executeTakeFirst();
  return mark ?? null;
}

async function keepMark(
  { transaction, communityId, accountId, now: at }: MemberContext,
  topicId: string,
  argumentId: string,
  mark: ArgumentMark | null,
): Promise<void> {
  const key = { communityId, topicId, accountId, argumentId };
  if (mark) {
    await transaction
      .insertInto('argumentMark')
      .values({ ...key, ...mark, at })
      .onConflict((conflict) =>
        conflict
          .columns(['communityId', 'topicId', 'accountId', 'argumentId'])
          .doUpdateSet({ ...mark, at }),
      )
      .execute();
    return;
  }
  await transaction
    .deleteFrom('argumentMark')
    .where('communityId', '=', communityId)
    .where('topicId', '=', topicId)
    .where('accountId', '=', accountId)
    .where('argumentId', '=', argumentId)
    .execute();
}
