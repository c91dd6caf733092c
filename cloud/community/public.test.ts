import { inCommunity } from '@/cloud/platform/database';
import { startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import {
  boundAccounts,
  type CallerContext,
  callerHomes,
  callersPersonIds,
  displayNames,
  rollUnits,
  roomLabels,
} from './public';

let cloud: TestCloud;
let community: TestCommunity;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  community = await aCommunity(cloud);
});

const asking = <Answer>(
  person: TestPerson,
  ask: (context: CallerContext) => Promise<Answer>,
): Promise<Answer> =>
  inCommunity(cloud.database, community.id, (transaction) =>
    ask({
      transaction,
      communityId: community.id,
      now: cloud.now,
      accountId: person.accountId,
    }),
  );

describe('who claims whom', () => {
  it('holds while the binding does: not after it expired', async () => {
    const owner = await community.aResident({ expiresAt: new Date(cloud.now.getTime() + 1000) });
    const ids = () => asking(owner, callersPersonIds);
    const accounts = () => asking(owner, (context) => boundAccounts(context, [owner.personId!]));
    expect(await ids()).toEqual([owner.personId]);
    expect(await accounts()).toEqual(new Map([[owner.personId, owner.accountId]]));
    expect(await asking(owner, callerHomes)).toMatchObject([
      { buildingId: community.buildingId, entranceId: community.entranceId },
    ]);
    cloud.advance(2000);
    expect(await ids()).toEqual([]);
    expect(await accounts()).toEqual(new Map());
    expect(await asking(owner, callerHomes)).toEqual([]);
  });

  it('somebody with two rooms is one person, once', async () => {
    const home = await community.aUnit();
    const owner = await community.aResident({ unit: home });
    const shop = await community.aUnit({ ownerIds: [home.owners[0]!.personId] });
    await cloud.owner.query(
      `insert into house_binding (community_id, id, account_id, unit_id, relation, name, phone, adult, state, person_id, applied_at)
       values ($1, gen_random_uuid(), $2, $3, 'owner', '业主', '', true, 'approved', $4, now())`,
      [community.id, owner.accountId, shop.id, owner.personId],
    );
    expect(await asking(owner, callersPersonIds)).toEqual([owner.personId]);
    expect(await asking(owner, callerHomes)).toHaveLength(2);
  });
});

it('displays applicants and former staff as what they are', async () => {
  const [applicant, manager] = [await community.aStranger(), await community.aStranger()];
  const unit = await community.aUnit();
  await applicant.client.community.applyForBinding.mutate({
    unitId: unit.id,
    ...{ relation: 'tenant', name: '租客', phone: '13800000000', adult: true },
  });
  await cloud.owner.query(
    `insert into role_assignment (community_id, id, account_id, role, granted_at, revoked_at)
     values ($1, gen_random_uuid(), $2, 'propertyManager', now(), now())`,
    [community.id, manager.accountId],
  );
  const names = await asking(applicant, (context) =>
    displayNames(context, [applicant.accountId, manager.accountId]),
  );
  expect([...names.values()]).toEqual(['申请加入的人', '以前的工作人员']);
});

it('displays staff as their body, residents masked, and those who left as such', async () => {
  const home = await community.aUnit({ ownerNames: ['欧阳小明'] });
  const resident = await community.aResident({ unit: home });
  const committee = await community.aStaffMember('ownersCommittee');
  const left = await community.aStranger();
  const names = await asking(resident, (context) =>
    displayNames(context, [resident.accountId, committee.accountId, left.accountId]),
  );
  expect([...names.values()]).toEqual(['1栋 欧阳**', '业主委员会', '已离开的居民']);
});

it('labels units in full and masked', async () => {
  const unit = await community.aUnit({ roomNumber: '1502' });
  const household = await community.aUnit({ roomNumber: '0012', kind: 'household' });
  const person = await community.aStranger();
  const labels = await asking(person, (context) => roomLabels(context, [unit.id, household.id]));
  expect(labels.get(unit.id)).toEqual({ full: '1栋1单元1502', masked: '1栋*单元**02' });
  expect(labels.get(household.id)?.full).toBe('1栋1单元0012户');
});

it('hands out the register in force, without units and people of the past', async () => {
  const unit = await community.aUnit({ ownerNames: ['甲方', '乙方'], areaHundredths: 9832 });
  const gone = await community.aUnit();
  await cloud.owner.query('update unit set removed_at = now() where id = $1', [gone.id]);
  await cloud.owner.query('update unit_person set valid_until = now() where person_id = $1', [
    unit.owners[1]!.personId,
  ]);
  await cloud.owner.query("update roll_person set birth_date = '1961-09-16' where id = $1", [
    unit.owners[0]!.personId,
  ]);
  const person = await community.aStranger();
  expect(await asking(person, rollUnits)).toEqual([
    {
      id: unit.id,
      roomLabel: `1栋1单元${unit.roomNumber}`,
      kind: 'dwelling',
      areaHundredths: 9832,
      isDeveloper: false,
      people: [{ personId: unit.owners[0]!.personId, relation: 'owner', birthDate: '1961-09-16' }],
    },
  ]);
});
