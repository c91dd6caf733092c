import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FolderFileStore } from '@/cloud/platform/folder-file-store';
import { Sessions } from '@/cloud/platform/session';
import { startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { aDraft, anAnnouncedPoll, anOpenPoll, cast, close } from '@/test/cloud/test-polls';
import { makeHttpServer } from './http-server';

const sessions = new Sessions('a secret of at least thirty-two characters');
const hour = 3_600_000;

let cloud: TestCloud;
let community: TestCommunity;
let staff: TestPerson;
let owner: TestPerson;
let folder: string;
beforeAll(async () => {
  cloud = await startTestCloud();
  folder = await mkdtemp(join(tmpdir(), 'linli-bulletins-'));
});
afterAll(async () => {
  await cloud.stop();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  cloud.now = new Date('2026-11-22T02:00:00Z');
  community = await aCommunity(cloud);
  staff = await community.aStaffMember('ownersCommittee');
  owner = await community.aResident();
});

const serverWith = (bulletinFolder: string) =>
  makeHttpServer({
    services: { ...cloud.services, files: new FolderFileStore(folder, 'signing secret') },
    sessions,
    appFolder: null,
    bulletinFolder,
    verifierFolder: folder,
    developmentLogin: null,
    wechatLogin: null,
    wechatEventToken: null,
    callsPerMinute: 1_000,
  });
async function ask(pollId: string, communityId = community.id, bulletinFolder = folder) {
  const server = await serverWith(bulletinFolder);
  const answer = await server.inject({ url: `/bulletins/${communityId}/${pollId}.json` });
  await server.close();
  return answer;
}

it('there is a bulletin once there is a result, and none before, whatever the clock says', async () => {
  const { pollId } = await aDraft(cloud, staff);
  expect((await ask(pollId)).statusCode).toBe(404);
  const poll = await anOpenPoll(cloud, staff, { entryHours: 24 });
  await cast(owner, poll, 'approve');
  expect((await ask(poll.id)).statusCode).toBe(404);
  await close(cloud, poll);
  expect((await ask(poll.id)).statusCode).toBe(404);
  cloud.advance(24 * hour);
  expect((await ask(poll.id)).statusCode).toBe(404);
  await cloud.tick();
  const answer = await ask(poll.id);
  expect(answer.statusCode).toBe(200);
  expect(answer.json()).toMatchObject({ poll: { id: poll.id }, openings: [{ index: 0 }] });
});

it('none of a cancelled poll, of an archived one, or under another community', async () => {
  const cancelled = await anAnnouncedPoll(cloud, staff);
  await staff.client.polls.cancelPoll.mutate({ pollId: cancelled.id, reason: '材料有误' });
  expect((await ask(cancelled.id)).statusCode).toBe(404);
  const poll = await anOpenPoll(cloud, staff);
  await close(cloud, poll);
  const elsewhere = await aCommunity(cloud);
  expect((await ask(poll.id, elsewhere.id)).statusCode).toBe(404);
  expect((await ask(poll.id)).statusCode).toBe(200);
  expect((await ask(poll.id, elsewhere.id)).statusCode).toBe(404);
  cloud.advance(400 * 24 * hour);
  await cloud.tick();
  expect((await ask(poll.id)).statusCode).toBe(404);
});

it('in a secret poll no opening says whose it is, and who took part is in the order of the roll', async () => {
  const village = await aCommunity(cloud, { kind: 'village' });
  const clerk = await village.aStaffMember('villagersCommittee');
  const units = [];
  for (let home = 0; home < 4; home += 1) units.push(await village.aUnit({ kind: 'household' }));
  await cloud.owner.query(
    "update roll_person set birth_date = '1980-01-01' where community_id = $1",
    [village.id],
  );
  const people = [];
  for (const unit of units)
    people.push(await village.aResident({ unit, relation: 'householdMember' }));
  const poll = await anOpenPoll(cloud, clerk, {
    ruleSetId: 'villagersAssemblyHouseholds',
    visibility: 'secret',
  });
  for (const person of people.toReversed()) await cast(person, poll, 'approve');
  await close(cloud, poll);
  const { openings, tookPart } = (await ask(poll.id, village.id)).json();
  expect(openings).toHaveLength(4);
  for (const opening of openings)
    expect(Object.keys(opening).sort()).toEqual(['answers', 'index', 'nonce']);
  expect(tookPart).toEqual([...tookPart].sort((a: number, b: number) => a - b));
});

it('is kept once, however its address is written', async () => {
  const poll = await anOpenPoll(cloud, staff);
  await close(cloud, poll);
  for (const id of [poll.id, poll.id.toUpperCase()]) {
    expect((await ask(id, community.id.toUpperCase())).statusCode).toBe(200);
  }
  const kept = await readdir(folder);
  expect(kept.filter((name) => name.toLowerCase().startsWith(poll.id))).toHaveLength(1);
});

it('an address that can be none is not found', async () => {
  expect((await ask(randomUUID())).statusCode).toBe(404);
  expect((await ask('-'.repeat(36))).statusCode).toBe(404);
  expect((await ask(randomUUID(), 'nowhere')).statusCode).toBe(404);
});

it('a disk that takes no file stops neither the server nor the next download', async () => {
  const poll = await anOpenPoll(cloud, staff);
  await close(cloud, poll);
  expect((await ask(poll.id, community.id, '/proc/self')).statusCode).toBe(500);
  expect((await ask(poll.id)).statusCode).toBe(200);
});
