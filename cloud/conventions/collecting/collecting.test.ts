import { v7 as uuid } from 'uuid';
import { aBuilding } from '@/test/cloud/test-buildings';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import {
  aCollectingConvention,
  afterCollecting,
  anOpinion,
  anOpinionOf,
  summary,
} from '@/test/cloud/test-collecting';
import {
  aCommunity,
  type TestCommunity,
  type TestPerson,
  type TestUnit,
} from '@/test/cloud/test-community';
import { aModerator, forbiddenText, hide, queued, show } from '@/test/cloud/test-moderation';

jest.setTimeout(60_000);

let cloud: TestCloud;
let community: TestCommunity;
let committee: TestPerson;
let grid: TestPerson;
let speaker: TestPerson;
let other: TestPerson;
let unit: TestUnit;
let conventionId: string;
let promptId: string;
const start = new Date('2026-11-22T02:00:00Z');
beforeAll(async () => {
  cloud = await startTestCloud();
  community = await aCommunity(cloud);
  committee = await community.aStaffMember('residentsCommittee');
  grid = await community.aStaffMember('gridWorker');
  unit = await community.aUnit({ ownerNames: ['欧阳雪梅'], roomNumber: '502' });
  speaker = await community.aResident({ unit });
  other = await community.aResident();
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  cloud.now = start;
  ({ conventionId, promptId } = await aCollectingConvention(committee));
});

const listed = async (person: TestPerson, given: object = {}) =>
  (await person.client.conventions.listOpinions.query({ conventionId, ...given })).items;
const ofOwn = async (person: TestPerson) =>
  (await person.client.conventions.ownOpinions.query({ conventionId })).items;
const give = (given: object = {}, person = speaker) => anOpinionOf(person, conventionId, given);
const onPaper = (given: object = {}, person = grid) =>
  person.client.conventions.enterPaperOpinion.mutate({
    ...anOpinion(conventionId),
    unitId: unit.id,
    ...given,
  });
const end = (given: object = {}) =>
  committee.client.conventions.endCollecting.mutate({ conventionId, summary, ...given });

