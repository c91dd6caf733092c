import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { cutPage, pageInput, pageOf, readCursor } from '@/cloud/platform/page-cursor';
import { channelSchema } from '../poll-schemas';
import { readPublishedPoll } from './posted-poll';
import '../ledger/tables';
import './tables';

/**
 * Ballots that staff entered and that count, for whoever looks for an invalid one: by room and
 * channel, never by what they say, so that nobody is struck for their opinion.
 *
 * @throws Refusal pollNotFound, pollCancelled, pollResultNotYet, certificateNotYet
 */
export const strikableBallots = operation('polls.prepare')
  .input(
    z.object({
      pollId: z.uuid(),
      /** Part of a room's label, to find one. */
      room: z.string().max(40).default(''),
      ...pageInput,
    }),
  )
  .output(
    pageOf(
      z.object({
        leafIndex: z.number().int(),
        roomLabel: z.string(),
        channel: channelSchema,
        statedAt: z.string(),
      }),
    ),
  )
  .query(async ({ ctx, input: { pollId, room, cursor, limit } }) => {
    const after = readCursor(cursor, z.int32());
    await readPublishedPoll(ctx, pollId);
    const found = await ctx.transaction
      .selectFrom('ballot')
      .innerJoin('voterRollEntry as entry', (join) =>
        join
          .onRef('entry.communityId', '=', 'ballot.communityId')
          .onRef('entry.pollId', '=', 'ballot.pollId')
          .onRef('entry.id', '=', 'ballot.voterId'),
      )
      .select(['ballot.leafIndex', 'ballot.channel', 'ballot.statedAt', 'entry.roomLabel'])
      .where('ballot.communityId', '=', ctx.communityId)
      .where('ballot.pollId', '=', pollId)
      .where('ballot.channel', '!=', 'app')
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('ballotLeaf')
              .select('ballotLeaf.index')
              .whereRef('ballotLeaf.communityId', '=', 'ballot.communityId')
              .whereRef('ballotLeaf.pollId', '=', 'ballot.pollId')
              .whereRef('ballotLeaf.cancels', '=', 'ballot.leafIndex'),
          ),
        ),
      )
      .$if(room !== '', (list) =>
        list.where(({ fn, val, eb }) => eb(fn('strpos', ['entry.roomLabel', val(room)]), '>', 0)),
      )
      .$if(after !== null, (list) => list.where('ballot.leafIndex', '>', after ?? 0))
      .orderBy('ballot.leafIndex')
      .limit(limit + 1)
      .execute();
    const { rows, nextCursor } = cutPage(found, limit, ({ leafIndex }) => leafIndex);
    return {
      items: rows.map(({ statedAt, ...row }) => ({ ...row, statedAt: statedAt.toISOString() })),
      nextCursor,
    };
  });
