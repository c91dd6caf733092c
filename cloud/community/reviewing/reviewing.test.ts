import { daysAfter, shanghaiDay } from '@/shared/shanghai-time';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import {
  aCommunity,
  type TestCommunity,
  type TestPerson,
  type TestUnit,
} from '@/test/cloud/test-community';

let cloud: TestCloud;
let community: TestCommunity;
let home: TestUnit;
let reviewer: TestPerson;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  community = await aCommunity(cloud);
  home = await community.aUnit({ ownerNames: ['李小明', '王芳'] });
  reviewer = await community.aStaffMember('gridWorker');
});

type Relation = 'owner' | 'coOwner' | 'householdMember' | 'family' | 'tenant';

async function anApplicant(
  name: string,
  phone: string,
  { relation = 'owner' as Relation, unit = home, adult = true } = {},
) {
  const person = await community.aStranger();
  const { bindingId } = await person.client.community.applyForBinding.mutate({
    unitId: unit.id,
    ...{ relation, name, phone, adult },
  });
  return { ...person, bindingId };
}

const firstToReview = async () =>
  (await reviewer.client.community.listBindingsToReview.query({})).items[0]!;

const approve = (
  bindingId: string,
  personId: string | null,
  more: { reason?: string; expiresAt?: string } = {},
  by = reviewer,
) => by.client.community.approveBinding.mutate({ bindingId, personId, expiresAt: null, ...more });

