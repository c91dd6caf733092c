import { v7 as uuid } from 'uuid';
import { inCommunity } from '@/cloud/platform/database';
import type { StatementChoice } from '@/shared/hall/statements/statement-choice';
import { cardsAhead } from '@/shared/hall/statements/statement-limits';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { anAcceptedTopic } from '@/test/cloud/test-hall';
import {
  aStatement,
  conclude,
  countedVoters,
  countedVotes,
  statementText,
  voteOn,
} from '@/test/cloud/test-opinions';
import { recordVotes } from './record-votes';

let cloud: TestCloud;
let community: TestCommunity;
let [author, neighbour, staff]: TestPerson[] = [];
let crowd: TestPerson[];
let topicId: string;
let statementId: string;
beforeAll(async () => {
  cloud = await startTestCloud();
  community = await aCommunity(cloud);
  author = await community.aResident();
  neighbour = await community.aResident();
  staff = await community.aStaffMember('ownersCommittee');
  crowd = await Promise.all(Array.from({ length: 6 }, () => community.aResident()));
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  topicId = await anAcceptedTopic(author!, staff!);
  statementId = await aStatement(author!, topicId);
});

const deckOf = (person: TestPerson) => person.client.hall.statementDeck.query({ topicId });
const oneOf = async (person: TestPerson) =>
  (await person.client.hall.listStatements.query({ topicId })).items[0]!;

describe('a vote', () => {
  it('replaces the one before it, and is counted once', async () => {
    await voteOn(neighbour!, topicId, statementId, 1);
    await voteOn(neighbour!, topicId, statementId, -1);
    await voteOn(neighbour!, topicId, statementId, -1);
    expect(await oneOf(neighbour!)).toMatchObject({ myChoice: -1 });
    expect(await countedVotes(cloud, statementId)).toEqual({ agrees: 1, disagrees: 1, passes: 0 });
    expect(await countedVoters(cloud, topicId)).toBe(2);
  });

  it('from two phones at once is one: whichever came last', async () => {
    const choices: StatementChoice[] = [1, -1, 0, 1, -1, 0, 1, -1];
    await Promise.all(choices.map((choice) => voteOn(neighbour!, topicId, statementId, choice)));
    const { myChoice } = await oneOf(neighbour!);
    const counted = (await countedVotes(cloud, statementId))!;
    expect(counted.agrees + counted.disagrees + counted.passes).toBe(2);
    const mine = { 1: counted.agrees - 1, 0: counted.passes, '-1': counted.disagrees }[myChoice!];
    expect(mine).toBe(1);
    expect(await countedVoters(cloud, topicId)).toBe(2);
  });

  it('of a whole crowd at once is counted exactly', async () => {
    const second = await aStatement(neighbour!, topicId, statementText(2));
    await Promise.all(
      crowd.flatMap((person, place) => [
        voteOn(person, topicId, statementId, place < 4 ? 1 : 0),
        voteOn(person, topicId, second, -1),
      ]),
    );
    expect(await countedVotes(cloud, statementId)).toEqual({ agrees: 5, disagrees: 0, passes: 2 });
    expect(await countedVotes(cloud, second)).toEqual({ agrees: 1, disagrees: 6, passes: 0 });
    expect(await countedVoters(cloud, topicId)).toBe(8);
  });

  it('on a statement of another topic, or none, is refused', async () => {
    const other = await anAcceptedTopic(author!, staff!);
    await refused(voteOn(neighbour!, other, statementId, 1), 'statementNotFound');
    await refused(voteOn(neighbour!, topicId, uuid(), 1), 'statementNotFound');
  });

  it('is one of three', async () => {
    for (const choice of [2, 0.5, null, '1']) {
      const vote = voteOn(neighbour!, topicId, statementId, choice as StatementChoice);
      await refused(vote, 'inputInvalid');
    }
  });
});

describe('a concluded topic', () => {
  it('takes no votes and keeps those it has', async () => {
    await voteOn(neighbour!, topicId, statementId, 1);
    await conclude(staff!, topicId);
    await refused(voteOn(neighbour!, topicId, statementId, -1), 'statementsClosed');
    expect(await oneOf(neighbour!)).toMatchObject({ myChoice: 1 });
  });

  it('counts nothing that came while it was being concluded', async () => {
    await staff!.client.hall.beginDeliberation.mutate({ topicId });
    const votes = crowd.map((person) => voteOn(person, topicId, statementId, 1));
    const conclusion = '大家都同意先试用三个月，再决定。';
    const concluding = staff!.client.hall.concludeTopic.mutate({ topicId, conclusion });
    const outcomes = await Promise.allSettled(votes);
    await concluding;
    const accepted = outcomes.filter(({ status }) => status === 'fulfilled').length;
    expect(await countedVotes(cloud, statementId)).toMatchObject({ agrees: 1 + accepted });
  });
});

