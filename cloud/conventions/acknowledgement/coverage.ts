import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { groupedBy } from '@/shared/grouped-by';
import type { ConventionContext } from '../convention-context';
import { basisSchema } from './acknowledgement-schemas';
import { coverageByPlace, sumOf } from './coverage-of';
import { readEdition } from './held-edition';

const counted = { total: z.number().int(), signed: z.number().int() };

/**
 * How many of those who are asked have signed the edition in force, in all, by building and by entrance,
 * and how many signed each edition. Numbers alone.
 *
 * @throws Refusal conventionNotFound, conventionNotInForce
 */
export const coverage = operation('conventions.readCoverage')
  .input(z.object({ conventionId: z.uuid() }))
  .output(
    z.object({
      conventionName: z.string(),
      basis: basisSchema,
      edition: z.number().int(),
      inForceFrom: z.string(),
      ...counted,
      buildings: z.array(
        z.object({
          buildingId: z.string(),
          name: z.string(),
          ...counted,
          entrances: z.array(
            z.object({ entranceId: z.string().nullable(), name: z.string(), ...counted }),
          ),
        }),
      ),
      /** What stands of every edition, the newest first; also of those who are not asked any more. */
      editions: z.array(
        z.object({
          edition: z.number().int(),
          signed: z.number().int(),
          onTablet: z.number().int(),
        }),
      ),
    }),
  )
  .query(async ({ ctx, input: { conventionId } }) => {
    const held = await readEdition(ctx, conventionId);
    const places = await coverageByPlace(ctx, held);
    const { buildings, entrances } = await placeNames(ctx);
    const byBuilding = groupedBy(places, ({ buildingId }) => buildingId);
    const { conventionName, basis, edition, inForceFrom } = held;
    return {
      ...{ conventionName, basis, edition, inForceFrom: inForceFrom.toISOString() },
      ...sumOf(places),
      buildings: buildings.flatMap(({ id, name }) => {
        const parts = byBuilding.get(id);
        if (!parts) return [];
        const order = (entranceId: string | null) =>
          entrances.findIndex((entrance) => entrance.id === entranceId);
        return {
          ...{ buildingId: id, name, ...sumOf(parts) },
          entrances: parts
            .sort((one, other) => order(one.entranceId) - order(other.entranceId))
            .map(({ entranceId, total, signed }) => ({
              ...{ entranceId, total, signed },
              name: entrances[order(entranceId)]?.name ?? '不分单元',
            })),
        };
      }),
      editions: await signedByEdition(ctx, conventionId),
    };
  });

async function placeNames({ transaction, communityId }: ConventionContext) {
  const namesOf = (table: 'building' | 'entrance') =>
    transaction
      .selectFrom(table)
      .select(['id', 'name'])
      .where('communityId', '=', communityId)
      .orderBy('position')
      .orderBy('id')
      .execute();
  return { buildings: await namesOf('building'), entrances: await namesOf('entrance') };
}

const signedByEdition = ({ transaction, communityId }: ConventionContext, conventionId: string) =>
  transaction
    .selectFrom('acknowledgement')
    .select(({ fn }) => [
      'edition',
      fn.countAll<number>().as('signed'),
      fn.count<number>('collectedBy').as('onTablet'),
    ])
    .where('communityId', '=', communityId)
    .where('conventionId', '=', conventionId)
    .where('revokedAt', 'is', null)
    .groupBy('edition')
    .orderBy('edition', 'desc')
    .execute();
