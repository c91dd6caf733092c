import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { anAnnouncedPoll, cast, close, type TestPoll } from '@/test/cloud/test-polls';

jest.setTimeout(30_000);

let cloud: TestCloud;
let community: TestCommunity;
let staff: TestPerson;
let owner: TestPerson;
const day = 86_400_000;
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

const inDays = (days: number) => new Date(cloud.now.getTime() + days * day);
const aPoll = (title: string, opens: number, closes: number) =>
  anAnnouncedPoll(cloud, staff, { title, opensAt: inDays(opens), closesAt: inDays(closes) });
const titles = async (input: object) =>
  (await owner.client.polls.listPolls.query(input)).items.map(({ title }) => title);

describe('current polls', () => {
  let polls: TestPoll[];
  beforeEach(async () => {
    polls = [
      await aPoll('第三个截止', 17, 40),
      await aPoll('还没开始甲', 30, 36),
      await aPoll('第一个截止', 18, 30),
      await aPoll('还没开始乙', 31, 37),
      await aPoll('第二个截止', 16, 35),
    ];
    cloud.now = inDays(20);
  });
  const order = ['第一个截止', '第二个截止', '第三个截止', '还没开始甲', '还没开始乙'];

  it('those one can vote in come first, then by closing; with or without a tick', async () => {
    expect(await titles({})).toEqual(order);
    await cloud.tick();
    expect(await titles({})).toEqual(order);
  });

  it('come in pages without gap or repeat', async () => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: { items: { title: string }[]; nextCursor: string | null } =
        await owner.client.polls.listPolls.query({ limit: 2, cursor });
      seen.push(...page.items.map(({ title }) => title));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen).toEqual(order);
  });

  it('tell me whether I have voted, and nothing more', async () => {
    await cast(owner, polls[2]!, 'approve');
    const { items } = await owner.client.polls.listPolls.query({ limit: 2 });
    expect(items).toMatchObject([
      { phase: 'open', mine: { voters: 1, voted: 1 }, result: null },
      { phase: 'open', mine: { voters: 1, voted: 0 }, result: null },
    ]);
    const seenByStaff = await staff.client.polls.listPolls.query({ limit: 1 });
    expect(seenByStaff.items).toMatchObject([{ mine: { voters: 0, voted: 0 } }]);
  });

  const foreign = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  it.each([
    foreign({ waiting: 0, at: '2026-11-22T02:00:00Z', id: '019aa000-0000-7000-8000-000000000001' }),
    foreign({ waiting: true, at: 'infinity', id: '019aa000-0000-7000-8000-000000000001' }),
    foreign({ waiting: true, at: '2026-11-22T02:00:00Z', id: 'not-a-uuid' }),
    '',
    'x',
    'other.1',
    'other.1.not-a-uuid',
    'other.99999999999999999.a',
  ])('a cursor that is not ours (%p) is refused', async (cursor) => {
    await refused(owner.client.polls.listPolls.query({ cursor }), 'inputInvalid');
  });
});

describe('ended polls', () => {
  it('newest first, with their outcome; cancelled ones by the day they were called off', async () => {
    const early = await aPoll('先截止的', 16, 22);
    const late = await aPoll('后截止的', 16, 30);
    const off = await aPoll('后来取消的', 16, 60);
    cloud.now = early.opensAt;
    await cast(owner, early, 'approve');
    await close(cloud, early);
    cloud.advance(day);
    await staff.client.polls.cancelPoll.mutate({
      pollId: off.id,
      reason: '材料有误，重新征求意见',
    });
    await close(cloud, late);
    const { items } = await owner.client.polls.listPolls.query({ shelf: 'ended' });
    expect(items).toMatchObject([
      { title: '后截止的', phase: 'preliminary', result: { quorumReached: false, passed: 0 } },
      { title: '后来取消的', phase: 'cancelled', result: null },
      { title: '先截止的', phase: 'preliminary', result: { quorumReached: true, passed: 1 } },
    ]);
    const first = await owner.client.polls.listPolls.query({ shelf: 'ended', limit: 1 });
    const rest = await owner.client.polls.listPolls.query({
      shelf: 'ended',
      cursor: first.nextCursor,
    });
    expect([...first.items, ...rest.items]).toEqual(items);
    expect(await titles({})).toEqual([]);
  });
});