describe('an opinion', () => {
  it('is read by everybody with its building, and by no means with a name', async () => {
    const id = await give({ promptId });
    for (const reader of [other, committee, await community.aStaffMember('administrator')]) {
      const [card] = await listed(reader);
      expect(card).toMatchObject({ id, promptId, speaker: '1栋一位居民', isMine: false });
      expect(card?.paper).toBeNull();
      expect(JSON.stringify(await listed(reader))).not.toContain('雪梅');
    }
    expect((await listed(speaker))[0]?.isMine).toBe(true);
    const log = await cloud.owner.query('select details from audit_entry where subject_id = $1', [
      id,
    ]);
    expect(JSON.stringify(log.rows)).not.toContain('广场舞');
  });

  it('from a house of its own is not read with the house: that would be a name', async () => {
    const villa = await community.aUnit();
    const { moveIn } = await aBuilding(cloud, community, '8栋');
    await moveIn(villa);
    await give({}, await community.aResident({ unit: villa }));
    await onPaper({ unitId: villa.id });
    expect((await listed(other)).map((card) => card.speaker)).toEqual(['一位居民', '一位居民']);
  });

  it('that the word list keeps back waits, is its author’s alone, and is shown or hidden', async () => {
    const id = await give({ words: forbiddenText });
    expect(await listed(other)).toEqual([]);
    expect((await ofOwn(speaker))[0]).toMatchObject({ id, visibility: 'waiting' });
    expect(await ofOwn(other)).toEqual([]);
    const moderator = await aModerator(community);
    await show(moderator, await queued(moderator, id));
    expect((await listed(other))[0]?.id).toBe(id);
    await other.client.moderation.report.mutate({ kind: 'conventionOpinion', id, reason: 'abuse' });
    await hide(moderator, await queued(moderator, id), 'abuse');
    expect(await listed(other)).toEqual([]);
    expect((await ofOwn(speaker))[0]?.visibility).toBe('hidden');
  });

  it('is taken back by who gave it, while opinions are collected, and nothing of it stays', async () => {
    const id = await give();
    const takeBack = (person: TestPerson) =>
      person.client.conventions.takeBackOpinion.mutate({ opinionId: id });
    await refused(takeBack(other), 'opinionNotYours');
    await refused(takeBack(committee), 'opinionNotYours');
    await takeBack(speaker);
    await refused(takeBack(speaker), 'opinionNotFound');
    expect(await ofOwn(speaker)).toEqual([]);
    const left = await give();
    afterCollecting(cloud);
    await refused(
      speaker.client.conventions.takeBackOpinion.mutate({ opinionId: left }),
      'collectingOver',
    );
  });

  it.each([
    ['nothing', '  ', 'opinionWordsLength'],
    ['10,000 characters', '好'.repeat(10_000), 'opinionWordsLength'],
    ['only marks that turn around', '\u202e\u202e\u202e\u202e\u202e\u202e', 'opinionWordsLength'],
  ] as const)('of %s is refused', async (_what, words, code) => {
    await refused(give({ words }), code);
  });

  it('of hostile words is kept as plain words', async () => {
    await give({ words: '<script>alert(1)</script>\u202e 请管管噪声 😀' });
    expect((await listed(other))[0]?.words).toBe('<script>alert(1)</script> 请管管噪声 😀');
    await refused(give({ words: '请管管噪声\u0000' }), 'inputInvalid');
  });

  it('to a prompt of another round, or with the id of another’s, is refused', async () => {
    const { promptId: foreign } = await aCollectingConvention(committee);
    await refused(give({ promptId: foreign }), 'promptNotFound');
    await refused(give({ promptId: uuid() }), 'promptNotFound');
    const id = await give();
    await refused(give({ id }, other), 'inputInvalid');
    expect((await listed(other))[0]?.speaker).toBe('1栋一位居民');
  });

  it('sent twice counts once, and of two at once nobody gets a twenty-first', async () => {
    const [opinion, requestId] = [anOpinion(conventionId), uuid()];
    const send = () =>
      other.client.conventions.giveOpinion.mutate(opinion, { context: { requestId } });
    expect(await send()).toEqual(await send());
    for (let count = 1; count < 19; count += 1) await give({}, other);
    const outcomes = await Promise.allSettled([give({}, other), give({}, other)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await refused(give({}, other), 'opinionsTooMany');
    await give();
  });

  it('comes a page at a time and by prompt', async () => {
    await give({ promptId });
    await give({ words: '别的方面的意见一条' });
    const { conventions } = other.client;
    const first = await conventions.listOpinions.query({ conventionId, limit: 1 });
    const cursor = first.nextCursor;
    const second = await conventions.listOpinions.query({ conventionId, limit: 1, cursor });
    expect([first.items[0]?.promptId, second.items[0]?.promptId]).toEqual([null, promptId]);
    expect(second.nextCursor).toBeNull();
    expect(await listed(other, { promptId: 'others' })).toHaveLength(1);
    expect(await listed(other, { promptId })).toHaveLength(1);
    const prompts = await conventions.listPrompts.query({ conventionId });
    expect(prompts).toMatchObject({ isOpen: true, others: 1 });
    expect(prompts.items.map(({ opinions }) => opinions)).toEqual([1, 0, 0, 0, 0, 0, 0]);
  });
});

describe('an opinion on paper', () => {
  it('has its helper beside it; the room is for those who collect', async () => {
    await onPaper({ promptId });
    expect((await listed(other))[0]).toMatchObject({
      speaker: '1栋一位居民',
      isMine: false,
      paper: { helper: '网格员', room: null },
    });
    expect((await listed(grid))[0]?.paper?.room).toContain('502');
    const supervisor = await community.aStaffMember('supervisoryCommittee');
    expect((await listed(supervisor))[0]?.paper?.room).toBeNull();
  });

  it('is taken back by staff, not by a resident', async () => {
    const { opinionId } = await onPaper();
    const takeBack = (person: TestPerson) =>
      person.client.conventions.takeBackOpinion.mutate({ opinionId });
    await refused(takeBack(speaker), 'opinionNotYours');
    await takeBack(committee);
    expect(await listed(other)).toEqual([]);
  });

  it('needs a home of this community, and twenty of one home are enough', async () => {
    const elsewhere = await (await aCommunity(cloud)).aUnit();
    await refused(onPaper({ unitId: elsewhere.id }), 'opinionHomeMissing');
    for (let count = 0; count < 20; count += 1) await onPaper();
    await refused(onPaper(), 'householdOpinionsTooMany');
  });

  it('has a form to print, with the prompts', async () => {
    const { name } = await grid.client.conventions.printOpinionForm.mutate({ conventionId });
    expect(name).toMatch(/意见表\.pdf$/);
  });
});

describe('prompts', () => {
  const save = async (
    change: (prompts: { id: string; chapter: string; question: string }[]) => object[],
  ) => {
    const { items } = await committee.client.conventions.listPrompts.query({ conventionId });
    const prompts = items.map(({ id, chapter, question }) => ({ id, chapter, question }));
    return committee.client.conventions.savePrompts.mutate({
      conventionId,
      prompts: change(prompts) as typeof prompts,
    });
  };
  const added = () => ({ id: uuid(), chapter: '第八章 养老', question: '老人还需要大家做什么？' });

  it('are those of the template until staff change them; what was answered keeps its words', async () => {
    const before = await committee.client.conventions.listPrompts.query({ conventionId });
    expect(before.items).toHaveLength(7);
    await save(([first, ...rest]) => [added(), first!, ...rest.slice(1)]);
    await give({ promptId, words: forbiddenText });
    await refused(
      save((prompts) => prompts.filter(({ id }) => id !== promptId)),
      'promptAnswered',
    );
    await refused(
      save((prompts) => prompts.map((prompt) => ({ ...prompt, question: '换一个问题问问？' }))),
      'promptAnswered',
    );
    await save((prompts) => [...prompts].reverse());
    const after = await committee.client.conventions.listPrompts.query({ conventionId });
    expect(after.items.at(-1)?.chapter).toBe('第八章 养老');
  });

  it('of another convention are not written over, nor those of a round that is drafted', async () => {
    const foreign = await aCollectingConvention(committee);
    await refused(
      save((prompts) => [...prompts, { ...added(), id: foreign.promptId }]),
      'inputInvalid',
    );
    const kept = await committee.client.conventions.listPrompts.query(foreign);
    expect(kept.items[0]?.chapter).toBe('第一章 总则');
    afterCollecting(cloud);
    await end();
    await refused(
      save((prompts) => prompts),
      'conventionStepNotNow',
    );
  });
});

describe('the end of collecting', () => {
  it('comes with its last day, not before; then nothing more is said', async () => {
    await refused(end(), 'collectingNotOver');
    cloud.now = new Date('2026-12-13T15:59:59Z');
    await refused(end(), 'collectingNotOver');
    await give();
    cloud.now = new Date('2026-12-13T16:00:00Z');
    await refused(give(), 'collectingOver');
    await refused(onPaper(), 'collectingOver');
    await end();
    await refused(end(), 'conventionStepNotNow');
    await refused(give(), 'collectingOver');
  });

  it('has a summary everybody reads, with how many spoke', async () => {
    await give();
    await onPaper();
    await give({ words: forbiddenText });
    afterCollecting(cloud);
    await refused(end({ summary: '都说好' }), 'collectingSummaryLength');
    await refused(end({ summary: forbiddenText }), 'wordsNotAllowed');
    await end();
    const { openRevision } = await other.client.conventions.conventionFront.query({ conventionId });
    expect(openRevision).toMatchObject({
      state: 'drafting',
      isCollecting: false,
      opinions: { shown: 2, onPaper: 1, waiting: 1 },
      collected: { opinions: 2, onPaper: 1, summary },
    });
  });

  it('of two at once is one', async () => {
    afterCollecting(cloud);
    const outcomes = await Promise.allSettled([end(), end()]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('is told to those who manage it, once; not where there is more time', async () => {
    const told = async () => {
      const { rows } = await cloud.owner.query(
        "select account_id from message where kind = 'conventionStep' and subject_id = $1",
        [conventionId],
      );
      return rows.map((row) => row.account_id as string);
    };
    const prolong = (lastDay: string) =>
      committee.client.conventions.prolongCollecting.mutate({ conventionId, lastDay });
    await refused(prolong('2026-12-12'), 'collectingNotProlonged');
    await prolong('2026-12-31');
    afterCollecting(cloud);
    await give();
    await cloud.tick();
    expect(await told()).toEqual([]);
    cloud.now = new Date('2026-12-31T16:00:00Z');
    await cloud.tick();
    await cloud.tick();
    const accounts = await told();
    expect(accounts.filter((id) => id === committee.accountId)).toHaveLength(1);
    expect(accounts).not.toContain(grid.accountId);
  });
});
