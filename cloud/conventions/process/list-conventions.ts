import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { cutPage, pageInput, pageOf, readCursor, timeCursor } from '@/cloud/platform/page-cursor';
import type { ConventionKind } from '@/shared/conventions/convention-kinds';
import { conventionKinds } from '@/shared/conventions/convention-kinds';
import { lawfulSteps } from '@/shared/conventions/revision-life-cycle';
import { groupedBy } from '@/shared/grouped-by';
import type { ConventionContext } from '../convention-context';
import type { Revision } from '../convention-rows';

const cardSchema = z.object({
  id: z.string(),
  kind: z.enum(Object.keys(conventionKinds) as [ConventionKind, ...ConventionKind[]]),
  name: z.string(),
  foundedAt: z.string(),
  editionInForce: z.object({ edition: z.number(), inForceFrom: z.string() }).nullable(),
  openRevision: z
    .object({ number: z.number(), state: z.enum(lawfulSteps), collectsUntil: z.string() })
    .nullable(),
});

/** The conventions of the community, the newest first, with how each stands. Two queries a page. */
export const listConventions = operation('conventions.read')
  .input(z.object(pageInput))
  .output(pageOf(cardSchema))
  .query(async ({ ctx, input: { cursor, limit } }) => {
    const after = readCursor(cursor, timeCursor);
    const found = await ctx.transaction
      .selectFrom('convention')
      .select(['id', 'kind', 'name', 'foundedAt'])
      .where('communityId', '=', ctx.communityId)
      .where((eb) =>
        after ? eb(eb.refTuple('foundedAt', 'id'), '<', eb.tuple(...after)) : eb.lit(true),
      )
      .orderBy('foundedAt', 'desc')
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute();
    const { rows, nextCursor } = cutPage(found, limit, ({ foundedAt, id }) => [foundedAt, id]);
    const revisions = groupedBy(
      await standingRevisions(
        ctx,
        rows.map(({ id }) => id),
      ),
      ({ conventionId }) => conventionId,
    );
    return {
      items: rows.map(({ foundedAt, ...row }) => {
        const own = revisions.get(row.id) ?? [];
        return {
          ...row,
          foundedAt: foundedAt.toISOString(),
          editionInForce: inForceAmong(own),
          openRevision: openAmong(own),
        };
      }),
      nextCursor,
    };
  });

type Standing = Pick<
  Revision,
  'conventionId' | 'number' | 'state' | 'collectsUntil' | 'inForceFrom'
>;

/** Of each convention at most two: the edition in force and the round that is going on. */
const standingRevisions = (
  { transaction, communityId }: ConventionContext,
  conventionIds: readonly string[],
): Promise<Standing[]> =>
  conventionIds.length === 0
    ? Promise.resolve([])
    : transaction
        .selectFrom('conventionRevision')
        .select(['conventionId', 'number', 'state', 'collectsUntil', 'inForceFrom'])
        .where('communityId', '=', communityId)
        .where('conventionId', 'in', [...conventionIds])
        .where('state', 'in', ['inForce', ...lawfulSteps])
        .execute();

function inForceAmong(revisions: readonly Standing[]) {
  const found = revisions.find(({ state }) => state === 'inForce');
  if (!found?.inForceFrom) return null;
  return { edition: found.number, inForceFrom: found.inForceFrom.toISOString() };
}

function openAmong(revisions: readonly Standing[]) {
  for (const { state, number, collectsUntil } of revisions) {
    const open = lawfulSteps.find((step) => step === state);
    if (open) return { number, state: open, collectsUntil: collectsUntil.toISOString() };
  }
  return null;
}
