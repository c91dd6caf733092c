import type { RefusalCode } from '@/shared/refusals';
import { type Client, refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity } from '@/test/cloud/test-community';
import { aNotice } from '@/test/cloud/test-notices';
import { noticeOperations } from './router';

const callers = [
  'visitor',
  'resident of another community',
  'stranger with an account',
  'tenant',
  'family',
  'minor',
  'owner',
  'gridWorker',
  'moderator',
  'propertyManager',
  'ownersCommittee',
  'residentsCommittee',
  'villagersCommittee',
  'supervisoryCommittee',
  'administrator',
] as const;
type Caller = (typeof callers)[number];
type Verdict = 'allowed' | RefusalCode;
type Operation = keyof typeof noticeOperations;

const outsiders: Partial<Record<Caller, RefusalCode>> = {
  visitor: 'notLoggedIn',
  'resident of another community': 'notAllowed',
  'stranger with an account': 'notAllowed',
};
const residents: Caller[] = ['tenant', 'family', 'minor', 'owner'];
const noPublishers: Caller[] = [...residents, 'gridWorker', 'moderator'];

const members = (caller: Caller): Verdict => outsiders[caller] ?? 'allowed';
const publishers = (caller: Caller): Verdict =>
  outsiders[caller] ?? (noPublishers.includes(caller) ? 'notAllowed' : 'allowed');

const operations: Record<
  Operation,
  { may: (caller: Caller) => Verdict; call: (client: Client, noticeId: string) => Promise<unknown> }
> = {
  listNotices: { may: members, call: (client) => client.notices.listNotices.query({}) },
  countUnread: { may: members, call: (client) => client.notices.countUnread.query() },
  readNotice: {
    may: members,
    call: (client, noticeId) => client.notices.readNotice.query({ noticeId }),
  },
  recordRead: {
    may: members,
    call: (client, noticeId) => client.notices.recordRead.mutate({ noticeId }),
  },
  confirmNotice: {
    may: members,
    call: (client, noticeId) => client.notices.confirmNotice.mutate({ noticeId }),
  },
  publishNotice: { may: publishers, call: (client) => aNotice(client) },
  recallNotice: {
    may: publishers,
    call: async (client) =>
      client.notices.recallNotice.mutate({ noticeId: await aNotice(client), reason: '时间有误' }),
  },
  countAudience: {
    may: publishers,
    call: (client) => client.notices.countAudience.query({ audience: { kind: 'community' } }),
  },
  draftPhotos: {
    may: publishers,
    call: (client) => client.notices.draftPhotos.query({ photos: [] }),
  },
  countReadership: {
    may: publishers,
    call: (client, noticeId) => client.notices.countReadership.query({ noticeId }),
  },
  listUnreadRooms: {
    may: publishers,
    call: (client, noticeId) => client.notices.listUnreadRooms.query({ noticeId }),
  },
};

let cloud: TestCloud;
let clients: Record<Caller, Client>;
let noticeId: string;
beforeAll(async () => {
  cloud = await startTestCloud();
  const community = await aCommunity(cloud);
  const other = await aCommunity(cloud, { name: '别的小区' });
  clients = await clientsOf(community, other);
  noticeId = await aNotice(clients.administrator, { needsConfirmation: true });
});
afterAll(() => cloud.stop());

async function clientsOf(
  community: TestCommunity,
  other: TestCommunity,
): Promise<Record<Caller, Client>> {
  const staff = async (role: Parameters<TestCommunity['aStaffMember']>[0]) =>
    (await community.aStaffMember(role)).client;
  const home = await community.aUnit();
  return {
    visitor: cloud.as(null, community.id),
    'resident of another community': cloud.as((await other.aResident()).openId, community.id),
    'stranger with an account': (await community.aStranger()).client,
    tenant: (await community.aResident({ unit: home, relation: 'tenant' })).client,
    family: (await community.aResident({ unit: home, relation: 'family' })).client,
    minor: (await community.aResident({ adult: false })).client,
    owner: (await community.aResident({ unit: home })).client,
    gridWorker: await staff('gridWorker'),
    moderator: await staff('moderator'),
    propertyManager: await staff('propertyManager'),
    ownersCommittee: await staff('ownersCommittee'),
    residentsCommittee: await staff('residentsCommittee'),
    villagersCommittee: await staff('villagersCommittee'),
    supervisoryCommittee: await staff('supervisoryCommittee'),
    administrator: await staff('administrator'),
  };
}

it('every operation of the feature stands in the table', () => {
  expect(Object.keys(operations).sort()).toEqual(Object.keys(noticeOperations).sort());
});

describe.each(Object.entries(operations))('%s', (_name, { may, call }) => {
  it.each(callers.map((caller) => [caller, may(caller)] as const))(
    '%s: %s',
    async (caller, verdict) => {
      const called = call(clients[caller], noticeId);
      if (verdict === 'allowed') await expect(called).resolves.toBeDefined();
      else await refused(called, verdict);
    },
  );
});
