import { randomBytes } from 'node:crypto';
import type { Answer, BallotItem } from '@/shared/polls/methods/ballot-item';
import { demoCommunityId } from './demo-people';
import { type DemoStage, severalAtOnce } from './demo-stage';

/** What somebody of an opinion (0 to 99) says to an item. */
export type AnswerOf = (
  opinion: number,
  item: Pick<BallotItem, 'itemId' | 'options'>,
  index: number,
) => Answer;

/** Casts for the neighbours who have joined, `turnout` of a hundred of them. */
export async function castByCrowd(
  stage: DemoStage,
  { pollId, turnout }: { pollId: string; turnout: number },
  answerOf: AnswerOf,
): Promise<void> {
  const { items } = await stage.as('dev-committee').polls.pollDetail.query({ pollId });
  const { rows: voters } = await stage.owner.query<{ voterId: string; openId: string }>(
    `select distinct on (person.voter_id) person.voter_id as "voterId", account.open_id as "openId"
     from voter_roll_person as person
     join claimed_person as claim on claim.community_id = person.community_id and claim.person_id = person.person_id
     join account on account.id = claim.account_id
     where person.community_id = $1 and person.poll_id = $2 and account.open_id like 'dev-neighbour-%'
     order by person.voter_id, account.open_id`,
    [demoCommunityId, pollId],
  );
  const casting = voters.filter((_voter, position) => position % 100 < turnout);
  await severalAtOnce([...casting.entries()], 8, async ([position, { voterId, openId }]) => {
    // A fixed shuffle: the same hundred opinions at every start, not in a row.
    const answers = Object.fromEntries(
      items.map((item, index) => [
        item.itemId,
        answerOf((position * 37 + index * 11) % 100, item, index),
      ]),
    );
    await stage.as(openId).polls.castBallot.mutate({
      pollId,
      voterId,
      answers,
      nonce: randomBytes(32).toString('hex'),
    });
  });
}
