import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { confirm, enter } from '@/test/cloud/test-entries';
import {
  anOpenPoll,
  cast,
  close,
  countedOf,
  type TestPoll,
  voterOf,
} from '@/test/cloud/test-polls';

jest.setTimeout(60_000);

const minute = 60_000;

let cloud: TestCloud;
let community: TestCommunity;
let clerk: TestPerson;
let second: TestPerson;
let wife: TestPerson;
let husband: TestPerson;
let persons: { wife: string; husband: string };
let poll: TestPoll;
let voterId: string;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  cloud.now = new Date('2026-11-22T02:00:00Z');
  community = await aCommunity(cloud);
  clerk = await community.aStaffMember('ownersCommittee');
  second = await community.aStaffMember('residentsCommittee');
  const unit = await community.aUnit({ ownerNames: ['周敏', '陈刚'] });
  wife = await community.aResident({ unit, owner: 0 });
  husband = await community.aResident({ unit, owner: 1, relation: 'coOwner' });
  persons = { wife: unit.owners[0]!.personId, husband: unit.owners[1]!.personId };
  poll = await anOpenPoll(cloud, clerk);
  voterId = await voterOf(wife.client, poll);
  cloud.advance(60 * minute);
});

const paperOf = async (personId: string, choice: 'approve' | 'reject') => {
  const { entryId } = await enter(cloud, clerk, poll, voterId, { personId, choice });
  cloud.advance(minute);
  return confirm(second, poll, entryId);
};
const counted = async () => {
  await close(cloud, poll);
  const result = await wife.client.polls.pollResult.query({ pollId: poll.id });
  if (!('tally' in result)) throw new Error('not counted');
  return countedOf(result.tally.items[0]);
};

it('the answers of an entered ballot are its speaker’s alone, wherever a co-owner asks', async () => {
  await paperOf(persons.wife, 'approve');
  const pollId = poll.id;
  expect(await husband.client.polls.ballotReceipts.query({ pollId })).toEqual([]);
  expect((await husband.client.polls.pollDetail.query({ pollId })).voters[0]?.ballot).toBeNull();
  expect(await husband.client.polls.myEntries.query({ pollId })).toMatchObject([{ answers: null }]);
  expect(await wife.client.polls.ballotReceipts.query({ pollId })).toMatchObject([
    { channel: 'paper', voterId },
  ]);
});

describe('under firstVote whoever comes first speaks, also on paper', () => {
  it('a co-owner does not replace the other’s paper on the phone; who handed it in does', async () => {
    await paperOf(persons.wife, 'approve');
    await refused(cast(husband, poll, 'reject'), 'coOwnerHasVoted');
    await cast(wife, poll, 'reject');
    expect((await counted()).reject.heads).toBe(1);
  });

  it('nor with a paper of their own, which is kept and not counted', async () => {
    await paperOf(persons.wife, 'approve');
    expect(await paperOf(persons.husband, 'reject')).toMatchObject({ setAside: 'anotherCoOwner' });
    expect((await counted()).approve.heads).toBe(1);
  });

  it('a proxy of one gives way to the other’s own vote', async () => {
    const { entryId } = await enter(cloud, clerk, poll, voterId, {
      channel: 'proxy',
      personId: persons.wife,
      proxy: { name: '李四' },
    });
    await confirm(second, poll, entryId);
    await cast(husband, poll, 'reject');
    expect((await counted()).reject.heads).toBe(1);
  });
});
