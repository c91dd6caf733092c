import { v7 as uuid } from 'uuid';
import { activityContent, aPlan, aTeam, savedActivity } from '@/test/cloud/test-activities';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { aShift, aSignup, aVolunteer, insert } from '@/test/cloud/test-volunteering';

jest.setTimeout(60_000);

let cloud: TestCloud;
let community: TestCommunity;
let staff: TestPerson;
let colleague: TestPerson;
let resident: TestPerson;

beforeAll(async () => {
  cloud = await startTestCloud();
  community = await aCommunity(cloud);
  staff = await community.aStaffMember('residentsCommittee');
  colleague = await community.aStaffMember('residentsCommittee');
  resident = await community.aResident();
});
afterAll(() => cloud.stop());

const save = (person: TestPerson, activityId: string, revision: number, changes: object = {}) =>
  person.client.volunteering.saveActivity.mutate({
    ...{ activityId, revision, ...activityContent(), ...changes },
  });

async function readyDraft(person: TestPerson, changes: object = {}) {
  const { activityId } = await savedActivity(person, changes);
  await person.client.volunteering.planShifts.mutate({ activityId, ...aPlan() });
  return { activityId, revision: 1 };
}

async function published(person: TestPerson, changes: object = {}) {
  const draft = await readyDraft(person, changes);
  await person.client.volunteering.publishActivity.mutate(draft);
  return draft.activityId;
}

const messagesOf = async (person: TestPerson) =>
  (await person.client.messages.listMessages.query({})).items.map(({ kind, body }) => ({
    ...{ kind, body },
  }));

it('a draft is kept as far as it was typed, and goes on with a colleague of the same body', async () => {
  const activityId = uuid();
  await save(staff, activityId, 0, { place: '', contact: '', risks: '', isRisky: true });
  const form = await colleague.client.volunteering.activityForm.query({ activityId });
  expect(form).toMatchObject({ state: 'draft', revision: 1, place: '', isRisky: true });
  expect(await save(colleague, activityId, 1)).toEqual({ revision: 2 });
  await refused(save(staff, activityId, 1), 'activityChangedMeanwhile');
});

it('the first save sent again with more typed goes on with the same draft', async () => {
  const activityId = uuid();
  await save(staff, activityId, 0);
  expect(await save(staff, activityId, 0, { title: '楼道大清洁' })).toEqual({ revision: 2 });
  await refused(save(colleague, activityId, 0), 'activityChangedMeanwhile');
});

