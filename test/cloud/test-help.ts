import { v7 as uuid } from 'uuid';
import type { TestCloud } from './test-cloud';
import type { TestCommunity, TestPerson, TestUnit } from './test-community';
import { aVolunteer, insert, type TestVolunteer } from './test-volunteering';

const minute = 60_000;

export interface TestNeighbour extends TestPerson {
  unit: TestUnit;
}

/** A resident with the home they ask help for. */
export async function aNeighbour(community: TestCommunity): Promise<TestNeighbour> {
  const unit = await community.aUnit();
  return { ...(await community.aResident({ unit })), unit };
}

/** A neighbour who has registered as a volunteer. */
export async function aHelper(
  cloud: TestCloud,
  community: TestCommunity,
): Promise<TestNeighbour & TestVolunteer> {
  const person = await aNeighbour(community);
  return { ...person, ...(await aVolunteer(cloud, community, { person })) };
}

/** A request as the phone sends it: this afternoon, half an hour, among neighbours. */
export const helpWanted = (cloud: TestCloud, unit: TestUnit, changes: object = {}) => ({
  id: uuid(),
  kind: 'medicine' as const,
  words: '帮我到社区药房取一下降压药，谢谢。',
  unitId: unit.id,
  phone: '13800001234',
  neighbourName: null,
  wantedFrom: new Date(cloud.now.getTime() + 60 * minute).toISOString(),
  wantedUntil: new Date(cloud.now.getTime() + 240 * minute).toISOString(),
  expectedMinutes: 30,
  way: 'mutual' as const,
  ...changes,
});

/** Asks for help and answers the id of the request. */
export async function aHelpRequest(
  cloud: TestCloud,
  asker: TestNeighbour,
  changes: object = {},
): Promise<string> {
  const wanted = helpWanted(cloud, asker.unit, changes);
  const { requestId } = await asker.client.volunteering.askForHelp.mutate(wanted);
  return requestId;
}

/** One that `helper` has taken, an hour and a half ago. */
export async function aTakenRequest(
  cloud: TestCloud,
  asker: TestNeighbour,
  helper: TestPerson,
  options: { changes?: object; onDuty?: boolean } = {},
): Promise<string> {
  const requestId = await aHelpRequest(cloud, asker, options.changes);
  const { onDuty = false } = options;
  await helper.client.volunteering.takeHelp.mutate({ requestId, onDuty });
  cloud.advance(90 * minute);
  return requestId;
}

/** A time one of the two says: it ended a minute ago. */
export const saidTime = (cloud: TestCloud, requestId: string, minutes = 30) => ({
  requestId,
  startsAt: new Date(cloud.now.getTime() - (minutes + 1) * minute).toISOString(),
  minutes,
});

/** Gives somebody minutes they may spend, without a shift they were earned in. */
export async function minutesToSpend(
  cloud: TestCloud,
  community: TestCommunity,
  { volunteerId }: TestVolunteer,
  minutes: number,
): Promise<void> {
  await insert(cloud, 'minute_entry', {
    community_id: community.id,
    id: uuid(),
    volunteer_id: volunteerId,
    kind: 'benefitReturned',
    minutes,
    at: cloud.now,
  });
}
