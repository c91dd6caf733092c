import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestPerson } from '@/test/cloud/test-community';
import { type ImportPlace, importConversation } from './import-conversation';
import { readConversation } from './read-conversation';

jest.setTimeout(120_000);

const folder = join(__dirname, '..', '..', '..', 'data', 'polis');
const vtaiwan = readConversation(readFileSync(join(folder, 'vtaiwan-uberx.json'), 'utf8'));

let cloud: TestCloud;
let neighbour: TestPerson;
let place: ImportPlace;
let topicId: string;
beforeAll(async () => {
  cloud = await startTestCloud();
  const community = await aCommunity(cloud);
  neighbour = await community.aResident();
  const staff = await community.aStaffMember('ownersCommittee');
  place = { communityId: community.id, author: neighbour.openId, staff: staff.openId };
  topicId = await importConversation(cloud.services, cloud.owner, vtaiwan, place);
});
afterAll(() => cloud.stop());

const counts = async () => {
  const { rows } = await cloud.owner.query(
    `select (select count(*)::int from topic) as topics, (select count(*)::int from statement) as statements,
       (select count(*)::int from statement where visibility = 'hidden') as hidden,
       (select count(*)::int from statement_vote) as votes, (select count(*)::int from account) as accounts,
       (select count(*)::int from topic_event) as events`,
  );
  return rows[0];
};

it('is a topic in deliberation with all statements, their moderation, participants and votes', async () => {
  const topic = await neighbour.client.hall.topicDetail.query({ topicId });
  expect(topic.state).toBe('deliberating');
  expect(topic.title).toBe('UberX 自用車載客 — vTaiwan.tw');
  expect(topic.body).toContain('CC BY 4.0');
  const votes = vtaiwan.rows.reduce((sum, row) => sum + row.replaceAll('.', '').length, 0);
  expect(await counts()).toMatchObject({ topics: 1, statements: 197, hidden: 78, votes });
});

it('its groups are there at once, with words for each and for all', async () => {
  const found = await neighbour.client.hall.opinionGroups.query({ topicId });
  if (found.state !== 'grouped') throw new Error(found.state);
  expect(found.groups.length).toBeGreaterThanOrEqual(2);
  expect(found.groups.every(({ standsFor }) => standsFor.length > 0)).toBe(true);
  expect(found.agreed.length).toBeGreaterThan(0);
  expect(found.participants).toBe(1_921);
  expect(JSON.stringify(found).length).toBeLessThan(30_000);
});

it('nobody can log in as a participant, and no name is kept', async () => {
  const { rows } = await cloud.owner.query(
    `select count(*)::int as open from account
     where id in (select account_id from statement_vote) and (open_id is not null or closed_at is null)`,
  );
  expect(rows).toEqual([{ open: 0 }]);
});

it('the same file again doubles nothing', async () => {
  const before = await counts();
  expect(await importConversation(cloud.services, cloud.owner, vtaiwan, place)).toBe(topicId);
  expect(await counts()).toEqual(before);
});

it('an import that was interrupted after the topic was raised is completed', async () => {
  const brexit = readConversation(readFileSync(join(folder, 'brexit-consensus.json'), 'utf8'));
  const broken = { ...brexit, rows: [...brexit.rows, 'A'.repeat(51)] };
  const statementsBefore = (await counts()).statements;
  const rebuilt = { ...broken, statements: [...broken.statements, { text: '', isHidden: false }] };
  await expect(importConversation(cloud.services, cloud.owner, rebuilt, place)).rejects.toThrow();
  expect((await counts()).statements).toBe(statementsBefore);
  const id = await importConversation(cloud.services, cloud.owner, brexit, place);
  const found = await neighbour.client.hall.opinionGroups.query({ topicId: id });
  expect(found.state).toBe('grouped');
  expect((await counts()).statements).toBe(statementsBefore + 50);
});