it('of two who save at once, one is told that the other was first', async () => {
  const { activityId } = await savedActivity(staff);
  const both = await Promise.allSettled([
    save(staff, activityId, 1),
    save(colleague, activityId, 1),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

it('a draft does not exist for others; a published activity does, and is not theirs to change', async () => {
  const stranger = await community.aStaffMember('propertyManager');
  const { activityId } = await savedActivity(staff);
  for (const person of [resident, stranger])
    await refused(
      person.client.volunteering.activityDetail.query({ activityId }),
      'activityNotFound',
    );
  await refused(save(stranger, activityId, 1), 'activityNotFound');
  const shown = await published(staff);
  expect(
    await resident.client.volunteering.activityDetail.query({ activityId: shown }),
  ).toMatchObject({
    organiser: '居民委员会',
    kindName: '绿色互助',
    mayOrganise: false,
    mayCancel: false,
  });
  await refused(save(stranger, shown, 1), 'notYourActivity');
  await refused(
    save(resident, uuid(), 0, { organiser: { kind: 'body', role: 'residentsCommittee' } }),
    'activityOrganiserUnknown',
  );
});

it.each<[string, object, string]>([
  ['without a place', { place: '' }, 'activityPlaceLength'],
  ['without a contact', { contact: '' }, 'activityContactLength'],
  ['without risks', { risks: '' }, 'activityRisksLength'],
  ['that endangers people without insurance', { isRisky: true }, 'riskyNeedsInsurance'],
])('an activity %s is not published', async (_, changes, code) => {
  const draft = await readyDraft(staff, changes);
  await refused(staff.client.volunteering.publishActivity.mutate(draft), code as never);
});

it('published once, also by two at once; from then on its shifts are watched, reminded of and closed', async () => {
  const draft = await readyDraft(staff);
  const both = await Promise.allSettled(
    [staff, colleague].map(({ client }) => client.volunteering.publishActivity.mutate(draft)),
  );
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const { rows } = await cloud.owner.query(
    `select kind, count(*)::integer from outbox_entry
     where payload->>'shiftId' in (select id::text from shift where activity_id = $1) group by kind order by kind`,
    [draft.activityId],
  );
  expect(rows).toEqual([
    { kind: 'volunteering.closeShift', count: 1 },
    { kind: 'volunteering.remindBeforeShift', count: 2 },
    { kind: 'volunteering.watchShift', count: 1 },
  ]);
});

it('an activity without a shift to come is not published', async () => {
  const { activityId } = await savedActivity(staff);
  const publish = () =>
    staff.client.volunteering.publishActivity.mutate({ activityId, revision: 1 });
  await refused(publish(), 'activityNeedsShift');
  await staff.client.volunteering.planShifts.mutate({ activityId, ...aPlan() });
  cloud.advance(40 * 86_400_000);
  await refused(publish(), 'activityNeedsShift');
  cloud.now = new Date('2026-11-22T02:00:00Z');
});

it.each<[string, object, string]>([
  ['a building of nobody', { buildingId: uuid() }, 'activityBuildingUnknown'],
  ['a kind of nobody', { kind: 'own', ownKindId: uuid() }, 'activityKindUnknown'],
  ['a photo of nobody', { photoIds: [uuid()] }, 'fileUnknown'],
  ['10,000 characters', { description: '好'.repeat(10_000) }, 'activityDescriptionLength'],
  ['gambling', { description: '网上赌场，注册就送' }, 'wordsNotAllowed'],
])('%s is refused', async (_, changes, code) => {
  await refused(save(staff, uuid(), 0, changes), code as never);
});

it('hostile characters are kept as text, or taken out where they would turn the sentence', async () => {
  const { activityId } = await savedActivity(staff, {
    title: '扫雪<script>alert(1)</script>😀',
    description: '带手套\u202eabc，早点来',
  });
  const form = await staff.client.volunteering.activityForm.query({ activityId });
  expect(form.title).toBe('扫雪<script>alert(1)</script>😀');
  expect(form.description).toBe('带手套abc，早点来');
  await refused(save(staff, uuid(), 0, { title: '扫雪\u0000' }), 'inputInvalid');
});

it('other risks of a published activity are told once to everybody on a list, and counted', async () => {
  const activityId = await published(staff);
  const shifts = [
    await aShift(cloud, community, activityId),
    await aShift(cloud, community, activityId),
  ];
  const [first, waiting, gone] = [
    await aVolunteer(cloud, community),
    await aVolunteer(cloud, community),
    await aVolunteer(cloud, community),
  ];
  for (const shift of shifts) await aSignup(cloud, community, shift, first);
  await aSignup(cloud, community, shifts[0]!, waiting, 'waiting');
  await aSignup(cloud, community, shifts[0]!, gone, 'cancelled');
  await save(staff, activityId, 1, { description: '带上水。' });
  expect(await messagesOf(first)).toEqual([]);
  await save(staff, activityId, 2, { risks: '地面有冰，请穿防滑鞋。' });
  for (const person of [first, waiting])
    expect(await messagesOf(person)).toEqual([
      { kind: 'shiftChange', body: expect.stringContaining('风险说明有改动') },
    ]);
  expect(await messagesOf(gone)).toEqual([]);
  const detail = await resident.client.volunteering.activityDetail.query({ activityId });
  expect(detail.riskRevision).toBe(2);
});

it("photos are the organiser's uploads, six at most, in their order; a colleague may keep them", async () => {
  const upload = async ({ accountId }: TestPerson) => {
    const id = uuid();
    await insert(cloud, 'stored_file', {
      ...{ community_id: community.id, id, account_id: accountId, location: `photo/${id}` },
      ...{ content_type: 'image/jpeg', byte_count: 10, created_at: cloud.now },
    });
    return id;
  };
  const [one, two, foreign] = [await upload(staff), await upload(staff), await upload(resident)];
  const { activityId } = await savedActivity(staff, { photoIds: [one, two] });
  await save(colleague, activityId, 1, { photoIds: [two, one] });
  const { photos } = await staff.client.volunteering.activityDetail.query({ activityId });
  expect(photos.map(({ fileId }) => fileId)).toEqual([two, one]);
  await refused(save(colleague, activityId, 2, { photoIds: [one, foreign] }), 'fileUnknown');
});

it('a draft is deleted with its shifts; what was published never is', async () => {
  const draft = await readyDraft(staff);
  const { discardActivity } = staff.client.volunteering;
  await discardActivity.mutate({ activityId: draft.activityId });
  await refused(discardActivity.mutate({ activityId: draft.activityId }), 'activityNotFound');
  await refused(discardActivity.mutate({ activityId: await published(staff) }), 'activityNotDraft');
});

it('nobody keeps more than twenty drafts', async () => {
  const writer = await community.aStaffMember('gridWorker');
  const organiser = { organiser: { kind: 'body', role: 'gridWorker' } };
  for (let made = 0; made < 20; made += 1) await save(writer, uuid(), 0, organiser);
  await refused(save(writer, uuid(), 0, organiser), 'activityDraftsTooMany');
});

it("a community's own kind is added once, used, and retired without changing what has it", async () => {
  const { volunteering } = staff.client;
  const kindId = uuid();
  await refused(volunteering.addOwnKind.mutate({ kindId, name: '助' }), 'ownKindNameLength');
  await volunteering.addOwnKind.mutate({ kindId, name: '助老互助' });
  await refused(
    volunteering.addOwnKind.mutate({ kindId: uuid(), name: '助老互助' }),
    'ownKindNameTaken',
  );
  const own = { kind: 'own', ownKindId: kindId };
  const activityId = await published(staff, own);
  await volunteering.retireOwnKind.mutate({ kindId });
  await refused(volunteering.retireOwnKind.mutate({ kindId }), 'activityKindUnknown');
  expect(await volunteering.listOwnKinds.query()).toEqual([]);
  await save(staff, activityId, 1, own);
  expect(await volunteering.activityDetail.query({ activityId })).toMatchObject({
    kindName: '助老互助',
  });
  await refused(save(staff, uuid(), 0, own), 'activityKindUnknown');
});

it('the desk counts what waits for whom', async () => {
  const reviewer = await community.aStaffMember('ownersCommittee');
  const { team, leader } = await aTeam(cloud, community);
  const before = await reviewer.client.volunteering.organiserDesk.query();
  const draft = await readyDraft(leader, { organiser: { kind: 'team', teamId: team } });
  await leader.client.volunteering.submitActivity.mutate(draft);
  const after = await reviewer.client.volunteering.organiserDesk.query();
  expect(after.toReview?.activities).toBe((before.toReview?.activities ?? 0) + 1);
  expect(await leader.client.volunteering.organiserDesk.query()).toMatchObject({
    ...{ mayWrite: true, toReview: null, shifts: [] },
    activities: { published: 0, draft: 0, submitted: 1, sentBack: 0 },
  });
  expect(await resident.client.volunteering.organiserDesk.query()).toMatchObject({
    mayWrite: false,
    activities: { published: 0 },
  });
});
