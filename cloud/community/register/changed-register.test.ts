import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { aRegister, importText, uploadText } from '@/test/cloud/test-register';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.stop());

let community: TestCommunity;
let administrator: TestPerson;
beforeEach(async () => {
  community = await aCommunity(cloud);
  administrator = await community.aStaffMember('administrator');
  cloud.advance(60_000);
});

const zhang = { room: '101', owners: '张三', phones: '13800000001' };
const li = { room: '102', owners: '李四、王五', phones: '13800000002、13800000003' };
const qian = { room: '103', owners: '钱六', phones: '' };

const rows = async (statement: string) =>
  (await cloud.owner.query(statement, [community.id])).rows as Record<string, unknown>[];

/** Applies as an owner of a room and is approved. */
async function joinAs(name: string, phone: string, room: string) {
  const resident = await community.aStranger();
  const [unit] = await rows(
    `select id from unit where community_id = $1 and room_number = '${room}' and removed_at is null`,
  );
  const { bindingId } = await resident.client.community.applyForBinding.mutate({
    unitId: String(unit!.id),
    ...{ relation: 'owner', name, phone, adult: true },
  });
  const { items } = await administrator.client.community.listBindingsToReview.query({});
  const personId = items
    .find((item) => item.bindingId === bindingId)!
    .candidates.find((candidate) => candidate.name === name)!.personId;
  await administrator.client.community.approveBinding.mutate({
    bindingId,
    personId,
    expiresAt: null,
    reason: '核对过产权证',
  });
  return { ...resident, bindingId, personId };
}

const bindingOf = async ({ client }: { client: TestPerson['client'] }) =>
  (await client.community.myBindings.query())[0]!;

