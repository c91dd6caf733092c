import { inCommunity } from '@/cloud/platform/database';
import { startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { aConvention, anEditionInForce, aRevision } from '@/test/cloud/test-conventions';
import { advanceRevision } from './advance-revision';
import { editionInForce, lockConvention, openRevision } from './convention-rows';

let cloud: TestCloud;
let community: TestCommunity;
let committee: TestPerson;
beforeAll(async () => {
  cloud = await startTestCloud();
  community = await aCommunity(cloud);
  committee = await community.aStaffMember('residentsCommittee');
});
afterAll(() => cloud.stop());

const here = <T>(work: (context: Parameters<typeof openRevision>[0]) => Promise<T>) =>
  inCommunity(cloud.database, community.id, (transaction) =>
    work({ transaction, communityId: community.id, now: cloud.now }),
  );

const takeToDraft = (conventionId: string) =>
  here(async (context) => {
    await lockConvention(context, conventionId);
    const revision = await openRevision(context, conventionId);
    return advanceRevision(context, revision!, { event: 'draft', details: { opinions: 3 } });
  });

it('a step is taken once and leaves its trace', async () => {
  const { conventionId } = await aConvention(cloud, community, committee, { name: '第一份公约' });
  await aRevision(cloud, community, committee, conventionId, { state: 'collecting' });
  expect(await takeToDraft(conventionId)).toBe('drafting');
  await expect(takeToDraft(conventionId)).rejects.toMatchObject({ code: 'conventionStepNotNow' });
  const { rows } = await cloud.owner.query(
    'select from_state, to_state, details from convention_step where convention_id = $1',
    [conventionId],
  );
  expect(rows).toEqual([
    { from_state: 'collecting', to_state: 'drafting', details: { opinions: 3 } },
  ]);
});

it('of two at once one takes the step, the other is told', async () => {
  const { conventionId } = await aConvention(cloud, community, committee, { name: '第二份公约' });
  await aRevision(cloud, community, committee, conventionId, { state: 'collecting' });
  const outcomes = await Promise.allSettled([takeToDraft(conventionId), takeToDraft(conventionId)]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

it('the database itself lets no step be skipped, and keeps the version that was approved', async () => {
  const { conventionId } = await aConvention(cloud, community, committee, { name: '第三份公约' });
  await aRevision(cloud, community, committee, conventionId, { state: 'adopting', version: 2 });
  const set = (change: string) =>
    here(({ transaction, communityId }) =>
      transaction
        .updateTable('conventionRevision')
        .set(
          change === 'skip'
            ? { state: 'inForce', inForceFrom: cloud.now, endedAt: cloud.now }
            : { version: 3 },
        )
        .where('communityId', '=', communityId)
        .where('conventionId', '=', conventionId)
        .execute(),
    );
  await expect(set('skip')).rejects.toMatchObject({ code: '23514' });
  await expect(set('exchange')).rejects.toMatchObject({ code: '23514' });
});

it('there is one edition in force and one round at a time', async () => {
  const { conventionId, edition } = await anEditionInForce(cloud, community, committee, {
    name: '第四份公约',
  });
  expect(await here((context) => editionInForce(context, conventionId))).toMatchObject({
    number: edition,
    version: 1,
  });
  await aRevision(cloud, community, committee, conventionId, { state: 'collecting', number: 2 });
  await expect(
    aRevision(cloud, community, committee, conventionId, { state: 'collecting', number: 3 }),
  ).rejects.toMatchObject({ code: '23505' });
});
