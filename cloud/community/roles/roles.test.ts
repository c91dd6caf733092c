import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';

let cloud: TestCloud;
let community: TestCommunity;
let administrator: TestPerson;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  community = await aCommunity(cloud);
  administrator = await community.aStaffMember('administrator');
});

const rolesOf = async ({ client }: TestPerson) => (await client.community.whoAmI.query()).roles;
const invite = (holderName = '物业前台 王师傅') =>
  administrator.client.community.inviteStaff.mutate({ role: 'propertyManager', holderName });

describe('assigning a resident a role', () => {
  it('counts from the next call; taking it away does, too', async () => {
    const resident = await community.aResident();
    const { items } = await administrator.client.community.listResidents.query({});
    const { assignmentId } = await administrator.client.community.assignRole.mutate({
      bindingId: items[0]!.bindingId,
      role: 'ownersCommittee',
    });
    expect(await rolesOf(resident)).toContain('ownersCommittee');
    const { assignments } = await administrator.client.community.listRoleAssignments.query();
    expect(
      assignments.find((assignment) => assignment.assignmentId === assignmentId),
    ).toMatchObject({ who: expect.stringContaining('1栋1单元'), isYou: false });
    await administrator.client.community.revokeRole.mutate({ assignmentId });
    expect(await rolesOf(resident)).not.toContain('ownersCommittee');
    await refused(
      administrator.client.community.revokeRole.mutate({ assignmentId }),
      'roleAssignmentUnknown',
    );
  });

  it('is refused twice, and for somebody whose binding ended', async () => {
    await community.aResident({ expiresAt: new Date(cloud.now.getTime() + 1000) });
    const { items } = await administrator.client.community.listResidents.query({});
    const assign = () =>
      administrator.client.community.assignRole.mutate({
        bindingId: items[0]!.bindingId,
        role: 'moderator',
      });
    await assign();
    await refused(assign(), 'roleAlreadyHeld');
    cloud.advance(2000);
    await refused(assign(), 'bindingUnknown');
  });
});

describe('the name a role was given under', () => {
  const whoHolds = async (role: string) => {
    const { assignments } = await administrator.client.community.listRoleAssignments.query();
    return assignments.filter((assignment) => assignment.role === role).map(({ who }) => who);
  };

  it('stays when the resident who was given it has moved away', async () => {
    const home = await community.aUnit({ ownerNames: ['李小明'] });
    await community.aResident({ unit: home });
    const { items } = await administrator.client.community.listResidents.query({});
    const { bindingId } = items[0]!;
    await administrator.client.community.assignRole.mutate({ bindingId, role: 'moderator' });
    expect(await whoHolds('moderator')).toEqual([`1栋1单元${home.roomNumber} 李小明`]);
    await administrator.client.community.revokeBinding.mutate({ bindingId, reason: '已搬走' });
    expect(await whoHolds('moderator')).toEqual(['李小明']);
  });

  it('goes with the account', async () => {
    const { code } = await invite('物业前台 王师傅');
    const newcomer = await community.aStranger();
    await newcomer.client.community.redeemInvitation.mutate({ code });
    expect(await whoHolds('propertyManager')).toEqual(['物业前台 王师傅']);
    await newcomer.client.community.closeAccount.mutate();
    const { rows } = await cloud.owner.query(
      `select 1 from role_assignment where account_id = $1 and holder_name <> ''
       union all select 1 from staff_invitation where redeemed_by = $1 and holder_name <> ''`,
      [newcomer.accountId],
    );
    expect(rows).toEqual([]);
  });
});

describe('inviting staff', () => {
  it('the code makes its redeemer staff, once; however it is typed', async () => {
    const { code } = await invite();
    const newcomer = await community.aStranger();
    const typed = `${code.slice(0, 5).toLowerCase()} - ${code.slice(5)}`;
    expect(await newcomer.client.community.redeemInvitation.mutate({ code: typed })).toEqual({
      role: 'propertyManager',
    });
    expect(await rolesOf(newcomer)).toEqual(['propertyManager']);
    const second = await community.aStranger();
    await refused(second.client.community.redeemInvitation.mutate({ code }), 'invitationNotValid');
    const { assignments, invitations } =
      await administrator.client.community.listRoleAssignments.query();
    expect(assignments.map(({ who }) => who)).toContain('物业前台 王师傅');
    expect(invitations).toEqual([]);
  });

  it('two at once with one code: one gets the role', async () => {
    const { code } = await invite();
    const people = [await community.aStranger(), await community.aStranger()];
    const outcomes = await Promise.allSettled(
      people.map(({ client }) => client.community.redeemInvitation.mutate({ code })),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('is good for a week', async () => {
    const { code } = await invite();
    const newcomer = await community.aStranger();
    cloud.advance(7 * 86_400_000);
    await refused(
      newcomer.client.community.redeemInvitation.mutate({ code }),
      'invitationNotValid',
    );
  });

  it('can be cancelled', async () => {
    const { code, invitationId } = await invite();
    await administrator.client.community.revokeInvitation.mutate({ invitationId });
    const newcomer = await community.aStranger();
    await refused(
      newcomer.client.community.redeemInvitation.mutate({ code }),
      'invitationNotValid',
    );
    await refused(
      administrator.client.community.revokeInvitation.mutate({ invitationId }),
      'invitationUnknown',
    );
  });

  it('is good in its own community only, and only its digest is kept', async () => {
    const { code } = await invite();
    const other = await aCommunity(cloud);
    const stranger = await other.aStranger();
    await refused(
      stranger.client.community.redeemInvitation.mutate({ code }),
      'invitationNotValid',
    );
    const { rows } = await cloud.owner.query(
      'select string_agg(staff_invitation::text, $1) as kept from staff_invitation',
      [','],
    );
    expect(rows[0].kept).not.toContain(code);
  });

  it('whoever holds the role already does not use the code up', async () => {
    const manager = await community.aStaffMember('propertyManager');
    const { code } = await invite();
    await refused(manager.client.community.redeemInvitation.mutate({ code }), 'roleAlreadyHeld');
    const newcomer = await community.aStranger();
    await newcomer.client.community.redeemInvitation.mutate({ code });
  });
});

describe('the last administrator', () => {
  const ownAssignment = async (person: TestPerson) => {
    const { assignments } = await person.client.community.listRoleAssignments.query();
    return assignments.find(({ isYou }) => isYou)!.assignmentId;
  };

  it('cannot be revoked', async () => {
    const assignmentId = await ownAssignment(administrator);
    const details = await refused(
      administrator.client.community.revokeRole.mutate({ assignmentId }),
      'lastAdministrator',
    );
    expect(details).toEqual({ communityName: '测试小区' });
  });

  it('stays when two administrators leave at the same time', async () => {
    const second = await community.aStaffMember('administrator');
    const [one, other] = [await ownAssignment(administrator), await ownAssignment(second)];
    const outcomes = await Promise.allSettled([
      administrator.client.community.revokeRole.mutate({ assignmentId: one }),
      second.client.community.revokeRole.mutate({ assignmentId: other }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const { rows } = await cloud.owner.query(
      `select 1 from role_assignment where community_id = $1 and revoked_at is null`,
      [community.id],
    );
    expect(rows).toHaveLength(1);
  });

  it('another community’s assignment is unknown', async () => {
    const other = await aCommunity(cloud);
    const elsewhere = await other.aStaffMember('administrator');
    await refused(
      elsewhere.client.community.revokeRole.mutate({
        assignmentId: await ownAssignment(administrator),
      }),
      'roleAssignmentUnknown',
    );
  });
});