describe('a later register', () => {
  it('updates owners and keeps who owned the unit before, and until when', async () => {
    await importText(administrator.client, aRegister([zhang, li]));
    cloud.advance(86_400_000);
    const sold = { ...zhang, owners: '赵七', phones: '13800000009', area: '101.00' };
    const { report, result } = await importText(administrator.client, aRegister([sold, li]));
    expect(report.changed.first).toEqual([
      {
        before: { room: '1栋1单元101', people: ['张三'], areaHundredths: 10_000 },
        after: { room: '1栋1单元101', people: ['赵七'], areaHundredths: 10_100 },
        differences: ['area', 'people'],
      },
    ]);
    expect(report.differenceCounts).toEqual({ area: 1, people: 1 });
    expect(result).toEqual({ added: 0, changed: 1, removed: 0, endedBindings: 0 });

    const history = await rows(
      `select roll_person.name, valid_until is null as in_force from unit_person
       join roll_person on roll_person.id = unit_person.person_id
       join unit on unit.id = unit_person.unit_id
       where unit_person.community_id = $1 and unit.room_number = '101' order by valid_from`,
    );
    expect(history).toEqual([
      { name: '张三', in_force: false },
      { name: '赵七', in_force: true },
    ]);
    const [change] = await rows(
      "select before, after from register_change where community_id = $1 and kind = 'changed'",
    );
    expect(change).toMatchObject({
      before: { areaHundredths: 10_000, people: [{ name: '张三' }] },
      after: { areaHundredths: 10_100, people: [{ name: '赵七' }] },
    });
  });

  it('revokes the binding of an owner who sold, at once, with a reason and a trace', async () => {
    await importText(administrator.client, aRegister([zhang, li]));
    const seller = await joinAs('张三', '13800000001', '101');
    expect((await seller.client.community.whoAmI.query()).roles).toContain('owner');

    const sold = { ...zhang, owners: '赵七', phones: '13800000009' };
    const { result } = await importText(administrator.client, aRegister([sold, li]));
    expect(result.endedBindings).toBe(1);
    expect((await seller.client.community.whoAmI.query()).roles).toEqual([]);
    expect(await bindingOf(seller)).toMatchObject({
      state: 'revoked',
      reason: expect.stringContaining('名册更新'),
    });
    expect(await rows('select * from claimed_person where community_id = $1')).toEqual([]);
    const { items } = await administrator.client.community.readAuditLog.query({});
    expect(items.map(({ action }) => action)).toContain('community.revokeBinding');
  });

  it('keeps somebody whose phone was corrected the same person, still bound', async () => {
    await importText(administrator.client, aRegister([zhang, li]));
    const owner = await joinAs('张三', '13800000001', '101');
    const moved = { ...zhang, phones: '13811111111' };
    const { report, result } = await importText(administrator.client, aRegister([moved, li]));
    expect(report).toMatchObject({ phoneChangeCount: 1, differenceCounts: { phones: 1 } });
    expect(result.endedBindings).toBe(0);
    expect((await bindingOf(owner)).isValid).toBe(true);
    expect(
      await rows(`select phone from roll_person where community_id = $1 and name = '张三'`),
    ).toEqual([{ phone: '13811111111' }]);
  });

  it('lets a binding follow when a filled-in phone shows two entries to be one person', async () => {
    const sameWithPhone = { room: '104', owners: '钱六', phones: '13800000006' };
    await importText(administrator.client, aRegister([qian, sameWithPhone]));
    const owner = await joinAs('钱六', '13800000006', '103');
    const filledIn = { ...qian, phones: '13800000006' };
    const { result } = await importText(administrator.client, aRegister([filledIn, sameWithPhone]));
    expect(result.endedBindings).toBe(0);
    expect((await bindingOf(owner)).isValid).toBe(true);
    const claims = await rows(
      `select roll_person.phone from claimed_person
       join roll_person on roll_person.id = claimed_person.person_id
       where claimed_person.community_id = $1`,
    );
    expect(claims).toEqual([{ phone: '13800000006' }]);
  });

  it('makes two people of one when only one of two rooms gets another phone', async () => {
    const second = { ...zhang, room: '105' };
    await importText(administrator.client, aRegister([zhang, second]));
    await importText(
      administrator.client,
      aRegister([zhang, { ...second, phones: '13811111111' }]),
    );
    expect(
      await rows(
        `select phone from roll_person where community_id = $1 and name = '张三' order by phone`,
      ),
    ).toEqual([{ phone: '13800000001' }, { phone: '13811111111' }]);
  });

  it('knows the former owner again who buys back', async () => {
    await importText(administrator.client, aRegister([zhang]));
    await importText(
      administrator.client,
      aRegister([{ ...zhang, owners: '赵七', phones: '13800000009' }]),
    );
    cloud.advance(1000);
    await importText(administrator.client, aRegister([zhang]));
    expect(
      await rows(`select count(*)::int as count from roll_person where community_id = $1`),
    ).toEqual([{ count: 2 }]);
  });

  it('leaves units the file does not name, unless their removal is asked for', async () => {
    await importText(administrator.client, aRegister([zhang, li]));
    const owner = await joinAs('张三', '13800000001', '101');
    const kept = await importText(administrator.client, aRegister([li]));
    expect(kept.report).toMatchObject({ missing: { count: 1 }, alreadyCurrent: false });
    expect(kept.result).toMatchObject({ removed: 0, endedBindings: 0 });
    expect((await bindingOf(owner)).isValid).toBe(true);

    const removed = await importText(administrator.client, aRegister([li]), {
      removeMissingUnits: true,
    });
    expect(removed.result).toMatchObject({ removed: 1, endedBindings: 1 });
    expect((await bindingOf(owner)).state).toBe('revoked');
    expect(
      await rows('select 1 from unit_person where community_id = $1 and valid_until is null'),
    ).toHaveLength(2);
  });

  it('takes a removed room up again as a new unit', async () => {
    await importText(administrator.client, aRegister([zhang, li]));
    await importText(administrator.client, aRegister([li]), { removeMissingUnits: true });
    const { result } = await importText(administrator.client, aRegister([zhang, li]));
    expect(result).toMatchObject({ added: 1, changed: 0 });
    expect(
      await rows(`select count(*)::int as count from roll_person where community_id = $1`),
    ).toEqual([{ count: 3 }]);
  });

  it('refuses pending applications for a room that is gone', async () => {
    await importText(administrator.client, aRegister([zhang, li]));
    const applicant = await community.aStranger();
    const [unit] = await rows(
      `select id from unit where community_id = $1 and room_number = '101'`,
    );
    await applicant.client.community.applyForBinding.mutate({
      unitId: String(unit!.id),
      ...{ relation: 'tenant', name: '租客', phone: '13900000000', adult: true },
    });
    await importText(administrator.client, aRegister([li]), { removeMissingUnits: true });
    expect(await bindingOf(applicant)).toMatchObject({
      state: 'rejected',
      reason: expect.stringContaining('已没有这间房'),
    });
  });
});

