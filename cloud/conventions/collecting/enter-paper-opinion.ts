import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { visibilities } from '@/shared/moderation/visibility';
import { Refusal } from '@/shared/refusals';
import { opinionInput } from './give-opinion';
import { keepOpinion } from './keep-opinion';
import { holdCollectingRound, refuseForeignPrompt } from './round-rows';

/**
 * Enters what somebody wrote on paper or said at their door. The home it is from is kept for staff and
 * no name; who entered it is named beside it.
 *
 * @throws Refusal opinionHomeMissing, householdOpinionsTooMany, and as `giveOpinion`
 */
export const enterPaperOpinion = operation('conventions.collectInPerson')
  .input(z.object({ ...opinionInput, unitId: z.uuid() }))
  .output(z.object({ opinionId: z.string(), visibility: z.enum(visibilities) }))
  .mutation(async ({ ctx, input: { id, conventionId, promptId, words, unitId } }) => {
    const { revision } = await holdCollectingRound(ctx, conventionId);
    await refuseForeignPrompt(ctx, revision, promptId);
    const opinion = {
      ...{ id, conventionId, promptId, words, unitId },
      revision: revision.number,
      buildingId: await buildingOf(ctx, unitId),
      authorAccountId: null,
      enteredBy: ctx.accountId,
    };
    const visibility = await keepOpinion(ctx, opinion, 'householdOpinionsTooMany');
    await recordDeed(ctx, 'conventions.enterPaperOpinion', id, { conventionId });
    return { opinionId: id, visibility };
  });

async function buildingOf(
  { transaction, communityId }: MemberContext,
  unitId: string,
): Promise<string> {
  const unit = await transaction
    .selectFrom('unit')
    .select('buildingId')
    .where('communityId', '=', communityId)
    .where('id', '=', unitId)
    .where('removedAt', 'is', null)
    .executeTakeFirst();
  if (!unit) throw new Refusal('opinionHomeMissing');
  return unit.buildingId;
}
