import { inCommunity } from '@/cloud/platform/database';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { anAcceptedTopic } from '@/test/cloud/test-hall';
import { forbiddenText } from '@/test/cloud/test-moderation';
import { aStatement, countedVotes, statementText, voteOn } from '@/test/cloud/test-opinions';
import { hideStatement, showStatement } from './moderated-statement';

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

const decide = (act: typeof hideStatement | typeof showStatement, id: string) =>
  inCommunity(cloud.database, community.id, (transaction) =>
    act({ transaction, communityId: community.id, now: cloud.now }, id, 'hidden'),
  );

const listed = async (person: TestPerson, only: 'all' | 'voted' | 'mine' = 'all') =>
  (await person.client.hall.listStatements.query({ topicId, only })).items;
const deckOf = (person: TestPerson) => person.client.hall.statementDeck.query({ topicId });

it('words nobody has looked at are their author’s alone, and nobody votes on them', async () => {
  const id = await aStatement(author!, topicId, forbiddenText);
  expect(await listed(author!, 'mine')).toMatchObject([
    { text: forbiddenText, visibility: 'waiting' },
  ]);
  expect(await listed(neighbour!)).toEqual([]);
  expect(await deckOf(neighbour!)).toEqual({ cards: [], voted: 0, total: 0 });
  const similar = { topicId, text: forbiddenText };
  expect((await neighbour!.client.hall.similarStatements.query(similar)).items).toEqual([]);
  await refused(voteOn(neighbour!, topicId, id, 1), 'statementNotOpen');
  await decide(showStatement, id);
  expect((await deckOf(neighbour!)).cards).toEqual([{ statementId: id, text: forbiddenText }]);
  await voteOn(neighbour!, topicId, id, -1);
});

it('a hidden statement leaves the pile; its votes are kept, and count again if it comes back', async () => {
  const id = await aStatement(author!, topicId);
  const other = await aStatement(author!, topicId, statementText(2));
  await voteOn(neighbour!, topicId, id, 1);
  await decide(hideStatement, id);
  await decide(hideStatement, id);
  await refused(voteOn(neighbour!, topicId, id, -1), 'statementNotOpen');
  expect((await listed(neighbour!)).map((statement) => statement.id)).toEqual([other]);
  expect(await listed(neighbour!, 'voted')).toMatchObject([
    { id, text: null, author: '', visibility: 'hidden', myChoice: 1, totals: null },
  ]);
  expect(await listed(author!, 'mine')).toMatchObject([
    { id, text: statementText(), visibility: 'hidden' },
    { id: other },
  ]);
  expect(await deckOf(neighbour!)).toMatchObject({ voted: 0, total: 1 });
  expect(await countedVotes(cloud, id)).toMatchObject({ agrees: 2 });
  await decide(showStatement, id);
  expect(await listed(neighbour!)).toMatchObject([{ id, text: statementText(), myChoice: 1 }, {}]);
});

it('a hidden statement does not keep somebody else from saying the same properly', async () => {
  await decide(hideStatement, await aStatement(author!, topicId));
  await aStatement(neighbour!, topicId);
  expect(await listed(neighbour!)).toHaveLength(1);
});
