import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { countOpen } from '@/cloud/texts/public';
import { whyDraftStands } from '@/shared/conventions/clauses/drafting-rules';
import { may } from '@/shared/permissions';
import { openRevision, readConvention, textOf } from '../convention-rows';
import { draftOfRound, readBeginning } from './round-draft';

/**
 * What the convention's own page and the desk tell of the draft.
 *
 * @throws Refusal conventionNotFound
 */
export const textSummary = operation('conventions.read')
  .input(z.object({ conventionId: z.uuid() }))
  .output(
    z.object({
      /** The draft everybody reads; null until one is published. */
      version: z.object({ number: z.number(), publishedAt: z.string() }).nullable(),
      openSuggestions: z.number(),
      /** Whether somebody has begun to write. */
      isBegun: z.boolean(),
      /** Whether the draft can still be changed. */
      isOpen: z.boolean(),
      mayWrite: z.boolean(),
    }),
  )
  .query(async ({ ctx, input: { conventionId } }) => {
    await readConvention(ctx, conventionId);
    const revision = await openRevision(ctx, conventionId);
    const begun = revision && (await readBeginning(ctx, revision));
    const draft = revision && (await draftOfRound(ctx, revision));
    const isOpen = whyDraftStands(revision?.state ?? null) === null;
    return {
      version: draft
        ? { number: draft.version, publishedAt: draft.publishedAt.toISOString() }
        : null,
      openSuggestions: draft ? await countOpen(ctx, textOf(conventionId)) : 0,
      isBegun: begun !== null,
      isOpen,
      mayWrite: isOpen && may(ctx.caller.roles, 'conventions.manage'),
    };
  });
