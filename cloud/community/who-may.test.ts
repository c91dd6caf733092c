import { v7 as uuid } from 'uuid';
import { privacyStatementVersion } from '@/shared/community/privacy-statement';
import { defaultSettings } from '@/shared/community/settings';
import type { RefusalCode } from '@/shared/refusals';
import { type StaffRole, staffRoles } from '@/shared/roles';
import { type Client, refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity } from '@/test/cloud/test-community';
import { aRegister, uploadText } from '@/test/cloud/test-register';
import { communityRouter } from './router';

const staff = Object.keys(staffRoles) as StaffRole[];
const residents = ['tenant', 'family', 'minor', 'owner'] as const;
const callers = [
  'visitor',
  'person without consent',
  'stranger with an account',
  'resident of another community',
  ...residents,
  ...staff,
] as const;
type Caller = (typeof callers)[number];
type Verdict = 'allowed' | RefusalCode;
type Operation = keyof typeof communityRouter._def.procedures;

/** Who gets past the permission; `found` is what the operation itself then answers the probe. */
interface Rule {
  may: (caller: Caller) => true | RefusalCode;
  call: (client: Client) => Promise<unknown>;
  found?: RefusalCode;
}

const anyone = () => true as const;
const persons = (caller: Caller) => (caller === 'visitor' ? 'notLoggedIn' : true);
const accounts = (caller: Caller) =>
  caller === 'person without consent' ? 'consentMissing' : persons(caller);
const only =
  (...allowed: readonly Caller[]) =>
  (caller: Caller) => {
    const known = accounts(caller);
    return known === true && !allowed.includes(caller) ? 'notAllowed' : known;
  };
const members = only(...residents, ...staff);
const administrators = only('administrator');
const importers = only(
  'administrator',
  'ownersCommittee',
  'residentsCommittee',
  'villagersCommittee',
);
const reviewers = only(
  'administrator',
  'ownersCommittee',
  'propertyManager',
  'residentsCommittee',
  'villagersCommittee',
  'gridWorker',
);

