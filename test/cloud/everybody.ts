import type { RefusalCode } from '@/shared/refusals';
import type { StaffRole } from '@/shared/roles';
import { type Client, refused, type TestCloud } from './test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from './test-community';

export const preparers = [
  'administrator',
  'ownersCommittee',
  'residentsCommittee',
  'villagersCommittee',
] as const;
const otherStaff = ['propertyManager', 'supervisoryCommittee', 'gridWorker', 'moderator'] as const;
export const staffOfPolls = [...preparers, ...otherStaff];
export const adults = ['owner', 'coOwner', 'tenant', 'family'];
export const members: readonly string[] = [...adults, 'minorOwner', ...staffOfPolls];
const outsiders = ['visitor', 'personWithoutAccount', 'stranger', 'memberOfAnother', 'lapsedOwner'];

/** All that a table of who may do what asks about. */
export const everybody = [...outsiders, ...members];

export interface Everybody {
  community: TestCommunity;
  clients: ReadonlyMap<string, Client>;
  people: Readonly<Record<string, TestPerson>>;
}

/** A community whose co-owners name representatives, with one of everybody. */
export async function aCommunityOfEverybody(cloud: TestCloud): Promise<Everybody> {
  const community = await aCommunity(cloud, { settings: { coOwnerRule: 'representative' } });
  const elsewhere = await (await aCommunity(cloud)).aResident();
  const own = await community.aUnit();
  const couple = await community.aUnit({ ownerNames: ['周敏', '陈刚'] });
  const child = await community.aUnit();
  const people: Record<string, TestPerson> = {
    stranger: await community.aStranger(),
    lapsedOwner: await community.aResident({ expiresAt: new Date('2026-11-01') }),
    owner: await community.aResident({ unit: own }),
    coOwner: await community.aResident({ unit: couple, relation: 'coOwner', owner: 1 }),
    tenant: await community.aResident({ unit: own, relation: 'tenant' }),
    family: await community.aResident({ unit: couple, relation: 'family' }),
    minorOwner: await community.aResident({ unit: child, adult: false }),
  };
  for (const role of staffOfPolls) {
    people[role] = await community.aStaffMember(role satisfies StaffRole);
  }
  const clients = new Map(Object.entries(people).map(([name, { client }]) => [name, client]));
  clients.set('visitor', cloud.as(null, community.id));
  clients.set('personWithoutAccount', cloud.as('dev-without-account', community.id));
  clients.set('memberOfAnother', cloud.as(elsewhere.openId, community.id));
  return { community, clients, people };
}

/** What those are told who do not even have the permission. */
export const refusalFor = (person: string): RefusalCode => {
  if (person === 'visitor') return 'notLoggedIn';
  return person === 'personWithoutAccount' ? 'consentMissing' : 'notAllowed';
};

/** One row of a table of who may do what. */
export interface Case<Scene> {
  allowed: readonly string[];
  /** What those are told who have the permission, but not for this. */
  otherwise?: Record<string, RefusalCode>;
  attempt: (client: Client, scene: Scene) => Promise<unknown>;
}

/** Expects what the row says of somebody: allowed, or refused with its code. Tells whether it was allowed. */
export async function expectCase<Scene>(
  { allowed, otherwise, attempt }: Case<Scene>,
  person: string,
  client: Client,
  scene: Scene,
): Promise<boolean> {
  const refusal = otherwise?.[person] ?? (allowed.includes(person) ? null : refusalFor(person));
  if (refusal !== null) {
    await refused(attempt(client, scene), refusal);
    return false;
  }
  await expect(attempt(client, scene)).resolves.toBeDefined();
  return true;
}

export const otherwiseAll = (
  people: readonly string[],
  code: RefusalCode,
): Record<string, RefusalCode> => Object.fromEntries(people.map((person) => [person, code]));
