import { startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { aNonce, anAnnouncedPoll, close, paper, type TestPoll } from '@/test/cloud/test-polls';
import { aRegister, importText } from '@/test/cloud/test-register';

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
  staff = await community.aStaffMember('administrator');
});

const nameless = { room: '103', owners: '钱六', phones: '' };
const withPhone = { room: '104', owners: '钱六', phones: '13800000006' };

/** The unit's owner of the register with an account bound to it. */
async function residentOf(roomNumber: string): Promise<TestPerson> {
  const { rows } = await cloud.owner.query<{ id: string; person: string }>(
    `select unit.id, person_id as person from unit join unit_person on unit_person.unit_id = unit.id
     where unit.community_id = $1 and room_number = $2 and valid_until is null`,
    [community.id, roomNumber],
  );
  const { id, person } = rows[0]!;
  return community.aResident({
    unit: { id, roomNumber, owners: [{ personId: person, name: '钱六', phone: '13800000006' }] },
  });
}

const fillIn = () =>
  importText(staff.client, aRegister([{ ...nameless, phones: '13800000006' }, withPhone]));
const voters = async (person: TestPerson, poll: TestPoll) =>
  (await person.client.polls.pollDetail.query({ pollId: poll.id })).voters;
const openPoll = async (poll: TestPoll) => {
  cloud.now = poll.opensAt;
  await cloud.tick();
};

it('whom the register shows to be somebody else while a poll runs still votes for the row that names them', async () => {
  await importText(staff.client, aRegister([nameless, withPhone]));
  const owner = await residentOf('103');
  const poll = await anAnnouncedPoll(cloud, staff);
  const [before] = await voters(owner, poll);
  await fillIn();
  const rows = await voters(owner, poll);
  expect(rows.map(({ voterId }) => voterId)).toContain(before?.voterId);
  expect(rows).toHaveLength(2);
  const { rows: own } = await owner.client.polls.ownRollRows.query({ pollId: poll.id });
  expect(own.map(({ people }) => people)).toEqual([
    [{ name: '钱六', isMe: true }],
    [{ name: '钱六', isMe: true }],
  ]);
  await openPoll(poll);
  for (const voterId of rows.map(({ voterId }) => voterId)) {
    await owner.client.polls.castBallot.mutate({
      pollId: poll.id,
      voterId,
      answers: paper(poll, 'approve'),
      nonce: aNonce(),
    });
  }
  await close(cloud, poll);
  expect(await owner.client.polls.pollResult.query({ pollId: poll.id })).toMatchObject({
    tally: { returned: { heads: 2 } },
  });
});

it('a poll announced afterwards knows only the one', async () => {
  await importText(staff.client, aRegister([nameless, withPhone]));
  const owner = await residentOf('103');
  await fillIn();
  const poll = await anAnnouncedPoll(cloud, staff);
  expect(await voters(owner, poll)).toMatchObject([{ areaHundredths: 20_000 }]);
});

it('does not follow somebody who stands on the register again in their own right', async () => {
  await importText(staff.client, aRegister([nameless, withPhone]));
  const owner = await residentOf('104');
  await fillIn();
  cloud.advance(1000);
  await importText(staff.client, aRegister([nameless, withPhone]));
  const poll = await anAnnouncedPoll(cloud, staff);
  expect(await voters(owner, poll)).toMatchObject([{ areaHundredths: 10_000 }]);
});

it('a co-owner who became somebody else is still waited for when a representative is agreed on', async () => {
  community = await aCommunity(cloud, { settings: { coOwnerRule: 'representative' } });
  staff = await community.aStaffMember('administrator');
  const couple = { room: '103', owners: '钱六、周敏', phones: '、13900000001' };
  await importText(staff.client, aRegister([couple, withPhone]));
  const unit = async (position: number) => {
    const { rows } = await cloud.owner.query<{ id: string; person: string; name: string }>(
      `select unit.id, roll_person.id as person, roll_person.name from unit
       join unit_person on unit_person.unit_id = unit.id join roll_person on roll_person.id = person_id
       where unit.community_id = $1 and room_number = '103' order by unit_person.position`,
      [community.id],
    );
    const owners = rows.map(({ person, name }) => ({ personId: person, name, phone: '' }));
    return community.aResident({
      unit: { id: rows[0]!.id, roomNumber: '103', owners },
      owner: position,
    });
  };
  const [husband, wife] = [await unit(0), await unit(1)];
  const poll = await anAnnouncedPoll(cloud, staff);
  const [row] = await voters(wife, poll);
  await importText(
    staff.client,
    aRegister([{ ...couple, phones: '13800000006、13900000001' }, withPhone]),
  );
  const chosen = { pollId: poll.id, voterId: row?.voterId ?? '', personId: wife.personId! };
  expect(await wife.client.polls.chooseRepresentative.mutate(chosen)).toEqual({ named: false });
  expect(await husband.client.polls.chooseRepresentative.mutate(chosen)).toEqual({ named: true });
});
