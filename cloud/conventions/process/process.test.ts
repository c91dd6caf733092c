import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import {
  aCollectingConvention,
  afterCollecting,
  anOpinionOf,
  aRound,
  foundation,
  summary,
} from '@/test/cloud/test-collecting';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { anEditionInForce, aRevision, aTextVersion } from '@/test/cloud/test-conventions';
import { forbiddenText } from '@/test/cloud/test-moderation';

jest.setTimeout(60_000);

let cloud: TestCloud;
let community: TestCommunity;
let committee: TestPerson;
let resident: TestPerson;
beforeAll(async () => {
  cloud = await startTestCloud();
  community = await aCommunity(cloud);
  committee = await community.aStaffMember('residentsCommittee');
  resident = await community.aResident();
});
afterAll(() => cloud.stop());
beforeEach(() => {
  cloud.now = new Date('2026-11-22T02:00:00Z');
});

const front = (conventionId: string, person = resident) =>
  person.client.conventions.conventionFront.query({ conventionId });
const steps = async (conventionId: string, given: object = {}) =>
  (await resident.client.conventions.conventionSteps.query({ conventionId, ...given })).items;

describe('founding a convention', () => {
  it('begins its first round: everybody is told and can speak', async () => {
    const given = foundation();
    const { conventionId, number } =
      await committee.client.conventions.foundConvention.mutate(given);
    expect(number).toBe(1);
    expect(await front(conventionId)).toMatchObject({
      convention: { kind: 'compound', name: given.name, acknowledgedBy: 'household' },
      editionInForce: null,
      openRevision: {
        number: 1,
        state: 'collecting',
        reason: given.reason,
        isCollecting: true,
        collectsUntil: '2026-12-13T16:00:00.000Z',
        opinions: { shown: 0, onPaper: 0, waiting: 0 },
        collected: null,
        version: null,
      },
      may: { speak: true, manage: false, collectInPerson: false, acknowledge: true },
    });
    const { items } = await resident.client.notices.listNotices.query({});
    expect(items[0]?.title).toBe(`征集意见：制定《${given.name}》`);
    expect(await steps(conventionId)).toMatchObject([
      { fromState: null, toState: 'collecting', body: '居民委员会', revision: 1 },
    ]);
  });

  it.each([
    ['a name of three characters', { name: ' 公 约 ' }, 'conventionNameLength'],
    ['a name of 10,000', { name: '约'.repeat(10_000) }, 'conventionNameLength'],
    ['no reason', { reason: '' }, 'revisionReasonLength'],
    ['words nobody may publish', { reason: forbiddenText }, 'wordsNotAllowed'],
    ['six days', { lastDay: '2026-11-28' }, 'collectingPeriodRange'],
    ['three months', { lastDay: '2027-02-22' }, 'collectingPeriodRange'],
    ['a day there is not', { lastDay: '2026-11-31' }, 'inputInvalid'],
    ['rules of a village, in a compound', { kind: 'village' as const }, 'conventionKindNotHere'],
  ] as const)('with %s is refused, and nothing is founded', async (_what, given, code) => {
    const count = async () =>
      (await resident.client.conventions.listConventions.query({ limit: 50 })).items.length;
    const before = await count();
    await refused(
      committee.client.conventions.foundConvention.mutate({ ...foundation(), ...given }),
      code,
    );
    expect(await count()).toBe(before);
  });

  it('of one name happens once, also by two at once', async () => {
    const given = foundation();
    const found = () => committee.client.conventions.foundConvention.mutate(given);
    const outcomes = await Promise.allSettled([found(), found()]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await refused(found(), 'conventionNameTaken');
  });
});

describe('a round', () => {
  const begin = (conventionId: string, given: object = {}) =>
    committee.client.conventions.beginRevision.mutate({ conventionId, ...aRound(given) });
  const abandon = (conventionId: string, reason = '大家觉得现在不用改了。') =>
    committee.client.conventions.abandonRevision.mutate({ conventionId, reason });

  it('is one at a time, and numbers go on after one that was given up', async () => {
    const { conventionId } = await aCollectingConvention(committee);
    await refused(begin(conventionId), 'conventionBeingRevised');
    await refused(abandon(conventionId, '不'), 'revisionReasonLength');
    await abandon(conventionId);
    await refused(abandon(conventionId), 'conventionNotBeingRevised');
    expect((await front(conventionId)).openRevision).toBeNull();
    const outcomes = await Promise.allSettled([begin(conventionId), begin(conventionId)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await front(conventionId)).openRevision?.number).toBe(2);
    expect((await steps(conventionId)).map(({ revision, toState }) => [revision, toState])).toEqual(
      [
        [2, 'collecting'],
        [1, 'abandoned'],
        [1, 'collecting'],
      ],
    );
    expect(await steps(conventionId, { revision: 2 })).toHaveLength(1);
  });

  it('of an edition in force asks about its own chapters, and leaves it in force', async () => {
    const { conventionId, version, digest, name } = await anEditionInForce(
      cloud,
      community,
      committee,
      { name: '已生效的居民公约' },
    );
    await begin(conventionId);
    const { items } = await resident.client.conventions.listPrompts.query({ conventionId });
    expect(items.map(({ chapter }) => chapter)).toEqual(['第一章 邻里关系', '第二章 环境卫生']);
    expect(await front(conventionId)).toMatchObject({
      editionInForce: { edition: 1, version, digest },
      openRevision: { number: 2, state: 'collecting' },
    });
    const list = await resident.client.conventions.listConventions.query({ limit: 50 });
    expect(list.items.find(({ id }) => id === conventionId)).toMatchObject({
      name,
      editionInForce: { edition: 1 },
      openRevision: { number: 2, state: 'collecting' },
    });
  });

  it('hands in no draft but its own: not the edition in force once more', async () => {
    const { conventionId } = await anEditionInForce(cloud, community, committee, {
      name: '还没有改过的公约',
    });
    cloud.advance(1000);
    await aRevision(cloud, community, committee, conventionId, { state: 'drafting', number: 2 });
    await refused(
      committee.client.conventions.submitForReview.mutate({ conventionId, version: 1 }),
      'reviewDraftMissing',
    );
    const desk = await committee.client.conventions.reviewDesk.query({ conventionId });
    expect(desk.draft).toBeNull();
  });

  it('that was adopted has to be filed: it cannot be given up', async () => {
    const { conventionId } = await aCollectingConvention(committee);
    await abandon(conventionId);
    await aRevision(cloud, community, committee, conventionId, {
      state: 'filing',
      number: 2,
      version: 1,
    });
    await refused(abandon(conventionId), 'conventionStepNotNow');
  });

  it('opinions are those of the newest round; older ones are read by their number', async () => {
    const { conventionId } = await aCollectingConvention(committee);
    await anOpinionOf(resident, conventionId);
    afterCollecting(cloud);
    await committee.client.conventions.endCollecting.mutate({ conventionId, summary });
    await abandon(conventionId);
    await begin(conventionId, { lastDay: '2027-01-10' });
    const { conventions } = resident.client;
    expect((await conventions.listOpinions.query({ conventionId })).items).toEqual([]);
    expect((await conventions.ownOpinions.query({ conventionId })).items).toEqual([]);
    const first = await conventions.listOpinions.query({ conventionId, revision: 1 });
    expect(first.items).toHaveLength(1);
    await refused(
      conventions.listOpinions.query({ conventionId, revision: 9 }),
      'conventionNotBeingRevised',
    );
  });
});

it('lists come a page at a time, the newest first', async () => {
  const elsewhere = await aCommunity(cloud);
  const staff = await elsewhere.aStaffMember('ownersCommittee');
  const made = [];
  for (let count = 0; count < 3; count += 1) {
    made.unshift((await aCollectingConvention(staff)).conventionId);
    cloud.advance(1000);
  }
  const { conventions } = staff.client;
  const first = await conventions.listConventions.query({ limit: 2 });
  const cursor = first.nextCursor;
  const second = await conventions.listConventions.query({ limit: 2, cursor });
  expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(made);
  expect(second.nextCursor).toBeNull();
  const conventionId = made[0]!;
  const reason = '先放一放，明年再来商量。';
  await conventions.abandonRevision.mutate({ conventionId, reason });
  const page = await conventions.conventionSteps.query({ conventionId, limit: 1 });
  expect(page.items[0]?.details).toEqual({ reason });
  const rest = await conventions.conventionSteps.query({
    ...{ conventionId, limit: 1, cursor: page.nextCursor },
  });
  expect(rest.items[0]?.toState).toBe('collecting');
});

describe('warnings about a version', () => {
  const paragraphs = (clause: string) => [
    { paragraphId: '019a0000-0000-7000-8000-000000000001', kind: 'heading' as const, text: '总则' },
    { paragraphId: '019a0000-0000-7000-8000-000000000002', kind: 'clause' as const, text: clause },
  ];
  const paragraphId = paragraphs('')[1]!.paragraphId;
  const reason = '这一条是写明本公约不罚款，已请司法所看过。';
  const warnings = (conventionId: string, version: number | null = 1) =>
    committee.client.conventions.warningsOf.query({ conventionId, version });
  const answer = (conventionId: string, given: object = {}) =>
    committee.client.conventions.answerWarning.mutate({
      ...{ conventionId, version: 1, paragraphId, rule: 'fines', reason },
      ...given,
    });

  it('wait for an answer, which holds while the clause reads as it does', async () => {
    const { conventionId } = await aCollectingConvention(committee);
    const convention = { conventionId, name: '测试居民公约' };
    expect(await warnings(conventionId, null)).toEqual({
      ...{ version: null, unanswered: 0, items: [] },
    });
    await aTextVersion(cloud, community, committee, convention, {
      paragraphs: paragraphs('违反的罚款50元，并扣除分红。'),
    });
    expect(await warnings(conventionId)).toMatchObject({
      version: 1,
      unanswered: 2,
      items: [
        { paragraphId, rule: 'fines', words: ['罚款50元'], isDenied: false, answer: null },
        { paragraphId, rule: 'benefits', words: ['扣除分红'] },
      ],
    });
    await answer(conventionId);
    expect(await warnings(conventionId)).toMatchObject({
      unanswered: 1,
      items: [{ answer: { reason, body: '居民委员会' } }, { answer: null }],
    });
    await aTextVersion(cloud, community, committee, convention, {
      number: 2,
      paragraphs: paragraphs('违反的罚款60元，并扣除分红。'),
    });
    expect((await warnings(conventionId, 2)).unanswered).toBe(2);
    expect((await warnings(conventionId, 1)).unanswered).toBe(1);
    await answer(conventionId, { reason: `${reason}又核对了一遍。` });
    expect((await warnings(conventionId, 1)).items[0]?.answer?.reason).toContain('又核对');
  });

  it.each([
    ['a rule it is not warned of', { rule: 'family' }, 'warningNotFound'],
    ['a paragraph it has not', { paragraphId: paragraphs('')[0]!.paragraphId }, 'warningNotFound'],
    ['a version it has not', { version: 7 }, 'textVersionUnknown'],
    ['no reason', { reason: '可以' }, 'warningReasonLength'],
    ['words nobody may publish', { reason: forbiddenText }, 'wordsNotAllowed'],
  ] as const)('are not answered with %s', async (_what, given, code) => {
    const { conventionId } = await aCollectingConvention(committee);
    await aTextVersion(
      cloud,
      community,
      committee,
      { conventionId, name: '测试居民公约' },
      { paragraphs: paragraphs('违反的罚款50元。') },
    );
    await refused(answer(conventionId, given), code);
  });
});
