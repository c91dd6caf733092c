import { z } from 'zod';
import { callersPersonIds } from '@/cloud/community/public';
import { operation } from '@/cloud/platform/operation';
import { readVersion, segmentsSchema } from '@/cloud/texts/public';
import { editionChanges } from '@/shared/conventions/clauses/edition-changes';
import { numbersFor } from '../clauses/given-numbers';
import type { ConventionContext } from '../convention-context';
import { textOf } from '../convention-rows';
import { callersAskedHomes } from './asked-homes';
import { readEdition } from './held-edition';
import { standingOfHomes, standingOfSigner } from './standing-rows';

const clauseChange = z.object({
  paragraphId: z.string(),
  change: z.enum(['kept', 'reworded', 'added', 'removed']),
  moved: z.boolean(),
  kind: z.enum(['heading', 'clause']),
  label: z.string().nullable(),
  chapter: z.string(),
  chapterBefore: z.string().nullable(),
  segments: segmentsSchema,
});

/**
 * What changed between the edition the caller, or their home, signed last and the one in force, clause by
 * clause. `since` null: they signed none before, so all of it is new to them.
 *
 * @throws Refusal conventionNotFound, conventionNotInForce
 */
export const changesSinceSigned = operation('conventions.read')
  .input(z.object({ conventionId: z.uuid() }))
  .output(
    z.object({
      conventionName: z.string(),
      edition: z.number().int(),
      inForceFrom: z.string(),
      since: z
        .object({ edition: z.number().int(), signedAt: z.string(), isOwn: z.boolean() })
        .nullable(),
      title: z.object({ before: z.string(), after: z.string() }).nullable(),
      clauses: z.array(clauseChange),
    }),
  )
  .query(async ({ ctx, input: { conventionId } }) => {
    const held = await readEdition(ctx, conventionId);
    const signer = { accountId: ctx.accountId, personIds: await callersPersonIds(ctx) };
    const own = await standingOfSigner(ctx, conventionId, signer);
    const homes = await callersAskedHomes(ctx);
    const unitIds = homes.map(({ unitId }) => unitId);
    const ofHomes =
      held.basis === 'household' ? await standingOfHomes(ctx, conventionId, unitIds) : [];
    const [last] = [...own, ...ofHomes]
      .filter(({ edition }) => edition < held.edition)
      .sort((one, other) => other.edition - one.edition);
    const { conventionName, edition } = held;
    const head = { conventionName, edition, inForceFrom: held.inForceFrom.toISOString() };
    if (!last) return { ...head, since: null, title: null, clauses: [] };
    const changes = await changesBetween(ctx, conventionId, last.version, held.version);
    return {
      ...head,
      since: {
        edition: last.edition,
        signedAt: last.signedAt.toISOString(),
        isOwn: own.includes(last),
      },
      title: changes.title,
      clauses: changes.clauses.map((change) => ({ ...change, segments: [...change.segments] })),
    };
  });

async function changesBetween(
  context: ConventionContext,
  conventionId: string,
  olderVersion: number,
  newerVersion: number,
) {
  const older = await readVersion(context, textOf(conventionId), olderVersion);
  const newer = await readVersion(context, textOf(conventionId), newerVersion);
  const numbers = await numbersFor(context, conventionId, newer.paragraphs);
  return editionChanges(older, newer, numbers);
}
