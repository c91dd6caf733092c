import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { isCollecting } from '@/shared/conventions/collecting/collecting-period';
import type { ConventionContext } from '../convention-context';
import { ofConvention } from '../convention-input';
import { countsByPrompt } from './opinion-counts';
import { readRound } from './round-rows';

const promptSchema = z.object({
  id: z.string(),
  chapter: z.string(),
  question: z.string(),
  /** Shown answers. */
  opinions: z.number(),
});

/**
 * What a round asks, chapter by chapter, the newest round where none is named.
 *
 * @throws Refusal conventionNotFound, conventionNotBeingRevised (no such round)
 */
export const listPrompts = operation('conventions.read')
  .input(z.object({ ...ofConvention, revision: z.int32().min(1).nullish() }))
  .output(
    z.object({
      name: z.string(),
      revision: z.number(),
      reason: z.string(),
      collectsUntil: z.string(),
      /** Whether opinions are taken now. */
      isOpen: z.boolean(),
      items: z.array(promptSchema),
      /** Shown opinions none of the prompts asks for. */
      others: z.number(),
    }),
  )
  .query(async ({ ctx, input: { conventionId, revision: asked } }) => {
    const { convention, revision } = await readRound(ctx, conventionId, asked);
    const prompts = await roundPrompts(ctx, revision);
    const counts = await countsByPrompt(ctx, revision);
    return {
      name: convention.name,
      revision: revision.number,
      reason: revision.reason,
      collectsUntil: revision.collectsUntil.toISOString(),
      isOpen: isCollecting(revision.state, revision.collectsUntil, ctx.now),
      items: prompts.map((prompt) => ({ ...prompt, opinions: counts.get(prompt.id) ?? 0 })),
      others: counts.get(null) ?? 0,
    };
  });

export interface Prompt {
  id: string;
  chapter: string;
  question: string;
}

/** The prompts of a round in their order: twenty at most. */
export const roundPrompts = (
  { transaction, communityId }: ConventionContext,
  { conventionId, number }: { conventionId: string; number: number },
): Promise<Prompt[]> =>
  transaction
    .selectFrom('conventionPrompt')
    .select(['id', 'chapter', 'question'])
    .where('communityId', '=', communityId)
    .where('conventionId', '=', conventionId)
    .where('revision', '=', number)
    .orderBy('position')
    .orderBy('id')
    .execute();
