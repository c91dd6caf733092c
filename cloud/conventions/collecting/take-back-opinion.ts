import { z } from 'zod';
import { takeBackWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import type { Row } from '@/cloud/platform/tables';
import { may } from '@/shared/permissions';
import { Refusal } from '@/shared/refusals';
import { holdCollectingRound } from './round-rows';

/**
 * Takes back one's own opinion, or as staff one from paper, while opinions are collected: nothing of it
 * stays. Afterwards it belongs to what was summed up.
 *
 * @throws Refusal opinionNotFound, opinionNotYours, collectingOver, conventionNotBeingRevised
 */
export const takeBackOpinion = operation('conventions.read')
  .input(z.object({ opinionId: z.uuid() }))
  .output(z.object({ takenBack: z.literal(true) }))
  .mutation(async ({ ctx, input: { opinionId } }) => {
    // Before the opinion: whoever decides about its words holds them in this order too.
    const found = await readOpinion(ctx, opinionId);
    if (!isOwn(ctx, found)) throw new Refusal('opinionNotYours');
    const { revision } = await holdCollectingRound(ctx, found.conventionId);
    if (revision.number !== found.revision) throw new Refusal('collectingOver');
    await takeBackWords(ctx, { kind: 'conventionOpinion', id: opinionId });
    const removed = await ctx.transaction
      .deleteFrom('conventionOpinion')
      .where('communityId', '=', ctx.communityId)
      .where('id', '=', opinionId)
      .executeTakeFirst();
    if (removed.numDeletedRows === 0n) throw new Refusal('opinionNotFound');
    const { conventionId } = found;
    await recordDeed(ctx, 'conventions.takeBackOpinion', opinionId, { conventionId });
    return { takenBack: true as const };
  });

async function readOpinion(
  { transaction, communityId }: MemberContext,
  opinionId: string,
): Promise<Row<'conventionOpinion'>> {
  const opinion = await transaction
    .selectFrom('conventionOpinion')
    .selectAll()
    .where('communityId', '=', communityId)
    .where('id', '=', opinionId)
    .executeTakeFirst();
  if (!opinion) throw new Refusal('opinionNotFound');
  return opinion;
}

const isOwn = (
  { accountId, caller }: MemberContext,
  { authorAccountId }: Row<'conventionOpinion'>,
): boolean =>
  authorAccountId === null
    ? may(caller.roles, 'conventions.collectInPerson')
    : authorAccountId === accountId;