describe('the pile of cards', () => {
  const writeSome = async (count: number) => {
    const ids = [statementId];
    const writers = [author!, neighbour!, ...crowd];
    for (let number = 1; number < count; number += 1) {
      ids.push(await aStatement(writers[number % 4]!, topicId, statementText(number)));
    }
    return ids;
  };

  it('is the same when it is looked at again, and another for another person', async () => {
    await writeSome(12);
    const first = await deckOf(crowd[4]!);
    expect(first).toMatchObject({ voted: 0, total: 12 });
    expect(first.cards).toHaveLength(cardsAhead);
    expect(await deckOf(crowd[4]!)).toEqual(first);
    expect((await deckOf(crowd[5]!)).cards).not.toEqual(first.cards);
  });

  it('ends after every statement was shown once', async () => {
    const ids = await writeSome(9);
    const person = crowd[4]!;
    let held = (await deckOf(person)).cards;
    const seen: string[] = [];
    while (held.length > 0) {
      const [card, ...rest] = held;
      seen.push(card!.statementId);
      const { next, voted, total } = await person.client.hall.voteOnStatement.mutate({
        topicId,
        statementId: card!.statementId,
        choice: 0,
        held: rest.map(({ statementId: id }) => id),
      });
      expect({ voted, total }).toEqual({ voted: seen.length, total: 9 });
      held = next ? [...rest, next] : rest;
    }
    expect([...seen].sort()).toEqual([...ids].sort());
  });

  it('does not hold what the person wrote', async () => {
    expect(await deckOf(author!)).toEqual({ cards: [], voted: 1, total: 1 });
  });

  it('tells neither counts nor who wrote a statement', async () => {
    const { cards } = await deckOf(neighbour!);
    expect(cards).toEqual([{ statementId, text: statementText() }]);
  });
});

describe('nobody learns how somebody voted', () => {
  it('counts are shown from five people on, and only to those who have voted', async () => {
    const [reader, ...others] = crowd;
    for (const person of others.slice(0, 3)) await voteOn(person, topicId, statementId, -1);
    expect(await oneOf(others[0]!)).toMatchObject({ myChoice: -1, totals: null });
    await voteOn(others[3]!, topicId, statementId, 0);
    const totals = { agrees: 1, disagrees: 3, passes: 1 };
    expect(await oneOf(others[0]!)).toMatchObject({ totals });
    expect(await oneOf(reader!)).toMatchObject({ myChoice: null, totals: null });
  });

  it('a vote leaves no deed and no name', async () => {
    const deeds = async () =>
      (await cloud.owner.query('select count(*) from audit_entry')).rows[0]!.count;
    const before = await deeds();
    await voteOn(neighbour!, topicId, statementId, 1);
    expect(await deeds()).toBe(before);
  });

  it('the database shows a caller their own votes only, whatever a query forgets', async () => {
    await voteOn(neighbour!, topicId, statementId, 1);
    const seenBy = (accountId: string | null) =>
      inCommunity(cloud.database, community.id, async (transaction) => {
        const { sql } = await import('kysely');
        await sql`select set_config('app.account_id', ${accountId ?? ''}, true)`.execute(
          transaction,
        );
        const votes = await transaction
          .selectFrom('statementVote')
          .select('accountId')
          .where('topicId', '=', topicId)
          .execute();
        return votes.map((vote) => vote.accountId);
      });
    expect(await seenBy(neighbour!.accountId)).toEqual([neighbour!.accountId]);
    expect(await seenBy(staff!.accountId)).toEqual([]);
    expect(await seenBy(null)).toHaveLength(2);
  });
});

it('many votes at once are counted like one by one, replaced ones too', async () => {
  const record = (choices: StatementChoice[]) =>
    inCommunity(cloud.database, community.id, (transaction) =>
      recordVotes(
        { transaction, communityId: community.id, now: cloud.now },
        topicId,
        crowd.map(({ accountId }, place) => ({ statementId, accountId, choice: choices[place]! })),
      ),
    );
  await record([1, 1, 1, -1, -1, 0]);
  expect(await countedVotes(cloud, statementId)).toEqual({ agrees: 4, disagrees: 2, passes: 1 });
  await record([-1, 1, 1, -1, 0, 0]);
  expect(await countedVotes(cloud, statementId)).toEqual({ agrees: 3, disagrees: 2, passes: 2 });
  expect(await countedVoters(cloud, topicId)).toBe(7);
});
