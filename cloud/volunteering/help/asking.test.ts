import { v7 as uuid } from 'uuid';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import {
  aHelper,
  aHelpRequest,
  aNeighbour,
  aTakenRequest,
  helpWanted,
  minutesToSpend,
  saidTime,
  type TestNeighbour,
} from '@/test/cloud/test-help';
import { aModerator, forbiddenText, hide, queued, show } from '@/test/cloud/test-moderation';

let cloud: TestCloud;
let community: TestCommunity;
let asker: TestNeighbour;
let reader: TestPerson;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  community = await aCommunity(cloud);
  asker = await aNeighbour(community);
  reader = await community.aResident();
});

const ask = (person: TestPerson, wanted: ReturnType<typeof helpWanted>) =>
  person.client.volunteering.askForHelp.mutate(wanted);
const openFor = async (person: TestPerson) =>
  (await person.client.volunteering.listHelp.query({})).items.map(({ id }) => id);
const detail = (person: TestPerson, requestId: string) =>
  person.client.volunteering.helpDetail.query({ requestId });

it('neighbours read what is asked, the building and a masked name; no room, no phone, no name', async () => {
  const requestId = await aHelpRequest(cloud, asker);
  const seen = await detail(reader, requestId);
  expect(seen).toMatchObject({ buildingName: '1栋', contact: null, course: null, side: null });
  expect(seen.askerName).toMatch(/^1栋 .\*+$/);
  const list = await reader.client.volunteering.listHelp.query({});
  for (const told of [JSON.stringify(seen), JSON.stringify(list)]) {
    for (const secret of ['13800001234', asker.unit.roomNumber, asker.unit.owners[0]!.name])
      expect(told).not.toContain(secret);
  }
});

it('the asker, the helper and staff who settle read room and phone; a helper who gave it back does not', async () => {
  const helper = await aHelper(cloud, community);
  const gridWorker = await community.aStaffMember('gridWorker');
  const requestId = await aHelpRequest(cloud, asker);
  const contact = { room: `1栋1单元${asker.unit.roomNumber}`, phone: '13800001234' };
  expect(await detail(asker, requestId)).toMatchObject({ contact });
  expect(await detail(gridWorker, requestId)).toMatchObject({ contact });
  expect((await detail(helper, requestId)).contact).toBeNull();
  await helper.client.volunteering.takeHelp.mutate({ requestId, onDuty: false });
  expect(await detail(helper, requestId)).toMatchObject({ contact, side: 'helper' });
  await helper.client.volunteering.giveHelpBack.mutate({ requestId });
  expect((await detail(helper, requestId)).contact).toBeNull();
  const messages = await cloud.owner.query(
    'select title, body from message where subject_id = $1',
    [requestId],
  );
  expect(messages.rows.length).toBeGreaterThan(0);
  expect(JSON.stringify(messages.rows)).not.toContain('13800001234');
});

it('the asker alone reads name and phone of who has taken it, and only until it is over', async () => {
  const helper = await aHelper(cloud, community);
  const gridWorker = await community.aStaffMember('gridWorker');
  const shown = { name: helper.name, phone: '13700007777' };
  await cloud.owner.query('update volunteer set phone = $1 where id = $2', [
    shown.phone,
    helper.volunteerId,
  ]);
  const requestId = await aTakenRequest(cloud, asker, helper);
  const askers = (await detail(asker, requestId)).course;
  expect(askers).toMatchObject({ helper: shown });
  expect(askers?.helperName).not.toContain(shown.name);
  for (const other of [gridWorker, helper, reader]) {
    const told = JSON.stringify([
      await detail(other, requestId),
      await other.client.volunteering.listHelp.query({}),
    ]);
    expect(told).not.toContain(shown.phone);
    expect(told).not.toContain(shown.name);
  }
  const said = saidTime(cloud, requestId);
  await helper.client.volunteering.reportHelp.mutate(said);
  expect((await detail(asker, requestId)).course?.helper).toEqual(shown);
  await asker.client.volunteering.agreeHelp.mutate(said);
  const over = await detail(asker, requestId);
  expect(over).toMatchObject({ state: 'settled', course: { helper: null } });
  expect(JSON.stringify(over)).not.toContain(shown.phone);
});

