import { sql } from 'kysely';
import { inCommunity } from '@/cloud/platform/database';
import type { Answer, BallotItem, MethodKind } from '@/shared/polls/methods/ballot-item';
import { itemsOfEveryMethod, type PollOptions } from '@/test/cloud/poll-options';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { aPhoto } from '@/test/cloud/test-hall';
import { aDraft, anAnnouncedPoll, anOpenPoll, cast, close } from '@/test/cloud/test-polls';

let cloud: TestCloud;
let community: TestCommunity;
let staff: TestPerson;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  cloud.now = new Date('2026-11-22T02:00:00Z');
  community = await aCommunity(cloud);
  staff = await community.aStaffMember('ownersCommittee');
});

/** As the product's own database role. */
const asProduct = (statement: string) =>
  inCommunity(cloud.database, community.id, (transaction) =>
    sql.raw(statement).execute(transaction),
  );
const announce = async (options: PollOptions) => {
  const { pollId, revision, roll } = await aDraft(cloud, staff, options);
  return staff.client.polls.announcePoll.mutate({ pollId, revision, roll });
};
const draftItems = async (pollId: string, person = staff) =>
  (await person.client.polls.pollDraft.query({ pollId })).items;
const withoutIds = (items: readonly BallotItem[]) =>
  items.map(({ itemId: _, options, ...item }) => ({
    ...item,
    options: options.map(({ optionId: __, ...option }) => option),
  }));

/** Saves the draft again with other items, as the one who has just read it. */
async function saveItems(person: TestPerson, pollId: string, items: readonly object[]) {
  const draft = await person.client.polls.pollDraft.query({ pollId });
  return person.client.polls.savePollDraft.mutate({ ...draft, items: items as never });
}

describe('items of every method', () => {
  it('come back from a draft as they were saved, in their order, and stay so when announced', async () => {
    await community.aUnit();
    const items = itemsOfEveryMethod();
    const { pollId, revision, roll } = await aDraft(cloud, staff, { items });
    const drafted = await draftItems(pollId);
    expect(drafted.map(({ method }) => method)).toEqual(
      items.map(({ method }) => method ?? { kind: 'approveReject' }),
    );
    expect(drafted[5]?.options).toMatchObject([
      { title: '甲', priceFen: 100_000 },
      { title: '乙', priceFen: 200_000 },
      { title: '丙', priceFen: 300_000 },
    ]);
    await staff.client.polls.announcePoll.mutate({ pollId, revision, roll });
    const { items: announced } = await staff.client.polls.pollDetail.query({ pollId });
    expect(announced).toEqual(drafted);
  });

  it('saving what one has read changes nothing but the ids', async () => {
    const { pollId } = await aDraft(cloud, staff, { items: itemsOfEveryMethod() });
    const before = await draftItems(pollId);
    await saveItems(staff, pollId, before);
    const after = await draftItems(pollId);
    expect(withoutIds(after)).toEqual(withoutIds(before));
    await saveItems(staff, pollId, after.slice(0, 1));
    const { rows } = await cloud.owner.query('select 1 from ballot_option where poll_id = $1', [
      pollId,
    ]);
    expect(rows).toEqual([]);
  });

  it('options cannot be added, changed or taken away once the poll is announced', async () => {
    await community.aUnit();
    const poll = await anAnnouncedPoll(cloud, staff, { items: itemsOfEveryMethod() });
    const { id } = poll;
    for (const statement of [
      `delete from ballot_option where poll_id = '${id}'`,
      `update ballot_option set title = '丁' where poll_id = '${id}'`,
      `insert into ballot_option select community_id, poll_id, item_id, gen_random_uuid(), 50, '丁', '', null, null
       from ballot_option where poll_id = '${id}' limit 1`,
    ]) {
      await expect(asProduct(statement)).rejects.toThrow(/permission denied|not in state draft/);
    }
  });
});

