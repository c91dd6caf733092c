import { v7 as uuid } from 'uuid';
import { mostStatementsOfOne } from '@/shared/hall/statements/statement-limits';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { anAcceptedTopic, aTopic } from '@/test/cloud/test-hall';
import { aStatement, conclude, countedVotes, statementText } from '@/test/cloud/test-opinions';

let cloud: TestCloud;
let community: TestCommunity;
let [author, neighbour, staff]: TestPerson[] = [];
let topicId: string;
beforeAll(async () => {
  cloud = await startTestCloud();
  community = await aCommunity(cloud);
  author = await community.aResident();
  neighbour = await community.aResident();
  staff = await community.aStaffMember('ownersCommittee');
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  topicId = await anAcceptedTopic(author!, staff!);
});

const write = (person: TestPerson, text: string, id = uuid(), about = topicId) =>
  person.client.hall.writeStatement.mutate({ id, topicId: about, text });

const statementsOf = async (person: TestPerson, only: 'all' | 'voted' | 'mine' = 'all') =>
  (await person.client.hall.listStatements.query({ topicId, only })).items;

describe('a resident’s statement', () => {
  it('is read by everybody, and its author agrees with it', async () => {
    const id = await aStatement(author!, topicId);
    expect(await statementsOf(author!)).toMatchObject([
      { id, text: statementText(), isMine: true, myChoice: 1 },
    ]);
    expect(await statementsOf(neighbour!)).toMatchObject([
      { id, author: expect.stringMatching(/^1栋 /), isMine: false, myChoice: null, totals: null },
    ]);
    expect(await countedVotes(cloud, id)).toEqual({ agrees: 1, disagrees: 0, passes: 0 });
  });

  it('sent twice under one id is one', async () => {
    const id = uuid();
    await Promise.all([write(author!, statementText(), id), write(author!, statementText(), id)]);
    expect(await statementsOf(neighbour!)).toHaveLength(1);
  });

  it('keeps positions without a gap when many write at once', async () => {
    const people = await Promise.all([1, 2, 3, 4, 5].map(() => community.aResident()));
    await Promise.all(people.map((person, number) => write(person, statementText(number))));
    const { rows } = await cloud.owner.query(
      'select position from statement where topic_id = $1 order by position',
      [topicId],
    );
    expect(rows.map(({ position }) => position)).toEqual([0, 1, 2, 3, 4]);
  });

  it('of two who say the same at once one does, the other is shown where', async () => {
    const answers = await Promise.allSettled([
      write(author!, '充电棚应该离住宅楼远一些。'),
      write(neighbour!, '充电棚 应该离住宅楼远一些！'),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const [said] = await statementsOf(author!);
    const details = await refused(
      write(neighbour!, '充电棚应该离住宅楼远一些'),
      'statementSaidAlready',
    );
    expect(details).toEqual({ statementId: said!.id });
  });

  it('makes its author follow the topic', async () => {
    await aStatement(neighbour!, topicId);
    const { rows } = await cloud.owner.query(
      'select because from topic_follow where topic_id = $1 and account_id = $2',
      [topicId, neighbour!.accountId],
    );
    expect(rows).toEqual([{ because: 'spoke' }]);
  });

  it('of somebody who has left stays, without their name', async () => {
    const leaving = await community.aResident();
    await aStatement(leaving, topicId);
    await leaving.client.community.closeAccount.mutate();
    expect(await statementsOf(neighbour!)).toMatchObject([
      { author: '已离开的居民', text: statementText() },
    ]);
  });
});

describe('how many', () => {
  it(`one person writes ${mostStatementsOfOne} on a topic, also with two phones at once`, async () => {
    for (let number = 1; number < mostStatementsOfOne; number += 1) {
      await write(author!, statementText(number));
    }
    const last = await Promise.allSettled([
      write(author!, statementText(100)),
      write(author!, statementText(101)),
    ]);
    expect(last.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await refused(write(author!, statementText(102)), 'statementsOfOneTooMany');
    await write(neighbour!, statementText(103));
    expect(await author!.client.hall.opinionsOverview.query({ topicId })).toMatchObject({
      written: mostStatementsOfOne,
      mayWrite: false,
      mayVote: true,
    });
  });
});

describe('what a statement may be', () => {
  it('not shorter than 10 characters, blanks apart', () =>
    refused(write(author!, ' 太贵了，不同意   　　　　'), 'statementTextLength'));
  it('not longer than 140', () => refused(write(author!, '字'.repeat(141)), 'statementTextLength'));
  it('not 10,000 characters', () => refused(write(author!, '字'.repeat(10_000)), 'inputInvalid'));
  it('not NUL', () => refused(write(author!, `充电棚应该远一些\0充电棚`), 'inputInvalid'));
  it('markup and emoji, which are only text, on one line', async () => {
    await write(author!, '<script>alert(1)</script>\n😀充电棚');
    expect((await statementsOf(neighbour!))[0]?.text).toBe('<script>alert(1)</script> 😀充电棚');
  });
  it('no marks that turn the direction of what follows', async () => {
    await write(author!, '充电棚\u202e应该离住宅楼远一些');
    expect((await statementsOf(neighbour!))[0]?.text).toBe('充电棚应该离住宅楼远一些');
  });
});

describe('when', () => {
  it('not before a body has taken the topic up', async () => {
    const collecting = await aTopic(author!);
    await refused(write(author!, statementText(), uuid(), collecting), 'statementsClosed');
  });
  it('while it is deliberated', async () => {
    await staff!.client.hall.beginDeliberation.mutate({ topicId });
    await write(author!, statementText());
  });
  it('not once it is concluded', async () => {
    await conclude(staff!, topicId);
    await refused(write(author!, statementText()), 'statementsClosed');
    expect(await author!.client.hall.opinionsOverview.query({ topicId })).toMatchObject({
      isOpen: false,
      mayVote: false,
      mayWrite: false,
    });
  });
});

describe('a body’s statement', () => {
  it('stands under the body’s name, and nobody has agreed with it yet', async () => {
    const id = uuid();
    const seed = { id, topicId, text: statementText() };
    await staff!.client.hall.seedStatement.mutate(seed);
    await staff!.client.hall.seedStatement.mutate(seed);
    expect(await statementsOf(neighbour!)).toMatchObject([
      { id, author: '业主委员会', isOfficial: true, myChoice: null },
    ]);
    expect(await countedVotes(cloud, id)).toBeNull();
  });
});

describe('near-identical statements', () => {
  it('are shown to whoever is about to write, and keep nobody from it', async () => {
    await write(author!, '充电棚应该建在离住宅楼远一些的地方');
    const text = '充电棚应该建在离住宅楼更远的地方';
    const { items } = await neighbour!.client.hall.similarStatements.query({ topicId, text });
    expect(items).toMatchObject([{ text: '充电棚应该建在离住宅楼远一些的地方' }]);
    await write(neighbour!, text);
    const other = { topicId, text: '费用从公共收益里出，业主不用再交钱' };
    expect((await neighbour!.client.hall.similarStatements.query(other)).items).toEqual([]);
  });
});
