import { sql } from 'kysely';
import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { cutPage, pageInput, pageOf, readCursor } from '@/cloud/platform/page-cursor';
import { Refusal } from '@/shared/refusals';
import { readPoll } from './poll-row';
import { voterRows } from './voter-standing';

/**
 * The votes that several people share in a poll, by room, for staff who record representatives. Tells
 * whether one is named, not whether anybody has voted.
 *
 * @throws Refusal pollNotFound, representativeNotUsed
 */
export const listSharedVoters = operation('polls.prepare')
  .input(
    z.object({
      pollId: z.uuid(),
      /** Part of a room's label, to find one. */
      room: z.string().max(40).default(''),
      onlyMissing: z.boolean().default(false),
      ...pageInput,
    }),
  )
  .output(
    pageOf(
      z.object({
        voterId: z.string(),
        roomLabel: z.string(),
        people: z.number().int(),
        named: z.boolean(),
      }),
    ),
  )
  .query(async ({ ctx, input: { pollId, room, onlyMissing, cursor, limit } }) => {
    const after = readCursor(cursor, z.uuid());
    const poll = await readPoll(ctx, pollId);
    if (poll.ruleSet.coOwnerRule !== 'representative') throw new Refusal('representativeNotUsed');
    const found = await ctx.transaction
      .selectFrom(voterRows(ctx, pollId).as('voter'))
      .where(sql<boolean>`cardinality(voter.person_ids) > 1`)
      .$if(room !== '', (voters) =>
        voters.where(sql<boolean>`strpos(voter.room_label, ${room}) > 0`),
      )
      .$if(onlyMissing, (voters) => voters.where('voter.representativeId', 'is', null))
      .$if(after !== null, (voters) => voters.where('voter.voterId', '>', after ?? ''))
      .select(['voter.voterId', 'voter.roomLabel', 'voter.personIds', 'voter.representativeId'])
      .orderBy('voter.voterId')
      .limit(limit + 1)
      .execute();
    const { rows, nextCursor } = cutPage(found, limit, ({ voterId }) => voterId);
    return {
      items: rows.map(({ voterId, roomLabel, personIds, representativeId }) => ({
        voterId,
        roomLabel,
        people: personIds.length,
        named: representativeId !== null,
      })),
      nextCursor,
    };
  });
