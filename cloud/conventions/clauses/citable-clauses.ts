import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { cutPage, pageInput, pageOf, readCursor } from '@/cloud/platform/page-cursor';
import { readVersion, typedLine } from '@/cloud/texts/public';
import { editionInForce, textOf } from '../convention-rows';
import { numberedClauses } from './numbered-clauses';

/**
 * The clauses somebody may cite: of the conventions in force, with words to look for. Without an
 * edition in force there are none.
 *
 * @throws Refusal inputInvalid
 */
export const citableClauses = operation('conventions.read')
  .input(
    z.object({
      /** null: the first one. */
      conventionId: z.uuid().nullish(),
      search: typedLine.default(''),
      ...pageInput,
    }),
  )
  .output(
    pageOf(
      z.object({
        conventionId: z.string(),
        paragraphId: z.string(),
        label: z.string(),
        chapter: z.string(),
        text: z.string(),
      }),
    ).extend({
      /** All that are in force, the one whose clauses these are among them. */
      conventions: z.array(z.object({ id: z.string(), name: z.string() })),
    }),
  )
  .query(async ({ ctx, input: { search, cursor, limit, ...input } }) => {
    const conventions = await ctx.transaction
      .selectFrom('convention')
      .innerJoin('conventionRevision as revision', (join) =>
        join
          .onRef('revision.communityId', '=', 'convention.communityId')
          .onRef('revision.conventionId', '=', 'convention.id')
          .on('revision.state', '=', 'inForce'),
      )
      .select(['convention.id', 'convention.name'])
      .where('convention.communityId', '=', ctx.communityId)
      .orderBy('convention.foundedAt')
      .orderBy('convention.id')
      .limit(20)
      .execute();
    const conventionId = input.conventionId ?? conventions[0]?.id;
    const edition = conventionId ? await editionInForce(ctx, conventionId) : null;
    if (!conventionId || !edition) return { conventions, items: [], nextCursor: null };
    const { paragraphs } = await readVersion(ctx, textOf(conventionId), edition.version);
    const clauses = await numberedClauses(ctx, conventionId, paragraphs);
    const after = readCursor(cursor, z.tuple([z.int32()]))?.[0] ?? 0;
    const matching = clauses
      .filter(({ position }) => position > after)
      .filter(({ label, chapter, text }) => `${label} ${chapter} ${text}`.includes(search))
      .map(({ paragraphId, label, chapter, text, position }) => ({
        conventionId,
        paragraphId,
        label,
        chapter,
        text,
        position,
      }));
    const { rows, nextCursor } = cutPage(matching.slice(0, limit + 1), limit, (last) => [
      last.position,
    ]);
    return { conventions, items: rows.map(({ position: _, ...clause }) => clause), nextCursor };
  });
