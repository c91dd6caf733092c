import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { cutPage, pageInput, pageOf, readCursor } from '@/cloud/platform/page-cursor';
import { answersSchema, channelSchema } from '../poll-schemas';
import { readNamedBallots, refuseNamedBallots } from './named-ballot-rows';
import { readPublishedPoll } from './posted-poll';

/**
 * How everybody voted in a named poll (实名表决清单), rooms masked, so that neighbours can check one
 * another's row. Never of a secret poll, never before the result is published.
 *
 * @throws Refusal pollNotFound, pollCancelled, pollResultNotYet, certificateNotYet,
 * namedBallotsSecret, pollArchived, namedBallotsOwnersOnly
 */
export const namedBallots = operation('polls.read')
  .input(z.object({ pollId: z.uuid(), buildingId: z.uuid().nullish(), ...pageInput }))
  .output(
    pageOf(
      z.object({
        row: z.number().int(),
        room: z.string(),
        /** 0.01 m² */
        areaHundredths: z.number().int(),
        channel: channelSchema,
        leafIndex: z.number().int(),
        answers: answersSchema,
      }),
    ),
  )
  .query(async ({ ctx, input: { pollId, buildingId, cursor, limit } }) => {
    const afterRow = readCursor(cursor, z.int32());
    const poll = await readPublishedPoll(ctx, pollId);
    await refuseNamedBallots(ctx, poll);
    const found = await readNamedBallots(ctx, pollId, {
      ...{ buildingId: buildingId ?? null, afterRow },
      limit: limit + 1,
    });
    const { rows, nextCursor } = cutPage(found, limit, ({ row }) => row);
    return { items: [...rows], nextCursor };
  });
