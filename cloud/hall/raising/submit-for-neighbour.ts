import { z } from 'zod';
import { callerNames } from '@/cloud/community/public';
import { citationsSchema, citeClauses } from '@/cloud/conventions/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import {
  type ConsentWay,
  consentWays,
  isOneself,
  type Neighbour,
  neighbourProblems,
} from '@/shared/hall/raising/neighbour';
import type { RaisingRefusal } from '@/shared/hall/raising/refusals';
import { Refusal } from '@/shared/refusals';
import { shanghaiDay } from '@/shared/shanghai-time';
import { topicContentSchema, typedLine } from '../topic-content';
import { handedInSchema, handIn } from './hand-in';
import { keepNeighbourNote, publicNeighbour } from './neighbour-notes';

const neighbourSchema = z.object({
  name: typedLine,
  buildingId: z.uuid().nullable(),
  room: typedLine,
  consentHow: z.enum(Object.keys(consentWays) as [ConsentWay, ...ConsentWay[]]).nullable(),
  consentOn: z.iso.date(),
  consented: z.boolean(),
});

/**
 * Puts a topic before the community for a neighbour who has no phone and has agreed to it. The helper
 * is its author and stands beside it by name; the neighbour's name and door are not public.
 *
 * @throws Refusal what `neighbourProblems` finds, neighbourIsSelf, topicBuildingUnknown, citationsTooMany,
 *   clauseNotInForce, and as `handIn`
 */
export const submitForNeighbour = operation('hall.raiseForNeighbour')
  .input(
    topicContentSchema.extend({
      id: z.uuid(),
      neighbour: neighbourSchema,
      cites: citationsSchema.default([]),
    }),
  )
  .output(handedInSchema)
  .mutation(async ({ ctx, input: { id, neighbour, cites, ...content } }) => {
    const { name, room, consentOn, consented } = neighbour;
    const buildingId = neighbour.buildingId ?? '';
    const consentHow = neighbour.consentHow ?? '';
    const stated: Neighbour = { name, buildingId, room, consentHow, consentOn, consented };
    const [problem] = neighbourProblems(stated, shanghaiDay(ctx.now));
    if (problem || consentHow === '') throw refusalOf(problem ?? { code: 'consentWayMissing' });
    if (isOneself(stated, await callerNames(ctx))) throw new Refusal('neighbourIsSelf');
    const note = { name, buildingId, room, consentHow, consentOn };
    const answer = await handIn(ctx, id, content, await publicNeighbour(ctx, note));
    await keepNeighbourNote(ctx, id, note);
    await citeClauses(ctx, { kind: 'topic', id }, cites);
    await recordDeed(ctx, 'hall.submitForNeighbour', id, { consentHow, consentOn });
    return answer;
  });

const refusalOf = ({ code, details }: RaisingRefusal) => new Refusal(code, details ?? {});
