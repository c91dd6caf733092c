import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { cutPage, pageInput, pageOf, readCursor } from '@/cloud/platform/page-cursor';
import { readPoll } from '../poll-row';
import {
  entryChannelSchema,
  entryStateSchema,
  rejectReasonSchema,
  setAsideSchema,
} from './entry-schemas';
import './tables';

/**
 * What was entered, newest first: room, way, times and state. Never the choices, nor the photos that
 * show them, so that the list is no running count.
 *
 * @throws Refusal pollNotFound
 */
export const listEntries = operation('polls.prepare')
  .input(
    z.object({
      pollId: z.uuid(),
      state: entryStateSchema.nullable().default(null),
      onlyMine: z.boolean().default(false),
      ...pageInput,
    }),
  )
  .output(
    pageOf(
      z.object({
        entryId: z.string(),
        roomLabel: z.string(),
        channel: entryChannelSchema,
        state: entryStateSchema,
        statedAt: z.string(),
        enteredAt: z.string(),
        decidedAt: z.string().nullable(),
        isMine: z.boolean(),
        rejectReason: rejectReasonSchema.nullable(),
        setAside: setAsideSchema.nullable(),
      }),
    ),
  )
  .query(async ({ ctx, input: { pollId, state, onlyMine, cursor, limit } }) => {
    const before = readCursor(cursor, z.uuid());
    await readPoll(ctx, pollId);
    const found = await ctx.transaction
      .selectFrom('ballotEntry as entry')
      .innerJoin('voterRollEntry as voter', (join) =>
        join
          .onRef('voter.communityId', '=', 'entry.communityId')
          .onRef('voter.pollId', '=', 'entry.pollId')
          .onRef('voter.id', '=', 'entry.voterId'),
      )
      .where('entry.communityId', '=', ctx.communityId)
      .where('entry.pollId', '=', pollId)
      .$if(state !== null, (entries) => entries.where('entry.state', '=', state ?? 'entered'))
      .$if(onlyMine, (entries) => entries.where('entry.enteredBy', '=', ctx.accountId))
      .$if(before !== null, (entries) => entries.where('entry.id', '<', before ?? ''))
      .select([
        'entry.id as entryId',
        'voter.roomLabel',
        'entry.channel',
        'entry.state',
        'entry.statedAt',
        'entry.enteredAt',
        'entry.decidedAt',
        'entry.enteredBy',
        'entry.rejectReason',
        'entry.setAside',
      ])
      .orderBy('entry.id', 'desc')
      .limit(limit + 1)
      .execute();
    const { rows, nextCursor } = cutPage(found, limit, ({ entryId }) => entryId);
    return {
      items: rows.map(({ enteredBy, statedAt, enteredAt, decidedAt, ...entry }) => ({
        ...entry,
        statedAt: statedAt.toISOString(),
        enteredAt: enteredAt.toISOString(),
        decidedAt: decidedAt?.toISOString() ?? null,
        isMine: enteredBy === ctx.accountId,
      })),
      nextCursor,
    };
  });