describe('what the reviewer sees', () => {
  it.each([
    ['nameAndPhone', 0, 0],
    ['nameOnly', 0, null],
    ['phoneOnly', null, 0],
    ['nameOnly', 0, 1],
    ['none', null, null],
  ] as const)('%s', async (match, nameOf, phoneOf) => {
    const name = nameOf === null ? '赵六' : home.owners[nameOf]!.name;
    const phone = phoneOf === null ? '13900000000' : home.owners[phoneOf]!.phone;
    await anApplicant(name, phone);
    const item = await firstToReview();
    expect(item).toMatchObject({ match, room: `1栋1单元${home.roomNumber}`, name, phone });
    expect(item.matchedPersonId).toBe(match === 'nameAndPhone' ? home.owners[0]!.personId : null);
    expect(item.candidates.map((candidate) => candidate.name)).toEqual(['李小明', '王芳']);
  });

  it('masks the phones on the register', async () => {
    await anApplicant('李小明', home.owners[0]!.phone);
    const { candidates } = await firstToReview();
    expect(candidates[0]!.maskedPhone).toMatch(/^199\*{4}\d{4}$/);
  });

  it('a tenant matches nobody', async () => {
    await anApplicant('李小明', home.owners[0]!.phone, { relation: 'tenant' });
    expect((await firstToReview()).match).toBe('none');
  });

  it('lists the longest waiting first, page by page', async () => {
    for (let index = 0; index < 5; index += 1) {
      await anApplicant(`申请人${'甲乙丙丁戊'.charAt(index)}`, '13900000000');
      cloud.advance(1000);
    }
    const names: string[] = [];
    let cursor: string | null = null;
    do {
      const page: { items: { name: string }[]; nextCursor: string | null } =
        await reviewer.client.community.listBindingsToReview.query({ cursor, limit: 2 });
      names.push(...page.items.map(({ name }) => name));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(names.map((name) => name.slice(-1)).join('')).toBe('甲乙丙丁戊');
  });
});

describe('approving', () => {
  it('one tap confirms a match; the applicant is an owner with the next call', async () => {
    const applicant = await anApplicant('李小明', home.owners[0]!.phone);
    await approve(applicant.bindingId, (await firstToReview()).matchedPersonId);
    const { roles, homes } = await applicant.client.community.whoAmI.query();
    expect([...roles].sort()).toEqual(['adult', 'owner', 'resident']);
    expect(homes).toMatchObject([{ room: `1栋1单元${home.roomNumber}`, isValid: true }]);
  });

  it('anything but a full match needs a reason, which the applicant does not read', async () => {
    const applicant = await anApplicant('李小明', '13900000000');
    const { personId } = home.owners[0]!;
    await refused(approve(applicant.bindingId, personId), 'approvalReasonMissing');
    await approve(applicant.bindingId, personId, { reason: '看过房产证，换了手机' });
    expect((await applicant.client.community.myBindings.query())[0]).toMatchObject({
      state: 'approved',
      reason: null,
    });
  });

  it('an owner must be recognised as a person of this unit’s register', async () => {
    const applicant = await anApplicant('李小明', home.owners[0]!.phone);
    await refused(approve(applicant.bindingId, null), 'personMissing');
    const elsewhere = await community.aUnit();
    await refused(
      approve(applicant.bindingId, elsewhere.owners[0]!.personId, { reason: '核实过了' }),
      'personNotOfUnit',
    );
  });

  it('family and tenants need a reason and claim nobody', async () => {
    const tenant = await anApplicant('租客', '13900000000', { relation: 'tenant' });
    await refused(approve(tenant.bindingId, null), 'approvalReasonMissing');
    await approve(tenant.bindingId, home.owners[0]!.personId, { reason: '看过租房合同' });
    const { rows } = await cloud.owner.query(
      'select 1 from claimed_person where community_id = $1',
      [community.id],
    );
    expect(rows).toEqual([]);
    expect((await tenant.client.community.whoAmI.query()).roles).not.toContain('owner');
  });

  it('a person who is another account’s already is refused, to the reviewer only', async () => {
    await community.aResident({ unit: home, owner: 0 });
    const second = await anApplicant('李小明', home.owners[0]!.phone);
    const item = await firstToReview();
    expect(item.candidates[0]).toMatchObject({ isClaimed: true, match: 'nameAndPhone' });
    expect(item.matchedPersonId).toBeNull();
    await refused(approve(second.bindingId, home.owners[0]!.personId), 'personAlreadyClaimed');
    expect((await second.client.community.myBindings.query())[0]).toMatchObject({
      state: 'pending',
    });
  });

  it('of two accounts approved at once as one person only one gets the vote', async () => {
    const [one, other] = [
      await anApplicant('李小明', home.owners[0]!.phone),
      await anApplicant('李小明', home.owners[0]!.phone),
    ];
    const { personId } = home.owners[0]!;
    const outcomes = await Promise.allSettled([
      approve(one.bindingId, personId),
      approve(other.bindingId, personId),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const { rows } = await cloud.owner.query(
      `select 1 from house_binding where community_id = $1 and state = 'approved'`,
      [community.id],
    );
    expect(rows).toHaveLength(1);
  });

  it('a claim whose binding expired does not stand in the way of a new phone', async () => {
    await community.aResident({
      unit: home,
      owner: 0,
      expiresAt: new Date(cloud.now.getTime() + 1000),
    });
    cloud.advance(2000);
    const again = await anApplicant('李小明', home.owners[0]!.phone);
    await approve(again.bindingId, home.owners[0]!.personId);
    expect((await again.client.community.whoAmI.query()).roles).toContain('owner');
  });

  it('somebody with several rooms is one person with several homes', async () => {
    const shop = await community.aUnit({ ownerIds: [home.owners[0]!.personId], kind: 'shop' });
    const owner = await anApplicant('李小明', home.owners[0]!.phone);
    await approve(owner.bindingId, home.owners[0]!.personId);
    const { bindingId } = await owner.client.community.applyForBinding.mutate({
      unitId: shop.id,
      ...{ relation: 'owner', name: '李小明', phone: home.owners[0]!.phone, adult: true },
    });
    await approve(bindingId, home.owners[0]!.personId, { reason: '同一位业主' });
    expect((await owner.client.community.whoAmI.query()).homes).toHaveLength(2);
  });

  it('of two reviewers at once one decides, the other is told so', async () => {
    const applicant = await anApplicant('李小明', home.owners[0]!.phone);
    const colleague = await community.aStaffMember('ownersCommittee');
    const outcomes = await Promise.allSettled([
      approve(applicant.bindingId, home.owners[0]!.personId),
      colleague.client.community.rejectBinding.mutate({
        bindingId: applicant.bindingId,
        reason: '请带房产证来',
      }),
    ]);
    const failed = outcomes.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect(failed.reason.message).toBe('bindingAlreadyDecided');
  });

  it('nobody reviews their own application', async () => {
    const { bindingId } = await reviewer.client.community.applyForBinding.mutate({
      unitId: home.id,
      ...{ relation: 'owner', name: '李小明', phone: home.owners[0]!.phone, adult: true },
    });
    expect((await firstToReview()).isOwn).toBe(true);
    await refused(approve(bindingId, home.owners[0]!.personId), 'bindingIsOwn');
    await refused(
      reviewer.client.community.rejectBinding.mutate({ bindingId, reason: '不是我' }),
      'bindingIsOwn',
    );
  });

  it('an end date must lie ahead; past it the roles are gone without anybody’s doing', async () => {
    const tenant = await anApplicant('租客', '13900000000', { relation: 'tenant' });
    const reason = '看过租房合同';
    await refused(
      approve(tenant.bindingId, null, { reason, expiresAt: cloud.now.toISOString() }),
      'expiryNotInFuture',
    );
    const end = new Date(cloud.now.getTime() + 86_400_000);
    await approve(tenant.bindingId, null, { reason, expiresAt: end.toISOString() });
    expect((await tenant.client.community.whoAmI.query()).roles).toContain('resident');
    cloud.advance(86_400_000);
    expect((await tenant.client.community.whoAmI.query()).roles).toEqual([]);
    expect((await tenant.client.community.myBindings.query())[0]).toMatchObject({
      state: 'approved',
      isValid: false,
    });
  });

  it('another community’s application cannot be decided', async () => {
    const applicant = await anApplicant('李小明', home.owners[0]!.phone);
    const elsewhere = await (await aCommunity(cloud)).aStaffMember('administrator');
    await refused(
      approve(applicant.bindingId, home.owners[0]!.personId, {}, elsewhere),
      'bindingUnknown',
    );
  });
});

describe('full age', () => {
  const aVillagerBorn = async (birthDate: string | null, adult: boolean) => {
    const household = await community.aUnit({ kind: 'household', ownerNames: ['陈小兵'] });
    const { personId, phone } = household.owners[0]!;
    await cloud.owner.query('update roll_person set birth_date = $2 where id = $1', [
      personId,
      birthDate,
    ]);
    const villager = await anApplicant('陈小兵', phone, {
      relation: 'householdMember',
      unit: household,
      adult,
    });
    await approve(villager.bindingId, personId);
    return villager;
  };
  const rolesOf = async ({ client }: TestPerson) =>
    [...(await client.community.whoAmI.query()).roles].sort();

  it('is decided by the register’s birth date, whatever the applicant says', async () => {
    expect(await rolesOf(await aVillagerBorn('2010-01-01', true))).toEqual(['resident']);
    expect(await rolesOf(await aVillagerBorn('1960-01-01', false))).toEqual(['adult', 'resident']);
  });

  it('is decided by the applicant’s word where the register is silent', async () => {
    expect(await rolesOf(await aVillagerBorn(null, true))).toEqual(['adult', 'resident']);
    expect(await rolesOf(await aVillagerBorn(null, false))).toEqual(['resident']);
  });

  it('comes by itself on the 18th birthday', async () => {
    const birthday = daysAfter(shanghaiDay(cloud.now), 2);
    const birthDate = `${Number(birthday.slice(0, 4)) - 18}${birthday.slice(4)}`;
    const villager = await aVillagerBorn(birthDate, false);
    expect(await rolesOf(villager)).toEqual(['resident']);
    cloud.advance(86_400_000);
    await cloud.tick();
    expect(await rolesOf(villager)).toEqual(['resident']);
    cloud.advance(86_400_000);
    await cloud.tick();
    expect(await rolesOf(villager)).toEqual(['adult', 'resident']);
  });
});

describe('residents', () => {
  it('are found by room or name and listed without their phones', async () => {
    const owner = await community.aResident({ unit: home, owner: 1 });
    await community.aResident();
    const find = async (search: string) =>
      (await reviewer.client.community.listResidents.query({ search })).items;
    expect(await find('')).toHaveLength(2);
    expect(await find(`1栋 ${home.roomNumber}`)).toHaveLength(0);
    expect(await find(`1栋1单元${home.roomNumber}`)).toMatchObject([
      { name: '王芳', maskedPhone: expect.stringMatching(/\*{4}/) },
    ]);
    expect(await find('王 芳')).toHaveLength(1);
    expect(await find('%')).toHaveLength(0);
    expect(JSON.stringify(await find(''))).not.toContain(owner.accountId);
  });

  it('revoking takes all roles at once, with a reason the resident reads', async () => {
    const owner = await community.aResident({ unit: home });
    const { items } = await reviewer.client.community.listResidents.query({});
    const { bindingId } = items[0]!;
    await reviewer.client.community.revokeBinding.mutate({ bindingId, reason: '房屋已经转让' });
    expect((await owner.client.community.whoAmI.query()).roles).toEqual([]);
    await refused(owner.client.community.readSettings.query(), 'notAllowed');
    expect((await owner.client.community.myBindings.query())[0]).toMatchObject({
      state: 'revoked',
      reason: '房屋已经转让',
    });
    await refused(
      reviewer.client.community.revokeBinding.mutate({ bindingId, reason: '再来一次' }),
      'bindingAlreadyDecided',
    );
  });

  it.each(['', ' ', 'x', '理'.repeat(201), '\u0000\u202e'])(
    'revoking with the reason %j is refused',
    async (reason) => {
      await community.aResident({ unit: home });
      const { items } = await reviewer.client.community.listResidents.query({});
      await refused(
        reviewer.client.community.revokeBinding.mutate({
          bindingId: items[0]!.bindingId,
          reason,
        }),
        'inputInvalid',
      );
    },
  );
});
