import { v7 as uuid } from 'uuid';
import { mostDrafts } from '@/shared/hall/topic-limits';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { aPhoto, aTopic, topicContent } from '@/test/cloud/test-hall';

let cloud: TestCloud;
let community: TestCommunity;
let author: TestPerson;
beforeAll(async () => {
  cloud = await startTestCloud();
  community = await aCommunity(cloud);
});
beforeEach(async () => {
  author = await community.aResident();
});
afterAll(() => cloud.stop());

const save = (id: string, content: object = {}, person = author) =>
  person.client.hall.saveTopicDraft.mutate({ id, ...topicContent(content) });
const read = (id: string, person = author) => person.client.hall.topicDraft.query({ id });
const emptyContent = { category: null, place: '', title: '', body: '', proposal: '' };

describe('a draft', () => {
  it('is kept as far as it is written, and comes back as it was', async () => {
    const id = uuid();
    await save(id, emptyContent);
    expect(await read(id)).toMatchObject({ id, ...emptyContent, buildingId: null, photos: [] });
  });

  it('saved again replaces what it said, photos too', async () => {
    const id = uuid();
    const [first, second] = [await aPhoto(author), await aPhoto(author)];
    await save(id, { photoIds: [first, second] });
    cloud.advance(60_000);
    await save(id, { title: '换个说法', buildingId: community.buildingId, photoIds: [second] });
    const draft = await read(id);
    expect(draft).toMatchObject({ title: '换个说法', buildingId: community.buildingId });
    expect(draft.photos.map(({ fileId }) => fileId)).toEqual([second]);
    expect(draft.updatedAt).toBe(cloud.now.toISOString());
    expect((await author.client.hall.myTopics.query({})).drafts).toHaveLength(1);
  });

  it('is seen by nobody else, and nobody writes into it', async () => {
    const id = uuid();
    await save(id);
    const neighbour = await community.aResident();
    const staff = await community.aStaffMember('ownersCommittee');
    await refused(read(id, neighbour), 'topicNotFound');
    await refused(save(id, {}, neighbour), 'topicNotFound');
    await neighbour.client.hall.discardDraft.mutate({ id });
    await refused(staff.client.hall.topicDetail.query({ topicId: id }), 'topicNotFound');
    expect((await read(id)).title).toBe(topicContent().title);
  });

  it('is no topic yet: not even its author finds it in the hall', async () => {
    const id = uuid();
    await save(id);
    const { hall } = author.client;
    await refused(hall.topicDetail.query({ topicId: id }), 'topicNotFound');
    await refused(hall.withdrawTopic.mutate({ topicId: id, reason: '' }), 'topicNotFound');
    expect((await hall.listTopics.query({})).items.map((topic) => topic.id)).not.toContain(id);
    expect((await hall.myTopics.query({})).items).toEqual([]);
  });

  it('can be thrown away, twice as well as once, with its photos', async () => {
    const id = uuid();
    await save(id, { photoIds: [await aPhoto(author)] });
    await author.client.hall.discardDraft.mutate({ id });
    await author.client.hall.discardDraft.mutate({ id });
    await refused(read(id), 'topicNotFound');
  });

  it('that was submitted can be neither saved, read as a draft, nor thrown away', async () => {
    const id = await aTopic(author);
    await refused(save(id), 'topicNotDraft');
    await refused(read(id), 'topicNotDraft');
    await refused(author.client.hall.discardDraft.mutate({ id }), 'topicNotDraft');
  });
});

describe('how many', () => {
  it(`${mostDrafts} drafts are kept, the next has to wait until one is gone`, async () => {
    const ids = Array.from({ length: mostDrafts }, () => uuid());
    for (const id of ids) await save(id);
    await refused(save(uuid()), 'topicDraftsTooMany');
    await aTopic(author); // What is submitted at once is no draft.
    await save(ids[0]!, { title: '已有的还可以改' });
    await author.client.hall.discardDraft.mutate({ id: ids[0]! });
    await save(uuid());
  });

  it('two phones of one person do not slip past the limit together', async () => {
    for (let made = 1; made < mostDrafts; made += 1) await save(uuid());
    const outcomes = await Promise.allSettled([save(uuid()), save(uuid()), save(uuid())]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await author.client.hall.myTopics.query({})).drafts).toHaveLength(mostDrafts);
  });

  it('one draft saved from two phones at once is one draft', async () => {
    const id = uuid();
    await Promise.all([save(id, { title: '第一部手机' }), save(id, { title: '第二部手机' })]);
    expect((await author.client.hall.myTopics.query({})).drafts).toHaveLength(1);
  });
});

describe('what a draft may hold', () => {
  it('photos the author uploaded, nobody else’s', async () => {
    const neighbour = await community.aResident();
    await refused(save(uuid(), { photoIds: [await aPhoto(neighbour)] }), 'fileUnknown');
    await refused(save(uuid(), { photoIds: [uuid()] }), 'fileUnknown');
  });

  it('a building of this community', async () => {
    const elsewhere = await aCommunity(cloud);
    await refused(save(uuid(), { buildingId: elsewhere.buildingId }), 'topicBuildingUnknown');
  });

  it.each<[string, object, 'topicTitleLength' | 'topicBodyLength' | 'inputInvalid']>([
    ['a title of 41 characters', { title: '长'.repeat(41) }, 'topicTitleLength'],
    ['10,000 characters', { body: '长'.repeat(10_000) }, 'topicBodyLength'],
    ['more than any phone sends', { body: '长'.repeat(20_001) }, 'inputInvalid'],
    ['NUL', { body: '门禁\u0000坏了' }, 'inputInvalid'],
    ['a category nobody knows', { category: 'toString' }, 'inputInvalid'],
    ['an id that is none', { photoIds: ["'; drop table topic; --"] }, 'inputInvalid'],
  ])('not %s', async (_what, content, code) => {
    await refused(save(uuid(), content), code);
  });

  it.each([
    ['markup', '<script>alert(1)</script>'],
    ['emoji', '👵🏻电梯停了👍'],
    ['quotes', "'; drop table topic; --"],
  ])('%s, which is only text', async (_what, title) => {
    const id = uuid();
    await save(id, { title });
    expect((await read(id)).title).toBe(title);
  });

  it('no marks that turn the direction of what follows', async () => {
    const id = uuid();
    await save(id, { title: '\u202e门禁坏了\u202c' });
    expect((await read(id)).title).toBe('门禁坏了');
  });
});