describe('photos of options', () => {
  const withPhoto = (photoId: string) => [
    {
      method: { kind: 'single' as const },
      options: [{ title: '方案一', photoId }, { title: '方案二' }],
    },
  ];

  it('are shown to everybody; a colleague who edits the draft keeps them', async () => {
    const owner = await community.aResident();
    const photoId = await aPhoto(staff);
    const { pollId } = await aDraft(cloud, staff, { items: withPhoto(photoId) });
    const colleague = await community.aStaffMember('residentsCommittee');
    await saveItems(colleague, pollId, await draftItems(pollId, colleague));
    const { revision } = await staff.client.polls.pollDraft.query({ pollId });
    const { roll } = await staff.client.polls.previewRoll.query({ ruleSetId: 'ownersAssembly' });
    await staff.client.polls.announcePoll.mutate({
      pollId,
      revision,
      roll: { heads: roll!.heads, areaHundredths: roll!.areaHundredths },
    });
    const { items } = await owner.client.polls.pollDetail.query({ pollId });
    expect(items[0]?.options).toMatchObject([
      { photoId, photoAddress: expect.stringContaining('/') },
      { photoId: null, photoAddress: null },
    ]);
  });

  it('of somebody else are refused', async () => {
    const stranger = await community.aResident();
    const items = withPhoto(await aPhoto(stranger));
    await refused(aDraft(cloud, staff, { items }), 'fileUnknown');
  });
});

describe('what is refused', () => {
  const item = (options: object[], method: object = { kind: 'single' }) => ({
    title: '小区种什么树',
    description: '',
    matter: 'otherMatter',
    majority: 'ordinary',
    method,
    optionOrder: 'byLot',
    options,
  });
  const option = (change: object = {}) => ({
    title: '桂花',
    description: '',
    photoId: null,
    priceFen: null,
    ...change,
  });

  it.each<[string, object]>([
    ['an unknown method', item([], { kind: 'lottery' })],
    ['a method with something of another', item([], { kind: 'single', winners: 2 })],
    ['half a winner', item([], { kind: 'ranked', winners: 1.5 })],
    ['a negative budget', item([], { kind: 'budget', budgetFen: -1, maxChoices: null })],
    ['a budget beyond all money', item([], { kind: 'budget', budgetFen: 1e12, maxChoices: null })],
    ['31 options', item(Array.from({ length: 31 }, () => option()))],
    ['an option with 10,000 characters', item([option({ title: '长'.repeat(10_000) })])],
    ['a price of nothing', item([option({ priceFen: 0 })])],
    ['a photo that is no id', item([option({ photoId: "'; drop table poll; --" })])],
  ])('%s cannot even be kept', async (_what, faulty) => {
    const { pollId } = await staff.client.polls.preparePoll.mutate({ topicId: null });
    await refused(saveItems(staff, pollId, [faulty]), 'inputInvalid');
  });

  it('hostile text in an option is kept as text, without what makes it lie', async () => {
    const { pollId } = await staff.client.polls.preparePoll.mutate({ topicId: null });
    const title = ' <script>alert(1)</script>\u202e👵🏻 ';
    await saveItems(staff, pollId, [item([option({ title })])]);
    const [kept] = await draftItems(pollId);
    expect(kept?.options[0]?.title).toBe('<script>alert(1)</script>👵🏻');
    expect(kept?.optionOrder).toBe('byLot');
  });

  it.each<[string, PollOptions, string]>([
    [
      'scores that bind',
      {
        legalEffect: 'binding',
        items: [{ method: { kind: 'score', maxScore: 5, winners: 1 }, options: ['甲', '乙'] }],
      },
      'methodOnlyAdvisory',
    ],
    [
      'one option alone',
      { items: [{ method: { kind: 'single' }, options: ['甲'] }] },
      'itemOptionsCount',
    ],
    [
      'two options of one name',
      { items: [{ method: { kind: 'single' }, options: ['甲', '甲'] }] },
      'optionTitleRepeated',
    ],
    [
      'a project without a price',
      {
        items: [
          { method: { kind: 'budget', budgetFen: 100, maxChoices: null }, options: ['甲', '乙'] },
        ],
      },
      'optionPriceWrong',
    ],
    ['secret ballots weighed by area', { visibility: 'secret' }, 'secretNotWithArea'],
  ])('%s cannot be announced', async (_what, options, code) => {
    await community.aUnit();
    await refused(announce(options), code as never);
  });
});

