import { z } from 'zod';
import { callersPersonIds } from '@/cloud/community/public';
import type { MemberContext } from '@/cloud/platform/operation';
import { may } from '@/shared/permissions';
import { votingPerson } from '@/shared/polls/voting-person';
import { readOwnBallots } from './own-ballots';
import type { AnnouncedPoll } from './poll-row';
import { answersSchema, channelSchema, shownRefusalSchema } from './poll-schemas';
import { shownRefusal } from './refuse';
import { type RollVoter, readVotersOf } from './voter-standing';

export const myVoterSchema = z.object({
  voterId: z.string(),
  /** Of the roll's tree, from 0; a named ballot commits to it. */
  row: z.number().int(),
  roomLabel: z.string(),
  /** 0.01 m² */
  areaHundredths: z.number().int(),
  isDeveloper: z.boolean(),
  /** Several people share this vote. */
  shared: z.boolean(),
  /** A ballot was cast, by whomever of those who share the vote. */
  voted: z.boolean(),
  representative: z.enum(['notNeeded', 'missing', 'me', 'another']),
  /** The ballot that counts, if the caller cast it or staff entered it; a co-owner's answers are theirs alone. */
  ballot: z
    .object({
      channel: channelSchema,
      sequence: z.number().int(),
      statedAt: z.string(),
      castAt: z.string(),
      answers: answersSchema,
    })
    .nullable(),
  /** Why the caller cannot cast for this voter now; null when they can. */
  refusal: shownRefusalSchema.nullable(),
});

type MyVoter = z.infer<typeof myVoterSchema>;

/** The caller's rows of the roll, each with their own ballot and why they cannot cast. */
export async function myVoters(ctx: MemberContext, poll: AnnouncedPoll): Promise<MyVoter[]> {
  const personIds = await callersPersonIds(ctx);
  const voters = await readVotersOf(ctx, poll.id, personIds);
  const ballots = await ownBallots(ctx, poll.id, voters, personIds);
  return voters.map((voter) => {
    const ballot = ballots.get(voter.voterId);
    const { voterId, row, roomLabel, areaHundredths, isDeveloper } = voter;
    return {
      voterId,
      row,
      roomLabel,
      areaHundredths,
      isDeveloper,
      shared: voter.personIds.length > 1,
      voted: voter.voted,
      representative: representativeSeenBy(personIds, poll, voter),
      ballot: ballot ?? null,
      refusal: refusalFor(ctx, poll, voter, personIds),
    };
  });
}

/** For somebody without a row of the roll, whatever the clock says: waiting would not help them. */
export const notOnThisRoll = shownRefusal({ code: 'notOnRoll' });

function refusalFor(
  ctx: MemberContext,
  poll: AnnouncedPoll,
  voter: RollVoter,
  personIds: readonly string[],
) {
  const answer = votingPerson(poll, voter, personIds, ctx.now);
  if (!answer.ok) return shownRefusal(answer.refusal);
  return may(ctx.caller.roles, 'polls.castBallot') ? null : shownRefusal({ code: 'voterUnderAge' });
}

function representativeSeenBy(
  personIds: readonly string[],
  { ruleSet }: AnnouncedPoll,
  voter: RollVoter,
): MyVoter['representative'] {
  if (ruleSet.coOwnerRule !== 'representative' || voter.personIds.length < 2) return 'notNeeded';
  if (voter.representativeId === null) return 'missing';
  return personIds.includes(voter.representativeId) ? 'me' : 'another';
}

/** Per voter the caller's own ballot that counts. */
async function ownBallots(
  ctx: MemberContext,
  pollId: string,
  voters: readonly RollVoter[],
  personIds: readonly string[],
) {
  const cast = voters.filter(({ voted }) => voted).map(({ voterId }) => voterId);
  const own = await readOwnBallots(ctx, pollId, cast, personIds);
  return new Map(
    own.map(({ voterId, channel, sequence, statedAt, castAt, answers }) => [
      voterId,
      {
        channel,
        sequence,
        statedAt: statedAt.toISOString(),
        castAt: castAt.toISOString(),
        answers,
      },
    ]),
  );
}
