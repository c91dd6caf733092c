import { z } from 'zod';
import { callersPersonIds } from '@/cloud/community/public';
import { operation } from '@/cloud/platform/operation';
import { readPoll } from '../poll-row';
import { answersSchema } from '../poll-schemas';
import { readVotersOf } from '../voter-standing';
import {
  entryChannelSchema,
  entryStateSchema,
  rejectReasonSchema,
  setAsideSchema,
} from './entry-schemas';
import './tables';

const most = 50;

/**
 * What was entered for the caller's own votes, and what they have handed in as a proxy, newest first.
 * The choices are there for whoever spoke or handed them in; of a vote that several share the others
 * see only that it was entered.
 *
 * @throws Refusal pollNotFound
 */
export const myEntries = operation('polls.read')
  .input(z.object({ pollId: z.uuid() }))
  .output(
    z.array(
      z.object({
        entryId: z.string(),
        /** The vote is the caller's; else they are the proxy. */
        isVoter: z.boolean(),
        roomLabel: z.string(),
        channel: entryChannelSchema,
        state: entryStateSchema,
        statedAt: z.string(),
        enteredAt: z.string(),
        rejectReason: rejectReasonSchema.nullable(),
        setAside: setAsideSchema.nullable(),
        answers: answersSchema.nullable(),
        mayWithdraw: z.boolean(),
      }),
    ),
  )
  .query(async ({ ctx, input: { pollId } }) => {
    await readPoll(ctx, pollId);
    const personIds = await callersPersonIds(ctx);
    const own = (await readVotersOf(ctx, pollId, personIds)).map(({ voterId }) => voterId);
    const rows = await ctx.transaction
      .selectFrom('ballotEntry as entry')
      .innerJoin('voterRollEntry as voter', (join) =>
        join
          .onRef('voter.communityId', '=', 'entry.communityId')
          .onRef('voter.pollId', '=', 'entry.pollId')
          .onRef('voter.id', '=', 'entry.voterId'),
      )
      .where('entry.communityId', '=', ctx.communityId)
      .where('entry.pollId', '=', pollId)
      .where(({ eb, or, and }) =>
        or([
          and([eb('entry.enteredBy', '=', ctx.accountId), eb('entry.byStaff', '=', false)]),
          ...(own.length > 0 ? [eb('entry.voterId', 'in', own)] : []),
        ]),
      )
      .select([
        'entry.id as entryId',
        'entry.voterId',
        'voter.roomLabel',
        'entry.channel',
        'entry.state',
        'entry.statedAt',
        'entry.enteredAt',
        'entry.rejectReason',
        'entry.setAside',
        'entry.answers',
        'entry.personId',
        'entry.enteredBy',
      ])
      .orderBy('entry.id', 'desc')
      .limit(most)
      .execute();
    return rows.map(({ voterId, personId, enteredBy, answers, statedAt, enteredAt, ...entry }) => {
      const handedInByMe = enteredBy === ctx.accountId;
      const spoke = personId !== null && personIds.includes(personId);
      return {
        ...entry,
        isVoter: own.includes(voterId),
        statedAt: statedAt.toISOString(),
        enteredAt: enteredAt.toISOString(),
        answers: spoke || handedInByMe ? answers : null,
        mayWithdraw: handedInByMe && entry.state === 'entered',
      };
    });
  });
