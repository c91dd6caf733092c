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
import { followTopic } from '../followers';
import { refuseWhereTextStands, textOf, topicForReader } from './text-writer';

/**
 * Suggests something about one paragraph of a topic's text: another wording, its removal, a paragraph
 * behind it, or a comment. Nobody else reads it before it has passed moderation.
 *
 * @throws Refusal topicNotFound, topicHidden, textNotYet, textFrozen, and what `suggestChange` of texts refuses
 */
export const suggestChange = operation('hall.speak')
  .input(
    z.object({
      id: z.uuid(),
      topicId: z.uuid(),
      paragraphId: z.uuid(),
      kind: suggestionKindSchema,
      /** The paragraph as the phone shows it. */
      originalText: z.string().max(5_000),
      wording: typedLine,
      reason: typedLine,
    }),
  )
  .output(z.object({ visibility: z.enum(['waiting', 'shown', 'hidden']) }))
  .mutation(async ({ ctx, input: { topicId, ...input } }) => {
    refuseWhereTextStands(await topicForReader(ctx, topicId));
    const { id, kind, reason } = input;
    const wording = hasWording(kind) ? input.wording : '';
    const text = [wording, reason].filter(Boolean).join('\n');
    const visibility = await suggestChangeTo(ctx, textOf(topicId), { ...input, wording }, () =>
      screenWords(ctx, { kind: 'suggestion', id, topicId, text }),
    );
    await followTopic(ctx, topicId, [ctx.accountId], 'spoke');
    await recordDeed(ctx, 'hall.suggestChange', id, { topicId });
    return { visibility };
  });