describe('two-step import', () => {
  it('is refused when another register came into force since the report', async () => {
    const { importId } = await uploadText(administrator.client, aRegister([zhang]));
    const other = await community.aStaffMember('ownersCommittee');
    await importText(other.client, aRegister([zhang, li]));
    await refused(
      administrator.client.community.commitRegister.mutate({
        importId,
        leaveOutFaultyLines: false,
        removeMissingUnits: true,
      }),
      'registerChangedMeanwhile',
    );
  });

  it('of two commits at once exactly one takes effect', async () => {
    const { importId } = await uploadText(administrator.client, aRegister([zhang, li]));
    const commit = () =>
      administrator.client.community.commitRegister
        .mutate({ importId, leaveOutFaultyLines: false, removeMissingUnits: false })
        .then(
          () => 'done',
          (error) => error.message,
        );
    const outcomes = await Promise.all([commit(), commit(), commit()]);
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    for (const outcome of outcomes.filter((text) => text !== 'done'))
      expect(['registerCommitRunning', 'importAlreadyDecided']).toContain(outcome);
    expect(await rows('select 1 from unit where community_id = $1')).toHaveLength(2);
  });

  it('a discarded report cannot be committed, and what was read is deleted', async () => {
    const { importId } = await uploadText(administrator.client, aRegister([zhang]));
    await administrator.client.community.discardRegister.mutate({ importId });
    await refused(
      administrator.client.community.commitRegister.mutate({
        importId,
        leaveOutFaultyLines: true,
        removeMissingUnits: true,
      }),
      'importAlreadyDecided',
    );
    const [row] = await rows('select state, reading from register_import where community_id = $1');
    expect(row).toEqual({ state: 'discarded', reading: null });
  });

  it('a new upload replaces the same person’s waiting one; forgotten ones go after a week', async () => {
    await uploadText(administrator.client, aRegister([zhang]));
    cloud.advance(1000);
    await uploadText(administrator.client, aRegister([zhang, li]));
    const states = async () =>
      (await administrator.client.community.listImports.query({})).items.map(({ state }) => state);
    expect(await states()).toEqual(['reported', 'discarded']);
    cloud.advance(7 * 86_400_000);
    await cloud.tick();
    expect(await states()).toEqual(['discarded', 'discarded']);
  });

  it('another community cannot see or commit the import', async () => {
    const { importId } = await uploadText(administrator.client, aRegister([zhang]));
    const elsewhere = await (await aCommunity(cloud)).aStaffMember('administrator');
    await refused(
      elsewhere.client.community.commitRegister.mutate({
        importId,
        leaveOutFaultyLines: true,
        removeMissingUnits: true,
      }),
      'importUnknown',
    );
    expect((await elsewhere.client.community.listImports.query({})).items).toEqual([]);
  });

  it.each([
    ['an empty file', '', 'registerFileEmpty'],
    ['no table', '只有一句话', 'registerFileNotATable'],
    ['a header without the columns', '甲,乙\n1,2', 'registerHeaderNotRecognised'],
  ] as const)('refuses %s', async (_, text, code) => {
    await refused(uploadText(administrator.client, text), code);
  });

  it('leaves out ID numbers and sex, even where the file has them', async () => {
    const text = '楼栋,房号,面积,业主姓名,身份证号\n1栋,101,90.00,张三,110101199003074518';
    const { report } = await uploadText(administrator.client, text);
    expect(report.ignoredColumns).toEqual([{ name: '身份证号', reason: 'identityNumber' }]);
    const [row] = await rows(
      'select reading::text || report::text as kept from register_import where community_id = $1',
    );
    expect(row!.kept).not.toContain('110101199003074518');
  });
});