const unknown = uuid();
const rules: Record<Operation, Rule> = {
  listCommunities: { may: anyone, call: ({ community }) => community.listCommunities.query() },
  whoAmI: { may: anyone, call: ({ community }) => community.whoAmI.query() },
  giveConsent: {
    may: persons,
    call: ({ community }) => community.giveConsent.mutate({ version: 'an older one' }),
    found: 'consentOutdated',
  },
  myCommunities: { may: accounts, call: ({ community }) => community.myCommunities.query() },
  exportMyData: { may: accounts, call: ({ community }) => community.exportMyData.query() },
  closeAccount: { may: accounts, call: ({ community }) => community.closeAccount.mutate() },
  listBuildings: { may: accounts, call: ({ community }) => community.listBuildings.query() },
  listRooms: {
    may: accounts,
    call: ({ community }) =>
      community.listRooms.query({ buildingId: unknown, entranceId: null, cursor: null }),
  },
  applyForBinding: {
    may: accounts,
    call: ({ community }) =>
      community.applyForBinding.mutate({
        unitId: unknown,
        ...{ relation: 'tenant', name: '张三', phone: '13800000000', adult: true },
      }),
    found: 'unitUnknown',
  },
  myBindings: { may: accounts, call: ({ community }) => community.myBindings.query() },
  withdrawBinding: {
    may: accounts,
    call: ({ community }) => community.withdrawBinding.mutate({ bindingId: unknown }),
    found: 'bindingUnknown',
  },
  listBindingsToReview: {
    may: reviewers,
    call: ({ community }) => community.listBindingsToReview.query({}),
  },
  approveBinding: {
    may: reviewers,
    call: ({ community }) =>
      community.approveBinding.mutate({ bindingId: unknown, personId: null, expiresAt: null }),
    found: 'bindingUnknown',
  },
  rejectBinding: {
    may: reviewers,
    call: ({ community }) =>
      community.rejectBinding.mutate({ bindingId: unknown, reason: '查无此人' }),
    found: 'bindingUnknown',
  },
  listResidents: { may: reviewers, call: ({ community }) => community.listResidents.query({}) },
  revokeBinding: {
    may: reviewers,
    call: ({ community }) =>
      community.revokeBinding.mutate({ bindingId: unknown, reason: '已经搬走' }),
    found: 'bindingUnknown',
  },
  uploadRegister: {
    may: importers,
    call: (client) =>
      uploadText(client, aRegister([{ room: '101', owners: '张三', phones: '13800000000' }])),
  },
  commitRegister: {
    may: importers,
    call: ({ community }) =>
      community.commitRegister.mutate({
        importId: unknown,
        ...{ leaveOutFaultyLines: false, removeMissingUnits: false },
      }),
    found: 'importUnknown',
  },
  discardRegister: {
    may: importers,
    call: ({ community }) => community.discardRegister.mutate({ importId: unknown }),
    found: 'importUnknown',
  },
  listImports: { may: importers, call: ({ community }) => community.listImports.query({}) },
  listRoleAssignments: {
    may: administrators,
    call: ({ community }) => community.listRoleAssignments.query(),
  },
  assignRole: {
    may: administrators,
    call: ({ community }) => community.assignRole.mutate({ bindingId: unknown, role: 'moderator' }),
    found: 'bindingUnknown',
  },
  revokeRole: {
    may: administrators,
    call: ({ community }) => community.revokeRole.mutate({ assignmentId: unknown }),
    found: 'roleAssignmentUnknown',
  },
  inviteStaff: {
    may: administrators,
    call: ({ community }) =>
      community.inviteStaff.mutate({ role: 'gridWorker', holderName: '新来的' }),
  },
  revokeInvitation: {
    may: administrators,
    call: ({ community }) => community.revokeInvitation.mutate({ invitationId: unknown }),
    found: 'invitationUnknown',
  },
  redeemInvitation: {
    may: accounts,
    call: ({ community }) => community.redeemInvitation.mutate({ code: 'ABCDE-23456' }),
    found: 'invitationNotValid',
  },
  readSettings: { may: members, call: ({ community }) => community.readSettings.query() },
  changeSettings: {
    may: administrators,
    call: ({ community }) => community.changeSettings.mutate(defaultSettings),
  },
  readAuditLog: {
    may: only('administrator', 'supervisoryCommittee'),
    call: ({ community }) => community.readAuditLog.query({}),
  },
  countWaiting: { may: members, call: ({ community }) => community.countWaiting.query() },
};

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.stop());

/** Everybody of a community of their own, since closing an account or a role changes who they are. */
async function clientOf(caller: Caller): Promise<Client> {
  const community = await aCommunity(cloud);
  await community.aStaffMember('administrator');
  const home = await community.aUnit();
  switch (caller) {
    case 'visitor':
      return cloud.as(null, community.id);
    case 'person without consent':
      return cloud.as(`dev-newcomer-${uuid()}`, community.id);
    case 'stranger with an account':
      return (await community.aStranger()).client;
    case 'resident of another community':
      return cloud.as((await (await aCommunity(cloud)).aResident()).openId, community.id);
    case 'minor':
      return (await community.aResident({ unit: home, adult: false })).client;
    case 'owner':
    case 'tenant':
    case 'family':
      return (await community.aResident({ unit: home, relation: caller })).client;
    default:
      return (await community.aStaffMember(caller)).client;
  }
}

it('every operation of the feature stands in the table', () => {
  expect(Object.keys(rules).sort()).toEqual(Object.keys(communityRouter._def.procedures).sort());
});

describe.each(Object.entries(rules))('%s', (_operation, { may, call, found }) => {
  it.each(
    callers.map((caller): [Caller, Verdict] => {
      const verdict = may(caller);
      return [caller, verdict === true ? (found ?? 'allowed') : verdict];
    }),
  )('%s: %s', async (caller, verdict) => {
    const called = call(await clientOf(caller));
    if (verdict === 'allowed') await expect(called).resolves.toBeDefined();
    else await refused(called, verdict);
  });
});

it('consent is all a person needs to go from consentMissing to joining', async () => {
  const client = await clientOf('person without consent');
  await refused(client.community.listBuildings.query(), 'consentMissing');
  await client.community.giveConsent.mutate({ version: privacyStatementVersion });
  expect(await client.community.listBuildings.query()).toHaveLength(1);
});
