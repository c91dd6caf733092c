import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import {
  cutPage,
  pageInput,
  pageOf,
  positionCursor,
  readCursor,
} from '@/cloud/platform/page-cursor';
import { maskName } from '@/shared/community/register/mask-person';
import { may } from '@/shared/permissions';
import { Refusal } from '@/shared/refusals';
import type { ConventionContext } from '../convention-context';
import { visitsSchema, waySchema } from './acknowledgement-schemas';
import { readEdition } from './held-edition';
import { type HomeDetails, homeDetails } from './home-details';
import { type CountedHome, countedHomes, homesOfBuilding } from './home-pages';

const homeSchema = z.object({
  unitId: z.string(),
  room: z.string(),
  /** Masked; whom the register names there. */
  names: z.array(z.string()),
  /** How many sign: one where the household does. */
  asked: z.number().int(),
  signed: z.number().int(),
  signers: z.array(
    z.object({ signer: z.string(), way: waySchema, signedAt: z.string(), onTablet: z.boolean() }),
  ),
  /** The newest edition before this one that somebody there signed. */
  signedBefore: z.number().int().nullable(),
  reachable: z.boolean(),
  visits: visitsSchema,
});

/**
 * The homes of a building in the order of the register: who has signed the edition in force and who has
 * not been reached. For staff alone; there is no such list for anybody else. Names are masked. Rooms are
 * in full for those who go to the doors ('conventions.collectInPerson'), because without them there is
 * no door to go to, and masked for those who only supervise.
 *
 * @throws Refusal conventionNotFound, conventionNotInForce, coverageBuildingUnknown
 */
export const coverageOfBuilding = operation('conventions.readCoverage')
  .input(
    z.object({
      conventionId: z.uuid(),
      buildingId: z.uuid(),
      /** null: homes outside of any entrance; left out: all. */
      entranceId: z.uuid().nullish(),
      onlyUnsigned: z.boolean(),
      ...pageInput,
    }),
  )
  .output(pageOf(homeSchema).extend({ buildingName: z.string() }))
  .query(async ({ ctx, input }) => {
    const after = readCursor(input.cursor, positionCursor);
    const edition = await readEdition(ctx, input.conventionId);
    const buildingName = await nameOfBuilding(ctx, input.buildingId);
    const found = await countedHomes(ctx, edition, {
      within: homesOfBuilding(ctx, input.buildingId, input.entranceId),
      ...{ onlyUnsigned: input.onlyUnsigned, after, limit: input.limit + 1 },
    });
    const { rows, nextCursor } = cutPage(found, input.limit, (row) => [row.position, row.unitId]);
    const unitIds = rows.map(({ unitId }) => unitId);
    const detailsOf = await homeDetails(ctx, edition, unitIds);
    const isRoomShown = may(ctx.caller.roles, 'conventions.collectInPerson');
    const items = rows.map((row) =>
      shownHome(row, detailsOf(row.unitId), { edition: edition.edition, isRoomShown }),
    );
    return { buildingName, items, nextCursor };
  });

function shownHome(
  { unitId, asked, signed }: CountedHome,
  { label, people, standing, reachable, visits }: HomeDetails,
  { edition, isRoomShown }: { edition: number; isRoomShown: boolean },
): z.infer<typeof homeSchema> {
  return {
    ...{ unitId, room: isRoomShown ? label.full : label.masked, asked, signed },
    names: people.map(({ name }) => maskName(name)),
    signers: standing
      .filter((row) => row.edition === edition)
      .map(({ signerName, way, signedAt, collectedBy }) => ({
        ...{ signer: maskName(signerName), way, onTablet: collectedBy !== null },
        signedAt: signedAt.toISOString(),
      })),
    signedBefore: standing.find((row) => row.edition < edition)?.edition ?? null,
    ...{ reachable, visits },
  };
}

/** @throws Refusal coverageBuildingUnknown */
export async function nameOfBuilding(
  { transaction, communityId }: ConventionContext,
  buildingId: string,
): Promise<string> {
  const building = await transaction
    .selectFrom('building')
    .select('name')
    .where('communityId', '=', communityId)
    .where('id', '=', buildingId)
    .executeTakeFirst();
  if (!building) throw new Refusal('coverageBuildingUnknown');
  return building.name;
}
