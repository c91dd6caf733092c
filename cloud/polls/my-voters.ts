import { z } from 'zod';
import { callersPersonIds } from '@/cloud/community/public';
import type { MemberContext } from '@/cloud/platform/operation';
import { may } from '@/shared/permissions';
import { votingPerson } from '@/shared/polls/voting-person';
import type { AnnouncedPoll } from './poll-row';
import { choiceSchema, shownRefusalSchema } from './poll-schemas';
import { shownRefusal } from './refuse';
import { type RollVoter, readVotersOf } from './voter-standing';

export const myVoterSchema = z.object({
  voterId: z.string(),
  roomLabel: z.string(),
  /** 0.01 m² */
  areaHundredths: z.number().int(),
  isDeveloper: z.boolean(),
  /** Several people share this vote. */
  shared: z.boolean(),
  /** A ballot was cast, by whomever of those who share the vote. */
  voted: z.boolean(),
  representative: z.enum(['notNeeded', 'missing', 'me', 'another']),
  /** The caller's own current ballot; a co-owner's choices are theirs alone. */
  ballot: z
    .object({
      sequence: z.number().int(),
      castAt: z.string(),
      choices: z.record(z.string(), choiceSchema),
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
    const { voterId, roomLabel, areaHundredths, isDeveloper } = voter;
    return {
      voterId,
      roomLabel,
      areaHundredths,
      isDeveloper,
      shared: voter.personIds.length > 1,
      voted: voter.castById !== null,
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

/** Per voter the last ballot, where the caller cast it. */
async function ownBallots(
  ctx: MemberContext,
  pollId: string,
  voters: readonly RollVoter[],
  personIds: readonly string[],
) {
  const cast = voters.filter(({ castById }) => castById !== null).map(({ voterId }) => voterId);
  if (cast.length === 0) return new Map<string, MyVoter['ballot']>();
  const rows = await ctx.transaction
    .selectFrom('ballotClaim as claim')
    .innerJoin('ballot', (join) =>
      join
        .onRef('ballot.communityId', '=', 'claim.communityId')
        .onRef('ballot.pollId', '=', 'claim.pollId')
        .onRef('ballot.voterId', '=', 'claim.voterId')
        .onRef('ballot.sequence', '=', 'claim.ballotCount'),
    )
    .where('claim.communityId', '=', ctx.communityId)
    .where('claim.pollId', '=', pollId)
    .where('claim.voterId', 'in', cast)
    .where('ballot.voterId', 'in', cast)
    .where('ballot.personId', 'in', [...personIds])
    .select(['ballot.voterId', 'ballot.sequence', 'ballot.castAt', 'ballot.choices'])
    .execute();
  return new Map(
    rows.map(({ voterId, sequence, castAt, choices }) => [
      voterId,
      { sequence, castAt: castAt.toISOString(), choices },
    ]),
  );
}
