import { sql } from 'kysely';
import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { cutPage, pageInput, pageOf, readCursor } from '@/cloud/platform/page-cursor';
import { Refusal } from '@/shared/refusals';
import { readPoll } from './poll-row';
import { isInConflict, wantedByCoOwners } from './roll/representative-conflict';
import { voterRows } from './voter-standing';

/** Those at odds first, so false before true. */
const cursorShape = z.tuple([z.boolean(), z.uuid()]);

/**
 * The votes that several people share in a poll, those at odds over their representative first, then
 * by room; for staff who record representatives. Tells whether one is named, not whether anybody has
 * voted.
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
        /** They are at odds, and staff have to settle it. */
        conflict: z.boolean(),
        /** Who wants whom, where they are at odds. */
        wanted: z.array(z.object({ name: z.string(), wants: z.string() })),
      }),
    ),
  )
  .query(async ({ ctx, input: { pollId, room, onlyMissing, cursor, limit } }) => {
    const after = readCursor(cursor, cursorShape);
    const poll = await readPoll(ctx, pollId);
    if (poll.ruleSet.coOwnerRule !== 'representative') throw new Refusal('representativeNotUsed');
    const found = await ctx.transaction
      .selectFrom(
        voterRows(ctx, pollId)
          .select([sql<boolean>`not ${isInConflict('entry')}`.as('agreed')])
          .where(sql<boolean>`cardinality(entry.person_ids) > 1`)
          .as('voter'),
      )
      .$if(room !== '', (voters) =>
        voters.where(sql<boolean>`strpos(voter.room_label, ${room}) > 0`),
      )
      .$if(onlyMissing, (voters) =>
        voters.where(({ eb, or, not }) =>
          or([eb('voter.representativeId', 'is', null), not(eb.ref('voter.agreed'))]),
        ),
      )
      .$if(after !== null, (voters) =>
        voters.where(sql<boolean>`(voter.agreed, voter.voter_id) > (${after?.[0]}, ${after?.[1]})`),
      )
      .select([
        'voter.voterId',
        'voter.roomLabel',
        'voter.personIds',
        'voter.representativeId',
        'voter.agreed',
      ])
      .orderBy('voter.agreed')
      .orderBy('voter.voterId')
      .limit(limit + 1)
      .execute();
    const { rows, nextCursor } = cutPage(found, limit, ({ agreed, voterId }) => [agreed, voterId]);
    const atOdds = rows.filter(({ agreed }) => !agreed).map(({ voterId }) => voterId);
    const wanted = await wantedByCoOwners(ctx, pollId, atOdds);
    return {
      items: rows.map(({ voterId, roomLabel, personIds, representativeId, agreed }) => ({
        voterId,
        roomLabel,
        people: personIds.length,
        named: representativeId !== null,
        conflict: !agreed,
        wanted: wanted.get(voterId) ?? [],
      })),
      nextCursor,
    };
  });
