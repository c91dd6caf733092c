import { sql } from 'kysely';
import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { cutPage, pageInput, pageOf, readCursor } from '@/cloud/platform/page-cursor';
import { readPoll } from '../poll-row';
import { voterRows } from '../voter-standing';

/**
 * Voters by part of their room's label, where there is no paper with a number: a talk on the
 * telephone, a paper of one's own.
 *
 * @throws Refusal pollNotFound
 */
export const searchVotersToEnter = operation('polls.prepare')
  .input(z.object({ pollId: z.uuid(), room: z.string().min(1).max(40), ...pageInput }))
  .output(pageOf(z.object({ voterId: z.string(), roomLabel: z.string() })))
  .query(async ({ ctx, input: { pollId, room, cursor, limit } }) => {
    const after = readCursor(cursor, z.uuid());
    await readPoll(ctx, pollId);
    const found = await ctx.transaction
      .selectFrom(voterRows(ctx, pollId).as('voter'))
      .where(sql<boolean>`strpos(voter.room_label, ${room}) > 0`)
      .$if(after !== null, (voters) => voters.where('voter.voterId', '>', after ?? ''))
      .select(['voter.voterId', 'voter.roomLabel'])
      .orderBy('voter.voterId')
      .limit(limit + 1)
      .execute();
    const { rows, nextCursor } = cutPage(found, limit, ({ voterId }) => voterId);
    return { items: [...rows], nextCursor };
  });