it('who takes it as a duty is named by their body, and by name where they live here; who gives it back is forgotten', async () => {
  const gridWorker = await community.aStaffMember('gridWorker');
  const requestId = await aTakenRequest(cloud, asker, gridWorker, { onDuty: true });
  const { course } = await detail(asker, requestId);
  expect(course).toMatchObject({ helper: null, helperName: '网格员', onDuty: true });
  await gridWorker.client.volunteering.giveHelpBack.mutate({ requestId });
  const helper = await aHelper(cloud, community);
  await helper.client.volunteering.takeHelp.mutate({ requestId, onDuty: false });
  expect((await detail(asker, requestId)).course?.helper).not.toBeNull();
  await helper.client.volunteering.giveHelpBack.mutate({ requestId });
  expect((await detail(asker, requestId)).course).toMatchObject({ helper: null, helperName: null });
});

it('the phone is forgotten when the request ends, and a withdrawn one is nobody else’s to read', async () => {
  const requestId = await aHelpRequest(cloud, asker);
  await asker.client.volunteering.withdrawHelp.mutate({ requestId });
  const { rows } = await cloud.owner.query('select phone, state from help_request where id = $1', [
    requestId,
  ]);
  expect(rows).toEqual([{ phone: '', state: 'withdrawn' }]);
  await refused(detail(reader, requestId), 'helpNotFound');
  expect(await detail(asker, requestId)).toMatchObject({ state: 'withdrawn', contact: null });
  expect(await openFor(reader)).not.toContain(requestId);
});

it('doubtful words wait: nobody else reads or takes them until a moderator has shown them', async () => {
  const moderator = await aModerator(community);
  const helper = await aHelper(cloud, community);
  const requestId = await aHelpRequest(cloud, asker, { words: forbiddenText });
  const take = () => helper.client.volunteering.takeHelp.mutate({ requestId, onDuty: false });
  await refused(take(), 'helpNotFound');
  expect(await openFor(reader)).not.toContain(requestId);
  expect(await detail(asker, requestId)).toMatchObject({ visibility: 'waiting' });
  const moderated = await detail(moderator, requestId);
  expect(moderated).toMatchObject({ words: forbiddenText, contact: null, course: null });
  await show(moderator, await queued(moderator, requestId));
  expect(await openFor(reader)).toContain(requestId);
  await take();
});

it('what neighbours report can be hidden, and its asker still reads it', async () => {
  const moderator = await aModerator(community);
  const requestId = await aHelpRequest(cloud, asker);
  const report = { kind: 'helpRequest' as const, id: requestId, reason: 'other' as const };
  await reader.client.moderation.report.mutate({ ...report, words: '这不是求助' });
  await hide(moderator, await queued(moderator, requestId), 'other', '不是求助');
  await refused(detail(reader, requestId), 'helpNotFound');
  expect(await detail(asker, requestId)).toMatchObject({ visibility: 'hidden' });
});

it('one asks for one’s own home alone; staff for a neighbour without a phone, and stand beside it', async () => {
  const elsewhere = await aNeighbour(community);
  await refused(ask(asker, helpWanted(cloud, elsewhere.unit)), 'helpHomeNotYours');
  const forNeighbour = { neighbourName: '王秀兰' };
  await refused(ask(asker, helpWanted(cloud, asker.unit, forNeighbour)), 'notAllowed');
  const gridWorker = await community.aStaffMember('gridWorker');
  await refused(ask(gridWorker, helpWanted(cloud, asker.unit)), 'helpHomeNotYours');
  const other = await aNeighbour(await aCommunity(cloud));
  await refused(ask(gridWorker, helpWanted(cloud, other.unit, forNeighbour)), 'helpHomeMissing');
  const wanted = helpWanted(cloud, elsewhere.unit, forNeighbour);
  await ask(gridWorker, wanted);
  expect(await detail(reader, wanted.id)).toMatchObject({
    askerName: '1栋 王**',
    writtenBy: '网格员',
    contact: null,
  });
});

