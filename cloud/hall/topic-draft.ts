import { z } from 'zod';
import { citedClauseSchema, citedClauses } from '@/cloud/conventions/public';
import { operation } from '@/cloud/platform/operation';
import { type ConsentWay, consentWays } from '@/shared/hall/raising/neighbour';
import { Refusal } from '@/shared/refusals';
import { neighbourNote } from './raising/neighbour-notes';
import { categorySchema, commonPartSchema } from './topic-content';
import { photoSchema, topicPhotos } from './topic-photos';

const neighbourSchema = z.object({
  name: z.string(),
  buildingId: z.string(),
  room: z.string(),
  consentHow: z.enum(Object.keys(consentWays) as [ConsentWay, ...ConsentWay[]]),
  consentOn: z.string(),
});

/**
 * The caller's own draft, to go on writing. It exists for nobody else.
 *
 * @throws Refusal topicNotFound
 * @throws Refusal topicNotDraft when it was submitted meanwhile
 */
export const topicDraft = operation('hall.raiseForNeighbour')
  .input(z.object({ id: z.uuid() }))
  .output(
    z.object({
      id: z.string(),
      category: categorySchema.nullable(),
      buildingId: z.string().nullable(),
      commonPart: commonPartSchema.nullable(),
      place: z.string(),
      title: z.string(),
      body: z.string(),
      proposal: z.string(),
      photos: z.array(photoSchema),
      updatedAt: z.string(),
      /** Whom it was handed in for before it was taken back; null otherwise. */
      neighbour: neighbourSchema.nullable(),
      /** Clauses it cited before it was taken back. */
      cites: z.array(citedClauseSchema),
    }),
  )
  .query(async ({ ctx, input }) => {
    const draft = await ctx.transaction
      .selectFrom('topic')
      .select([
        'id',
        'state',
        'category',
        'buildingId',
        'commonPart',
        'place',
        'title',
        'body',
        'proposal',
      ])
      .select('updatedAt')
      .where('communityId', '=', ctx.communityId)
      .where('id', '=', input.id)
      .where('authorAccountId', '=', ctx.accountId)
      .executeTakeFirst();
    if (!draft) throw new Refusal('topicNotFound');
    if (draft.state !== 'draft') throw new Refusal('topicNotDraft');
    const photos = await topicPhotos(ctx, draft.id);
    const neighbour = await neighbourNote(ctx, draft.id);
    const cites = await citedClauses(ctx, { kind: 'topic', id: draft.id });
    return { ...draft, photos, neighbour, cites, updatedAt: draft.updatedAt.toISOString() };
  });
