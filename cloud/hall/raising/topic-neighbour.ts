import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { consentWays } from '@/shared/hall/raising/neighbour';
import { may } from '@/shared/permissions';
import { Refusal } from '@/shared/refusals';
import { readTopic } from '../topic-row';
import { neighbourNote } from './neighbour-notes';

/**
 * For whom a topic was raised, by name and door: for the helper, and for those who look at words
 * before they are shown. null: the author raised it for themselves.
 *
 * @throws Refusal topicNotFound, neighbourIsPrivate
 */
export const topicNeighbour = operation('hall.read')
  .input(z.object({ topicId: z.uuid() }))
  .output(
    z
      .object({
        name: z.string(),
        buildingName: z.string(),
        room: z.string(),
        consentWay: z.string(),
        consentOn: z.string(),
      })
      .nullable(),
  )
  .query(async ({ ctx, input: { topicId } }) => {
    const topic = await readTopic(ctx, topicId);
    const isHelper = topic.authorAccountId === ctx.accountId;
    if (!isHelper && !may(ctx.caller.roles, 'moderation.decide'))
      throw new Refusal('neighbourIsPrivate');
    const note = topic.raisedFor === null ? null : await neighbourNote(ctx, topicId);
    if (!note) return null;
    const building = await ctx.transaction
      .selectFrom('building')
      .select('name')
      .where('communityId', '=', ctx.communityId)
      .where('id', '=', note.buildingId)
      .executeTakeFirstOrThrow();
    return {
      name: note.name,
      buildingName: building.name,
      room: note.room,
      consentWay: consentWays[note.consentHow],
      consentOn: note.consentOn,
    };
  });
