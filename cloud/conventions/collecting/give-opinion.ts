import { z } from 'zod';
import { callerHomes } from '@/cloud/community/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { visibilities } from '@/shared/moderation/visibility';
import { ofConvention, typedParagraphs } from '../convention-input';
import { keepOpinion } from './keep-opinion';
import { holdCollectingRound, refuseForeignPrompt } from './round-rows';

/** What is said, and to which prompt; null: something none of them asks. */
export const opinionInput = {
  /** Made by the phone. */
  id: z.uuid(),
  ...ofConvention,
  promptId: z.uuid().nullable(),
  words: typedParagraphs,
};

/**
 * Says what the convention shall regulate, while opinions are collected. Others read it once it has been
 * looked at, with the building it came from and no name.
 *
 * @throws Refusal conventionNotFound, conventionNotBeingRevised, collectingOver, promptNotFound,
 *   opinionWordsLength, opinionsTooMany
 */
export const giveOpinion = operation('conventions.speak')
  .input(z.object(opinionInput))
  .output(z.object({ opinionId: z.string(), visibility: z.enum(visibilities) }))
  .mutation(async ({ ctx, input: { id, conventionId, promptId, words } }) => {
    const { revision } = await holdCollectingRound(ctx, conventionId);
    await refuseForeignPrompt(ctx, revision, promptId);
    const [home] = await callerHomes(ctx);
    const opinion = {
      ...{ id, conventionId, promptId, words },
      revision: revision.number,
      buildingId: home?.buildingId ?? null,
      authorAccountId: ctx.accountId,
      unitId: null,
      enteredBy: null,
    };
    const visibility = await keepOpinion(ctx, opinion, 'opinionsTooMany');
    await recordDeed(ctx, 'conventions.giveOpinion', id, { conventionId });
    return { opinionId: id, visibility };
  });
