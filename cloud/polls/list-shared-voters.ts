import { sql } from 'kysely';
import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
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
      cursor: z.uuid().nullish(),
      limit: z.number().int().min(1).max(50).default(20),
    }),
  )
  .output(
    z.object({
      items: z.array(
        z.object({
          voterId: z.string(),
          roomLabel: z.string(),
          people: z.number().int(),
          named: z.boolean(),
        }),
      ),
      nextCursor: z.string().nullable(),
    }),
  )
  .query(async ({ ctx, input: { pollId, room, onlyMissing, cursor, limit } }) => {
    const poll = await readPoll(ctx, pollId);
    if (poll.ruleSet.coOwnerRule !== 'representative') throw new Refusal('representativeNotUsed');
    const found = await ctx.transaction
      .selectFrom(voterRows(ctx, pollId).as('voter'))
      .where(sql<boolean>`cardinality(voter.person_ids) > 1`)
      .$if(room !== '', (voters) =>
        voters.where(sql<boolean>`strpos(voter.room_label, ${room}) > 0`),
      )
      .$if(onlyMissing, (voters) => voters.where('voter.representativeId', 'is', null))
      .$if(cursor !== null && cursor !== undefined, (voters) =>
        voters.where('voter.voterId', '>', cursor ?? ''),
      )
      .select(['voter.voterId', 'voter.roomLabel', 'voter.personIds', 'voter.representativeId'])
      .orderBy('voter.voterId')
      .limit(limit + 1)
      .execute();
    const page = found.slice(0, limit);
    return {
      items: page.map(({ voterId, roomLabel, personIds, representativeId }) => ({
        voterId,
        roomLabel,
        people: personIds.length,
        named: representativeId !== null,
      })),
      nextCursor: found.length > limit ? (page.at(-1)?.voterId ?? null) : null,
    };
  });
