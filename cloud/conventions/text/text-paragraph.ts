import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { placedParagraphSchema } from '@/cloud/texts/public';
import { whyDraftStands } from '@/shared/conventions/clauses/drafting-rules';
import { may } from '@/shared/permissions';
import { Refusal, refusalMessage } from '@/shared/refusals';
import { clauseLabels } from '../clauses/clause-labels';
import { openRevision, readConvention } from '../convention-rows';
import { draftOfRound } from './round-draft';

/**
 * One paragraph of the draft, for who wants to say something about it.
 *
 * @throws Refusal conventionNotFound, draftNotPublished, paragraphUnknown (it has been taken away)
 */
export const textParagraph = operation('conventions.read')
  .input(z.object({ conventionId: z.uuid(), paragraphId: z.uuid() }))
  .output(
    z.object({
      version: z.number(),
      title: z.string(),
      paragraph: placedParagraphSchema.extend({ label: z.string().nullable() }),
      maySuggest: z.boolean(),
      /** Why nobody can change it any more. */
      whyItStands: z.string().nullable(),
    }),
  )
  .query(async ({ ctx, input: { conventionId, paragraphId } }) => {
    await readConvention(ctx, conventionId);
    const revision = await openRevision(ctx, conventionId);
    const draft = revision && (await draftOfRound(ctx, revision));
    if (!draft) throw new Refusal('draftNotPublished');
    const at = draft.paragraphs.findIndex((one) => one.paragraphId === paragraphId);
    const paragraph = draft.paragraphs[at];
    if (!paragraph) throw new Refusal('paragraphUnknown');
    const labels = await clauseLabels(ctx, conventionId, draft.paragraphs);
    const label = paragraph.kind === 'clause' ? (labels.get(paragraphId) ?? null) : null;
    const stands = whyDraftStands(revision.state);
    return {
      version: draft.version,
      title: draft.title,
      paragraph: { ...paragraph, position: at + 1, label },
      maySuggest: stands === null && may(ctx.caller.roles, 'conventions.speak'),
      whyItStands: stands && refusalMessage(stands),
    };
  });
