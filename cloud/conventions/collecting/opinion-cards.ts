import { z } from 'zod';
import { displayNames, roomLabels } from '@/cloud/community/public';
import type { MemberContext } from '@/cloud/platform/operation';
import type { Row } from '@/cloud/platform/tables';
import type { ConventionKind } from '@/shared/conventions/convention-kinds';
import { visibilities } from '@/shared/moderation/visibility';
import { may } from '@/shared/permissions';

export const opinionCardSchema = z.object({
  id: z.string(),
  promptId: z.string().nullable(),
  words: z.string(),
  /** 3栋一位居民: never a name, nor a building with a single home. */
  speaker: z.string(),
  isMine: z.boolean(),
  visibility: z.enum(visibilities),
  saidAt: z.string(),
  /** null: said on the phone. */
  paper: z
    .object({
      /** The body or person that entered it, as everybody reads it: 网格员. */
      helper: z.string(),
      /** The home it is from: for those who collect; null for everybody else. */
      room: z.string().nullable(),
    })
    .nullable(),
});

/** Opinions as they are read, in their order. Three queries for all. */
export async function opinionCards(
  ctx: MemberContext,
  kind: ConventionKind,
  opinions: readonly Row<'conventionOpinion'>[],
): Promise<z.infer<typeof opinionCardSchema>[]> {
  const seesRooms = may(ctx.caller.roles, 'conventions.collectInPerson');
  const buildings = await buildingNames(ctx, opinions);
  const helpers = await displayNames(
    ctx,
    opinions.flatMap(({ enteredBy }) => enteredBy ?? []),
  );
  const rooms = seesRooms
    ? await roomLabels(
        ctx,
        opinions.flatMap(({ unitId }) => unitId ?? []),
      )
    : null;
  const somebody = kind === 'village' ? '一位村民' : '一位居民';
  return opinions.map((opinion) => ({
    id: opinion.id,
    promptId: opinion.promptId,
    words: opinion.words,
    speaker: `${buildings.get(opinion.buildingId ?? '') ?? ''}${somebody}`,
    isMine: opinion.authorAccountId === ctx.accountId,
    visibility: opinion.visibility,
    saidAt: opinion.saidAt.toISOString(),
    paper:
      opinion.enteredBy === null
        ? null
        : {
            helper: helpers.get(opinion.enteredBy) ?? '',
            room: rooms?.get(opinion.unitId ?? '')?.full ?? null,
          },
  }));
}

/** Names of buildings, but not of one with a single home: there the building would be the speaker. */
async function buildingNames(
  { transaction, communityId }: MemberContext,
  opinions: readonly Row<'conventionOpinion'>[],
): Promise<Map<string, string>> {
  const ids = [...new Set(opinions.flatMap(({ buildingId }) => buildingId ?? []))];
  if (ids.length === 0) return new Map();
  const rows = await transaction
    .selectFrom('building')
    .select(['id', 'name'])
    .where('communityId', '=', communityId)
    .where('id', 'in', ids)
    .where(
      ({ selectFrom }) =>
        selectFrom('unit')
          .select(({ fn }) => fn.countAll<number>().as('homes'))
          .whereRef('unit.communityId', '=', 'building.communityId')
          .whereRef('unit.buildingId', '=', 'building.id')
          .where('unit.removedAt', 'is', null)
          .where('unit.kind', 'in', ['household', 'dwelling']),
      '>',
      1,
    )
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
