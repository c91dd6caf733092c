import type { RefusalCode } from '@/shared/refusals';
import type { Client, TestCloud } from './test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from './test-community';

/** Everybody a "who may" table asks about, by name. */
export const preparers = [
  'administrator',
  'ownersCommittee',
  'residentsCommittee',
  'villagersCommittee',
];
const otherStaff = ['propertyManager', 'supervisoryCommittee', 'gridWorker', 'moderator'];
const staffRoles = [...preparers, ...otherStaff];
export const adults = ['owner', 'coOwner', 'tenant', 'family'];
export const members = [...adults, 'minorOwner', ...staffRoles];
const outsiders = ['visitor', 'personWithoutAccount', 'stranger', 'memberOfAnother', 'lapsedOwner'];
export const everybody = [...outsiders, ...members];

/** What those are told who lack the permission. */
export const refusalFor = (person: string): RefusalCode => {
  if (person === 'visitor') return 'notLoggedIn';
  return person === 'personWithoutAccount' ? 'consentMissing' : 'notAllowed';
};

export interface PeopleOfEveryKind {
  community: TestCommunity;
  clients: ReadonlyMap<string, Client>;
  /** The sole owner of a unit, and one of a couple whose spouse has no account. */
  owner: TestPerson;
  coOwner: TestPerson;
}

/** A community with one of each, and somebody of another community. */
export async function peopleOfEveryKind(cloud: TestCloud): Promise<PeopleOfEveryKind> {
  const community = await aCommunity(cloud, { settings: { coOwnerRule: 'representative' } });
  const elsewhere = await (await aCommunity(cloud)).aResident();
  const own = await community.aUnit();
  const couple = await community.aUnit({ ownerNames: ['周敏', '陈刚'] });
  const owner = await community.aResident({ unit: own });
  const coOwner = await community.aResident({ unit: couple, relation: 'coOwner', owner: 1 });
  const people: Record<string, TestPerson> = {
    owner,
    coOwner,
    stranger: await community.aStranger(),
    lapsedOwner: await community.aResident({ expiresAt: new Date('2026-11-01') }),
    tenant: await community.aResident({ unit: own, relation: 'tenant' }),
    family: await community.aResident({ unit: couple, relation: 'family' }),
    minorOwner: await community.aResident({ unit: await community.aUnit(), adult: false }),
  };
  for (const role of staffRoles) {
    people[role] = await community.aStaffMember(role as 'administrator');
  }
  const clients = new Map(Object.entries(people).map(([name, { client }]) => [name, client]));
  clients.set('visitor', cloud.as(null, community.id));
  clients.set('personWithoutAccount', cloud.as('dev-without-account', community.id));
  clients.set('memberOfAnother', cloud.as(elsewhere.openId, community.id));
  return { community, clients, owner, coOwner };
}
