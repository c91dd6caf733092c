import type { RefusalCode } from '@/shared/refusals';
import { type Client, refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestPerson } from '@/test/cloud/test-community';
import { messagesRouter } from './router';

jest.setTimeout(30_000);

const staffRoles = [
  'administrator',
  'ownersCommittee',
  'propertyManager',
  'residentsCommittee',
  'villagersCommittee',
  'supervisoryCommittee',
  'gridWorker',
  'moderator',
] as const;
const members = ['owner', 'tenant', 'family', 'minorOwner', ...staffRoles];
const outsiders = ['visitor', 'personWithoutAccount', 'stranger', 'memberOfAnother', 'lapsedOwner'];

/** All of it is one's own: whoever belongs to the community may. */
const operations: Record<string, (client: Client) => Promise<unknown>> = {
  listMessages: ({ messages }) => messages.listMessages.query({}),
  countUnreadMessages: ({ messages }) => messages.countUnreadMessages.query(),
  readMessages: ({ messages }) =>
    messages.readMessages.mutate({ messageIds: ['019aa000-0000-7000-8000-000000000001'] }),
  messagePermissions: ({ messages }) => messages.messagePermissions.query(),
  acceptMessages: ({ messages }) => messages.acceptMessages.mutate({ kinds: ['pollResult'] }),
};

let cloud: TestCloud;
let clients: Map<string, Client>;
beforeAll(async () => {
  cloud = await startTestCloud();
  const community = await aCommunity(cloud);
  const elsewhere = await (await aCommunity(cloud)).aResident();
  const unit = await community.aUnit();
  const people: Record<string, TestPerson> = {
    stranger: await community.aStranger(),
    lapsedOwner: await community.aResident({ expiresAt: new Date('2026-11-01') }),
    owner: await community.aResident({ unit }),
    tenant: await community.aResident({ unit, relation: 'tenant' }),
    family: await community.aResident({ unit, relation: 'family' }),
    minorOwner: await community.aResident({ adult: false }),
  };
  for (const role of staffRoles) people[role] = await community.aStaffMember(role);
  clients = new Map(Object.entries(people).map(([name, { client }]) => [name, client]));
  clients.set('visitor', cloud.as(null, community.id));
  clients.set('personWithoutAccount', cloud.as('dev-without-account', community.id));
  clients.set('memberOfAnother', cloud.as(elsewhere.openId, community.id));
});
afterAll(() => cloud.stop());

const refusalFor = (person: string): RefusalCode => {
  if (person === 'visitor') return 'notLoggedIn';
  return person === 'personWithoutAccount' ? 'consentMissing' : 'notAllowed';
};

it('every operation of messages is in the table', () => {
  expect(Object.keys(operations).sort()).toEqual(
    Object.keys(messagesRouter._def.procedures).sort(),
  );
});

describe.each(Object.entries(operations))('%s', (_, attempt) => {
  it.each(members)('%s may', async (person) => {
    await expect(attempt(clients.get(person)!)).resolves.toBeDefined();
  });

  it.each(outsiders)('%s may not', async (person) => {
    await refused(attempt(clients.get(person)!), refusalFor(person));
  });
});
