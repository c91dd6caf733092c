import { inCommunity } from '@/cloud/platform/database';
import { recomputeDelay } from '@/shared/hall/opinions/recompute-delay';
import { startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { aConversation } from '@/test/cloud/test-grouping';
import { anAcceptedTopic } from '@/test/cloud/test-hall';
import { voteOn } from '@/test/cloud/test-opinions';
import { plantedConversation } from '@/test/opinions/planted-conversation';
import { groupQueuedOpinions, groupTopicOpinions } from './group-topic-opinions';
import { priorityOf } from './priority-of';
import { votesChanged } from './votes-changed';

jest.setTimeout(30_000);

let cloud: TestCloud;
let community: TestCommunity;
let neighbour: TestPerson;
let topicId: string;
let statementIds: string[];

beforeEach(async () => {
  cloud = await startTestCloud();
  community = await aCommunity(cloud);
  neighbour = await community.aResident();
  const staff = await community.aStaffMember('ownersCommittee');
  topicId = await anAcceptedTopic(neighbour, staff);
  const camps = [
    { people: 20, answers: 'AAAADDDDA' },
    { people: 15, answers: 'DDDDAAAAA' },
  ];
  const rows = plantedConversation(camps, 1);
  ({ statementIds } = await aConversation(cloud, community, topicId, rows));
});
afterEach(() => cloud.stop());

const queuedRuns = async () => {
  const { rows } = await cloud.owner.query<{ due_at: Date; payload: Record<string, unknown> }>(
    "select due_at, payload from outbox_entry where kind = 'hall.groupOpinions' and done_at is null order by due_at",
  );
  return rows;
};
const kept = async () => {
  const { rows } = await cloud.owner.query('select * from opinion_grouping');
  return rows;
};
/** Work without a caller, as the tick does it. */
const asDueWork = <Result>(
  work: (ctx: Parameters<typeof groupQueuedOpinions>[0]) => Promise<Result>,
) =>
  inCommunity(cloud.database, community.id, (transaction) =>
    work({
      transaction,
      communityId: community.id,
      now: cloud.now,
      logger: cloud.services.logger,
    }),
  );

describe('when groups are computed anew', () => {
  it('many votes queue one run, fifteen seconds later', async () => {
    const due = new Date(cloud.now.getTime() + 15_000);
    for (const [at, statementId] of statementIds.entries()) {
      cloud.advance(1_000);
      await voteOn(neighbour, topicId, statementId, at % 2 ? 1 : -1);
    }
    const runs = await queuedRuns();
    expect(runs).toHaveLength(1);
    expect(runs[0]!.due_at.getTime()).toBe(due.getTime() + 1_000);
  });

  it('two first votes at once queue one run', async () => {
    const second = await community.aResident();
    await Promise.all([
      voteOn(neighbour, topicId, statementIds[0]!, 1),
      voteOn(second, topicId, statementIds[0]!, 1),
    ]);
    expect(await queuedRuns()).toHaveLength(1);
  });

  it('a vote just before a run begins, which may not see it, queues another', async () => {
    await voteOn(neighbour, topicId, statementIds[0]!, 1);
    cloud.advance(12_000);
    await voteOn(neighbour, topicId, statementIds[1]!, 1);
    expect(await queuedRuns()).toHaveLength(2);
  });

  it('a vote after the run queues the next one', async () => {
    await voteOn(neighbour, topicId, statementIds[0]!, 1);
    cloud.advance(20_000);
    await cloud.tick();
    expect(await queuedRuns()).toEqual([]);
    expect(await kept()).toHaveLength(1);
    await voteOn(neighbour, topicId, statementIds[1]!, 1);
    expect(await queuedRuns()).toHaveLength(1);
  });

  it('the same run worked off twice changes nothing', async () => {
    await voteOn(neighbour, topicId, statementIds[0]!, 1);
    const [run] = await queuedRuns();
    cloud.advance(20_000);
    await cloud.tick();
    const before = await kept();
    cloud.advance(1_000);
    await asDueWork((ctx) => groupQueuedOpinions(ctx, run!.payload));
    expect(await kept()).toEqual(before);
  });

  it('two runs at once leave one grouping', async () => {
    await Promise.all([1, 2].map(() => asDueWork((ctx) => groupTopicOpinions(ctx, topicId))));
    expect(await kept()).toHaveLength(1);
  });

  it('the wait grows from 15 seconds to two minutes', () => {
    expect(recomputeDelay(0)).toBe(15_000);
    expect(recomputeDelay(200_000)).toBe(25_000);
    expect(recomputeDelay(2_000_000)).toBe(115_000);
    expect(recomputeDelay(50_000_000)).toBe(120_000);
  });
});

describe('priorities for the next card', () => {
  it('none before the first run', async () => {
    expect(await asDueWork((ctx) => priorityOf(ctx, topicId))).toEqual(new Map());
  });

  it('of every shown statement after it, none of hidden ones', async () => {
    await cloud.owner.query("update statement set visibility = 'hidden' where id = $1", [
      statementIds[3],
    ]);
    await asDueWork((ctx) => votesChanged(ctx, topicId));
    cloud.advance(20_000);
    await cloud.tick();
    const priorities = await asDueWork((ctx) => priorityOf(ctx, topicId));
    expect([...priorities.keys()].sort()).toEqual(statementIds.filter((_, at) => at !== 3).sort());
    for (const priority of priorities.values()) expect(priority).toBeGreaterThan(0);
  });
});
