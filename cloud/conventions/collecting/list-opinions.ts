import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { cutPage, pageInput, pageOf, readCursor, timeCursor } from '@/cloud/platform/page-cursor';
import { collectingLimits } from '@/shared/conventions/collecting/collecting-limits';
import { ofConvention } from '../convention-input';
import { opinionCardSchema, opinionCards } from './opinion-cards';
import { readRound } from './round-rows';

/**
 * What was said in a round, the newest first: what is shown, to everybody the same. `promptId` asks for
 * the answers to one prompt, `others` for what none of them asks.
 *
 * @throws Refusal conventionNotFound, conventionNotBeingRevised (no such round)
 */
export const listOpinions = operation('conventions.read')
  .input(
    z.object({
      ...ofConvention,
      ...pageInput,
      revision: z.int32().min(1).nullish(),
      promptId: z.union([z.uuid(), z.literal('others')]).nullish(),
    }),
  )
  .output(pageOf(opinionCardSchema))
  .query(async ({ ctx, input: { conventionId, revision: asked, promptId, cursor, limit } }) => {
    const after = readCursor(cursor, timeCursor);
    const { convention, revision } = await readRound(ctx, conventionId, asked);
    const found = await ctx.transaction
      .selectFrom('conventionOpinion')
      .selectAll()
      .where('communityId', '=', ctx.communityId)
      .where('conventionId', '=', conventionId)
      .where('revision', '=', revision.number)
      .where('visibility', '=', 'shown')
      .where((eb) => {
        if (!promptId) return eb.lit(true);
        return promptId === 'others' ? eb('promptId', 'is', null) : eb('promptId', '=', promptId);
      })
      .where((eb) =>
        after ? eb(eb.refTuple('saidAt', 'id'), '<', eb.tuple(...after)) : eb.lit(true),
      )
      .orderBy('saidAt', 'desc')
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute();
    const { rows, nextCursor } = cutPage(found, limit, ({ saidAt, id }) => [saidAt, id]);
    return { items: await opinionCards(ctx, convention.kind, rows), nextCursor };
  });

/**
 * What the caller said in the newest round, shown or not, the newest first: as many as one may say.
 *
 * @throws Refusal conventionNotFound, conventionNotBeingRevised (never begun)
 */
export const ownOpinions = operation('conventions.read')
  .input(z.object(ofConvention))
  .output(z.object({ items: z.array(opinionCardSchema) }))
  .query(async ({ ctx, input: { conventionId } }) => {
    const { convention, revision } = await readRound(ctx, conventionId);
    const rows = await ctx.transaction
      .selectFrom('conventionOpinion')
      .selectAll()
      .where('communityId', '=', ctx.communityId)
      .where('authorAccountId', '=', ctx.accountId)
      .where('conventionId', '=', conventionId)
      .where('revision', '=', revision.number)
      .orderBy('saidAt', 'desc')
      .orderBy('id', 'desc')
      .limit(collectingLimits.opinions)
      .execute();
    return { items: await opinionCards(ctx, convention.kind, rows) };
  });
