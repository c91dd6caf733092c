import { itemsOfEveryMethod } from '@/test/cloud/poll-options';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { anAcceptedTopic } from '@/test/cloud/test-hall';
import { anAnnouncedPoll, anOpenPoll, type TestPoll } from '@/test/cloud/test-polls';
import { aPostedPoll } from '@/test/cloud/test-results';

jest.setTimeout(60_000);

let cloud: TestCloud;
let community: TestCommunity;
let staff: TestPerson;
let owner: TestPerson;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  cloud.now = new Date('2026-11-22T02:00:00Z');
  community = await aCommunity(cloud);
  staff = await community.aStaffMember('ownersCommittee');
  owner = await community.aResident();
});

const reason = '春节期间很多人不在家，过完节再表决';
const postpone = (poll: TestPoll, why = reason) =>
  staff.client.polls.postponePoll.mutate({ pollId: poll.id, reason: why });

it('a postponed poll is called off with its reason, and a draft of the same questions waits for times', async () => {
  const poll = await anAnnouncedPoll(cloud, staff, { items: itemsOfEveryMethod(), entryHours: 24 });
  const { draftId } = await postpone(poll);
  expect(await owner.client.polls.pollDetail.query({ pollId: poll.id })).toMatchObject({
    phase: 'cancelled',
    cancelled: { reason },
  });
  const draft = await staff.client.polls.pollDraft.query({ pollId: draftId });
  expect(draft).toMatchObject({
    title: '电动车充电棚要不要建',
    ruleSetId: 'ownersAssembly',
    entryHours: 24,
    opensAt: null,
    closesAt: null,
  });
  const contents = (items: typeof draft.items | TestPoll['items']) =>
    items.map(({ title, method, options }) => [
      title,
      method,
      options.map(({ title, priceFen }) => [title, priceFen]),
    ]);
  expect(contents(draft.items)).toEqual(contents(poll.items));
  const idsOf = (items: TestPoll['items']) =>
    items.flatMap(({ itemId, options }) => [itemId, ...options.map(({ optionId }) => optionId)]);
  const old = new Set(idsOf(poll.items));
  expect(idsOf(draft.items as TestPoll['items']).filter((id) => old.has(id))).toEqual([]);
  const { rows } = await cloud.owner.query('select postponed_from from poll where id = $1', [
    draftId,
  ]);
  expect(rows).toEqual([{ postponed_from: poll.id }]);
  const { items } = await owner.client.notices.listNotices.query({});
  expect(items.map(({ title }) => title)).toContain('表决延期：电动车充电棚要不要建');
});

it('is put to the vote by another announcement only, with the whole notice period', async () => {
  const poll = await anAnnouncedPoll(cloud, staff);
  const { draftId } = await postpone(poll);
  cloud.now = poll.opensAt;
  await cloud.tick();
  await refused(owner.client.polls.pollDetail.query({ pollId: draftId }), 'pollNotFound');
  const { revision } = await staff.client.polls.pollDraft.query({ pollId: draftId });
  const { roll } = await staff.client.polls.previewRoll.query({ ruleSetId: 'ownersAssembly' });
  await refused(
    staff.client.polls.announcePoll.mutate({
      ...{ pollId: draftId, revision },
      roll: { heads: roll!.heads, areaHundredths: roll!.areaHundredths },
    }),
    'pollTimesMissing',
  );
});

it('the topic goes with the draft', async () => {
  const topicId = await anAcceptedTopic(owner, staff);
  const poll = await anAnnouncedPoll(cloud, staff, { topicId });
  const { draftId } = await postpone(poll);
  expect(await owner.client.hall.topicDetail.query({ topicId })).toMatchObject({
    state: 'accepted',
  });
  expect(await staff.client.polls.preparePoll.mutate({ topicId })).toEqual({ pollId: draftId });
});

it('only before it opens, by the clock, and once', async () => {
  const open = await anAnnouncedPoll(cloud, staff);
  cloud.now = open.opensAt;
  await refused(postpone(open), 'pollNotPostponable');
  await refused(postpone(await anOpenPoll(cloud, staff)), 'pollNotPostponable');
  await refused(postpone(await aPostedPoll(cloud, staff, [owner])), 'pollNotPostponable');
  const poll = await anAnnouncedPoll(cloud, staff);
  await refused(postpone(poll, '晚'), 'pollCancelReasonLength');
  const outcomes = await Promise.allSettled([postpone(poll), postpone(poll)]);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  await refused(postpone(poll), 'pollCancelled');
});

it('nobody postpones a poll of another community', async () => {
  const poll = await anAnnouncedPoll(cloud, staff);
  const other = await (await aCommunity(cloud)).aStaffMember('administrator');
  await refused(
    other.client.polls.postponePoll.mutate({ pollId: poll.id, reason }),
    'pollNotFound',
  );
});