describe('a poll with items of every method', () => {
  /** The option at `first` is liked best, the one after it second best. */
  function answerTo({ method, options }: BallotItem, choice: 'approve' | 'reject', first: number) {
    const best = options[first]?.optionId ?? '';
    const second = options[(first + 1) % 3]?.optionId ?? '';
    const answers: Record<MethodKind, Answer> = {
      approveReject: choice,
      single: { option: best },
      approval: { options: [second, best] },
      budget: { options: [second, best] },
      score: { scores: { [best]: 5, [second]: 2 } },
      ranked: { ranking: [[best], [second]] },
    };
    return answers[method.kind];
  }
  const said = (items: readonly BallotItem[], choice: 'approve' | 'reject', first: number) =>
    items.map((item) => answerTo(item, choice, first));

  it('is cast, counted at closing, and its result read by everybody', async () => {
    const owners = await Promise.all([1, 2, 3].map(() => community.aResident()));
    const poll = await anOpenPoll(cloud, staff, { items: itemsOfEveryMethod() });
    const [first, second, third] = owners as [TestPerson, TestPerson, TestPerson];
    await cast(first, poll, said(poll.items, 'approve', 0));
    await cast(second, poll, said(poll.items, 'approve', 0));
    await cast(third, poll, said(poll.items, 'reject', 1));
    await close(cloud, poll);

    const result = await third.client.polls.pollResult.query({ pollId: poll.id });
    if (result.state === 'counting') throw new Error('not counted');
    const winner = (index: number) => poll.items[index]?.options[0]?.optionId;
    expect(result.items).toEqual(poll.items);
    expect(result.tally.items).toMatchObject([
      { kind: 'approveReject', outcome: 'passed' },
      { kind: 'single', outcome: 'passed', winners: [winner(1)], tied: [] },
      { kind: 'approval', outcome: 'passed', tied: [] },
      { kind: 'score', outcome: 'chosen', winners: [winner(3)] },
      { kind: 'ranked', outcome: 'chosen', winners: [winner(4)] },
      { kind: 'budget', outcome: 'chosen', spentFen: 300_000, greedy: { spentFen: 300_000 } },
    ]);
    for (const counted of result.tally.items)
      if (counted.kind !== 'approveReject') expect(counted.answered.heads).toBe(3);
    const notices = await first.client.notices.listNotices.query({});
    expect(notices.items.map(({ title }) => title)).toContain('表决结果：电动车充电棚要不要建');
  });

  it('a ballot that does not fit its paper is refused, and leaves nothing behind', async () => {
    const owner = await community.aResident();
    const poll = await anOpenPoll(cloud, staff, { items: itemsOfEveryMethod() });
    const good = said(poll.items, 'approve', 0);
    const swapped = [good[0]!, { option: poll.items[2]!.options[0]!.optionId }, ...good.slice(2)];
    await refused(cast(owner, poll, swapped), 'optionUnknown');
    await refused(cast(owner, poll, [...good.slice(0, 5), 'approve']), 'answerNotOfMethod');
    const all = { options: poll.items[2]!.options.map(({ optionId }) => optionId) };
    await refused(
      cast(owner, poll, [...good.slice(0, 2), all, ...good.slice(3)]),
      'optionsTooMany',
    );
    const { rows } = await cloud.owner.query('select 1 from ballot_leaf where poll_id = $1', [
      poll.id,
    ]);
    expect(rows).toEqual([]);
  });
});
