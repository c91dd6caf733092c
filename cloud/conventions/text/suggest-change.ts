import { z } from 'zod';
import { screenWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import {
  suggestChange as suggestChangeTo,
  suggestionKindSchema,
  typedLine,
} from '@/cloud/texts/public';
import { hasWording } from '@/shared/texts/suggestion-kinds';
import { textOf } from '../convention-rows';
import { refuseUnlessOpenForSuggestions } from './lock-for-drafting';

/**
 * Suggests something about one clause or heading of a draft: another wording, its removal, a clause
 * behind it, or a comment. Nobody else reads it before it has passed moderation.
 *
 * @throws Refusal conventionNotFound, conventionNotBeingRevised, draftNotYet, conventionTextStands,
 *   draftNotPublished, and what `suggestChange` of texts refuses
 */
export const suggestChange = operation('conventions.speak')
  .input(
    z.object({
      id: z.uuid(),
      conventionId: z.uuid(),
      paragraphId: z.uuid(),
      kind: suggestionKindSchema,
      /** The paragraph as the phone shows it. */
      originalText: z.string().max(5_000),
      wording: typedLine,
      reason: typedLine,
    }),
  )
  .output(z.object({ visibility: z.enum(['waiting', 'shown', 'hidden']) }))
  .mutation(async ({ ctx, input: { conventionId, ...input } }) => {
    await refuseUnlessOpenForSuggestions(ctx, conventionId);
    const { id, kind, reason } = input;
    const wording = hasWording(kind) ? input.wording : '';
    const text = [wording, reason].filter(Boolean).join('\n');
    const suggestion = { ...input, wording };
    const visibility = await suggestChangeTo(ctx, textOf(conventionId), suggestion, () =>
      screenWords(ctx, { kind: 'suggestion', id, topicId: null, text }),
    );
    await recordDeed(ctx, 'conventions.suggestChange', id, { conventionId });
    return { visibility };
  });