it('three at once are the most, of several asked in the same moment too; of a home staff write for likewise', async () => {
  const wanted = Array.from({ length: 6 }, () => helpWanted(cloud, asker.unit));
  const answers = await Promise.allSettled(wanted.map((one) => ask(asker, one)));
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
  const details = await refused(ask(asker, helpWanted(cloud, asker.unit)), 'helpTooMany');
  expect(details).toEqual({ most: 3 });
  const gridWorker = await community.aStaffMember('gridWorker');
  for (const _ of [1, 2, 3]) {
    await ask(gridWorker, helpWanted(cloud, asker.unit, { neighbourName: '王秀兰' }));
  }
  const fourth = helpWanted(cloud, asker.unit, { neighbourName: '王秀兰' });
  await refused(ask(gridWorker, fourth), 'helpTooMany');
});

it('the time bank asks for own minutes, those promised elsewhere not counted twice', async () => {
  const banked = await aHelper(cloud, community);
  const wanted = (changes: object = {}) =>
    helpWanted(cloud, banked.unit, { way: 'timeBank', ...changes });
  await refused(
    ask(asker, helpWanted(cloud, asker.unit, { way: 'timeBank' })),
    'notRegisteredAsVolunteer',
  );
  await refused(ask(banked, wanted()), 'notEnoughMinutes');
  await minutesToSpend(cloud, community, banked, 50);
  await ask(banked, wanted());
  expect(await refused(ask(banked, wanted()), 'notEnoughMinutes')).toEqual({ spendable: 20 });
  await ask(banked, wanted({ expectedMinutes: 20 }));
  const { timeBank } = await banked.client.volunteering.helpMeans.query();
  expect(timeBank).toEqual({ spendableMinutes: 50 });
});

it('a community without a time bank has none', async () => {
  await cloud.owner.query(
    'insert into volunteering_rules (community_id, rules, changed_by, changed_at) values ($1, $2, $3, $4)',
    [community.id, JSON.stringify({ timeBank: false }), asker.accountId, cloud.now],
  );
  await refused(ask(asker, helpWanted(cloud, asker.unit, { way: 'timeBank' })), 'timeBankClosed');
  expect(await asker.client.volunteering.helpMeans.query()).toMatchObject({ timeBank: null });
});

it.each(['<script>alert(1)</script> 帮忙', '帮忙取药，\u202e谢谢啦', '💊💊💊💊💊'])(
  'hostile words are kept as plain text: %j',
  async (words) => {
    const wanted = helpWanted(cloud, asker.unit, { words });
    await ask(asker, wanted);
    expect((await detail(asker, wanted.id)).words).toBe(words.replace('\u202e', ''));
  },
);

it('a NUL, an endless text, a foreign id and somebody else’s id are refused', async () => {
  const withNul = helpWanted(cloud, asker.unit, { words: '帮忙\u0000取药，谢谢啦' });
  await refused(ask(asker, withNul), 'inputInvalid');
  await refused(
    ask(asker, helpWanted(cloud, asker.unit, { words: '药'.repeat(10_000) })),
    'helpWordsLength',
  );
  await refused(detail(asker, uuid()), 'helpNotFound');
  const requestId = await aHelpRequest(cloud, asker);
  const again = helpWanted(cloud, asker.unit, { id: requestId, words: '换成别的事情，谢谢。' });
  await refused(ask(asker, again), 'inputInvalid');
  expect((await detail(asker, requestId)).words).not.toContain('换成');
});
