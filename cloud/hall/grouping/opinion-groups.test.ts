import { startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { aConversation } from '@/test/cloud/test-grouping';
import { anAcceptedTopic } from '@/test/cloud/test-hall';
import { aStatement, voteOn } from '@/test/cloud/test-opinions';
import { plantedConversation } from '@/test/opinions/planted-conversation';

jest.setTimeout(30_000);

const camps = [
  { people: 24, answers: 'AAAADDDDAAD' },
  { people: 16, answers: 'DDDDAAAAAAD' },
];

let cloud: TestCloud;
let community: TestCommunity;
let neighbour: TestPerson;
let staff: TestPerson;
let topicId: string;

beforeEach(async () => {
  cloud = await startTestCloud();
  community = await aCommunity(cloud);
  neighbour = await community.aResident();
  staff = await community.aStaffMember('ownersCommittee');
  topicId = await anAcceptedTopic(neighbour, staff);
});
afterEach(() => cloud.stop());

/** The groups as this person sees them once whatever was queued has been worked off. */
async function groupsFor(person: TestPerson) {
  cloud.advance(120_000);
  await cloud.tick();
  return person.client.hall.opinionGroups.query({ topicId });
}

async function grouped(person: TestPerson) {
  const found = await groupsFor(person);
  if (found.state !== 'grouped') throw new Error(`expected groups, found ${found.state}`);
  return found;
}

/** A vote through the product, which queues the run. */
async function queueRun(statementId: string) {
  await voteOn(neighbour, topicId, statementId, 0);
}

describe('opinion groups of a topic', () => {
  it('before anybody has voted there is nothing yet', async () => {
    expect(await groupsFor(neighbour)).toEqual({ state: 'notYet' });
  });

  it('below twenty people it says how many are missing, and nothing else', async () => {
    const rows = plantedConversation([{ people: 12, answers: 'AAAADDDDAAD' }], 1);
    const { statementIds } = await aConversation(cloud, community, topicId, rows);
    await queueRun(statementIds[0]!);
    // The neighbour with one vote fills up to 15, but is no active participant.
    expect(await groupsFor(neighbour)).toEqual({
      state: 'tooFew',
      activePeople: 12,
      missingPeople: 8,
      votesNeeded: 7,
    });
    const { rows: kept } = await cloud.owner.query('select model, picture from opinion_grouping');
    expect(kept).toEqual([{ model: null, picture: null }]);
  });

  it('words: what all agree on, what each group stands for, where they differ', async () => {
    const { statementIds } = await aConversation(
      cloud,
      community,
      topicId,
      plantedConversation(camps, 1),
    );
    await queueRun(statementIds[0]!);
    const found = await grouped(neighbour);
    expect(found.agreed.map(({ text }) => text).sort()).toEqual(['观点第10条', '观点第9条']);
    expect(found.rejected.map(({ text }) => text)).toEqual(['观点第11条']);
    expect(found.groups.map(({ label, people }) => [label, people])).toEqual([
      [0, 25],
      [1, 15],
    ]);
    expect(found.groups[0]?.standsFor.map(({ side }) => side)).toContain('agree');
    expect(found.differences.length).toBeGreaterThan(0);
    expect(found.participants).toBe(41);
    expect(found.own).toEqual({ votesMissing: 6, cell: null, label: null });
  });

  it('the caller alone learns their own place, from their votes of now', async () => {
    const { statementIds } = await aConversation(
      cloud,
      community,
      topicId,
      plantedConversation(camps, 1),
    );
    await queueRun(statementIds[0]!);
    const before = await grouped(neighbour);
    const camp = [...camps[1]!.answers];
    for (const [column, statementId] of statementIds.entries()) {
      await voteOn(neighbour, topicId, statementId, camp[column] === 'A' ? 1 : -1);
    }
    // Not computed anew: placed on the map there is.
    const found = await neighbour.client.hall.opinionGroups.query({ topicId });
    if (found.state !== 'grouped') throw new Error('no groups');
    expect(found.computedAt).toBe(before.computedAt);
    expect(found.own.votesMissing).toBe(0);
    expect(found.own.label).toBe(1);
    expect(found.own.cell).toEqual({ x: expect.any(Number), y: expect.any(Number) });
  });

  it('nothing that is answered names a person', async () => {
    const { statementIds, accountIds } = await aConversation(
      cloud,
      community,
      topicId,
      plantedConversation(camps, 1),
    );
    await queueRun(statementIds[0]!);
    const answer = JSON.stringify(await grouped(staff));
    for (const accountId of [...accountIds, neighbour.accountId]) {
      expect(answer).not.toContain(accountId);
    }
    const { rows } = await cloud.owner.query<{ kept: string }>(
      'select row_to_json(opinion_grouping)::text as kept from opinion_grouping',
    );
    for (const accountId of accountIds) expect(rows[0]!.kept).not.toContain(accountId);
  });

  it('a statement hidden by moderators leaves the words at once, and the map with the next run', async () => {
    const { statementIds } = await aConversation(
      cloud,
      community,
      topicId,
      plantedConversation(camps, 1),
    );
    await queueRun(statementIds[0]!);
    await grouped(neighbour);
    await cloud.owner.query("update statement set visibility = 'hidden' where id = $1", [
      statementIds[8],
    ]);
    const now = await neighbour.client.hall.opinionGroups.query({ topicId });
    expect(JSON.stringify(now)).not.toContain('观点第9条');
    await queueRun(statementIds[1]!);
    const next = await grouped(neighbour);
    expect(next.agreed.map(({ text }) => text)).toEqual(['观点第10条']);
  });

  it('everybody of one mind: one group, and no differences', async () => {
    const rows = Array<string>(30).fill('AAAAAAAA');
    const { statementIds } = await aConversation(cloud, community, topicId, rows);
    await queueRun(statementIds[0]!);
    const found = await grouped(neighbour);
    expect(found.groups).toEqual([{ label: 0, people: 30, standsFor: [] }]);
    expect(found.differences).toEqual([]);
    expect(found.agreed).toHaveLength(5);
  });

  it('who is in stays in when there are many more statements', async () => {
    const rows = plantedConversation(
      [
        { people: 22, answers: 'AAD' },
        { people: 8, answers: 'DDA' },
      ],
      1,
    );
    const { statementIds } = await aConversation(cloud, community, topicId, rows);
    await queueRun(statementIds[0]!);
    expect((await grouped(neighbour)).groups).toHaveLength(2);
    for (let number = 0; number < 5; number += 1) {
      await aStatement(neighbour, topicId, `再多提一条意见，这是第${number}条，看看还在不在`);
    }
    const found = await grouped(neighbour);
    const people = found.groups.reduce((sum, group) => sum + group.people, 0);
    expect(people).toBeGreaterThanOrEqual(25);
  });
});
