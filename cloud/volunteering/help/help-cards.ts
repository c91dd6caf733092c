import { z } from 'zod';
import { displayNames, roomLabels } from '@/cloud/community/public';
import type { MemberContext } from '@/cloud/platform/operation';
import { maskName } from '@/shared/community/register/mask-person';
import { visibilities } from '@/shared/moderation/visibility';
import { helpKindNames, helpWayNames } from '@/shared/volunteering/help/help-kinds';
import { type HelpState, helpStates } from '@/shared/volunteering/help/help-life-cycle';
import type { HelpRequest } from './help-row';
import { sideOf } from './help-sides';

export const helpStateSchema = z.enum(Object.keys(helpStates) as [HelpState, ...HelpState[]]);

/** What everybody reads of a request: no room, no phone, no name. */
export const helpCard = {
  id: z.string(),
  kind: z.enum(helpKindNames),
  words: z.string(),
  visibility: z.enum(visibilities),
  state: helpStateSchema,
  way: z.enum(helpWayNames),
  /** 3栋 王**; of a request that staff wrote down, the neighbour so and the body beside. */
  askerName: z.string(),
  /** The body that wrote it down for somebody without a phone; null: they asked themselves. */
  writtenBy: z.string().nullable(),
  buildingName: z.string(),
  wantedFrom: z.string(),
  wantedUntil: z.string(),
  expectedMinutes: z.number().int(),
  /** What the caller has to do with it. */
  side: z.enum(['asker', 'helper']).nullable(),
  /** The caller is asked to confirm a time. */
  awaitsMe: z.boolean(),
};

export const helpCardSchema = z.object(helpCard);

/** Requests as everybody reads them; three queries for all. */
export async function helpCards(
  ctx: MemberContext,
  requests: readonly HelpRequest[],
): Promise<z.infer<typeof helpCardSchema>[]> {
  const names = await displayNames(
    ctx,
    requests.map(({ askerAccountId }) => askerAccountId),
  );
  const buildings = await buildingNames(
    ctx,
    requests.map(({ unitId }) => unitId),
  );
  return requests.map((request) => {
    const { id, kind, words, visibility, state, way, expectedMinutes, saidBy } = request;
    const { neighbourName } = request;
    const side = sideOf(request, ctx.accountId);
    const buildingName = buildings.get(request.unitId) ?? '';
    const accountName = names.get(request.askerAccountId) ?? '';
    const askerName = neighbourName ? `${buildingName} ${maskName(neighbourName)}` : accountName;
    return {
      ...{
        id,
        kind,
        words,
        visibility,
        state,
        way,
        expectedMinutes,
        side,
        buildingName,
        askerName,
      },
      writtenBy: neighbourName === null ? null : accountName,
      wantedFrom: request.wantedFrom.toISOString(),
      wantedUntil: request.wantedUntil.toISOString(),
      awaitsMe: state === 'reported' && side !== null && side !== saidBy,
    };
  });
}

async function buildingNames(
  { transaction, communityId }: MemberContext,
  unitIds: readonly string[],
): Promise<Map<string, string>> {
  if (unitIds.length === 0) return new Map();
  const rows = await transaction
    .selectFrom('unit')
    .innerJoin('building', (join) =>
      join
        .onRef('building.communityId', '=', 'unit.communityId')
        .onRef('building.id', '=', 'unit.buildingId'),
    )
    .select(['unit.id', 'building.name'])
    .where('unit.communityId', '=', communityId)
    .where('unit.id', 'in', [...new Set(unitIds)])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The exact room: only for those whom `help-contact.ts` lets know it. */
export const roomOf = async (ctx: MemberContext, unitId: string): Promise<string> =>
  (await roomLabels(ctx, [unitId])).get(unitId)?.full ?? '';
