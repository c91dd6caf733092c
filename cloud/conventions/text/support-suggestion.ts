import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { supportSuggestion as support } from '@/cloud/texts/public';
import { textOf } from '../convention-rows';
import { refuseUnlessOpenForSuggestions } from './lock-for-drafting';

/**
 * Supports somebody's suggestion, or takes the support back. It may be repeated.
 *
 * @throws Refusal conventionNotFound, conventionNotBeingRevised, draftNotYet, conventionTextStands,
 *   draftNotPublished, suggestionNotFound, suggestionNotOpen, ownSuggestion
 */
export const supportSuggestion = operation('conventions.speak')
  .input(z.object({ conventionId: z.uuid(), suggestionId: z.uuid(), supports: z.boolean() }))
  .output(z.object({ supportCount: z.number() }))
  .mutation(async ({ ctx, input: { conventionId, ...input } }) => {
    await refuseUnlessOpenForSuggestions(ctx, conventionId);
    return { supportCount: await support(ctx, textOf(conventionId), input) };
  });
