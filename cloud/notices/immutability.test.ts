import { sql } from 'kysely';
import { inCommunity } from '@/cloud/platform/database';
import { startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity } from '@/test/cloud/test-community';
import { publishNotice } from './public';

let cloud: TestCloud;
let community: TestCommunity;
beforeAll(async () => {
  cloud = await startTestCloud();
  community = await aCommunity(cloud);
});
afterAll(() => cloud.stop());

const publishAsDueWork = (subject: { kind: 'poll'; id: string }) =>
  inCommunity(cloud.database, community.id, (transaction) =>
    publishNotice(
      { transaction, communityId: community.id, now: cloud.now },
      {
        kind: 'pollResult',
        title: '表决结果公示',
        body: '参与表决的面积和人数都达到三分之二。',
        audience: { kind: 'community' },
        publisherRole: 'ownersCommittee',
        pinned: true,
        expiresAt: null,
        postedUntil: new Date('2026-12-07T16:00:00Z'),
        subject,
      },
    ),
  );

const poll = { kind: 'poll' as const, id: '019aa000-0000-7000-8000-000000000001' };

it('due work without a caller publishes a result, and never a second one of the same poll', async () => {
  await publishAsDueWork(poll);
  await expect(publishAsDueWork(poll)).rejects.toThrow(/notice_poll_once/);
});

describe('what is published stays as it is, in the database too', () => {
  it.each(['notice', 'notice_audience', 'notice_photo', 'notice_reading', 'notice_confirmation'])(
    'the product has no right to change or delete rows of %s',
    async (table) => {
      const run = (statement: string) =>
        inCommunity(cloud.database, community.id, (transaction) =>
          sql.raw(statement).execute(transaction),
        );
      await expect(run(`update ${table} set community_id = community_id`)).rejects.toThrow(
        /permission denied/,
      );
      await expect(run(`delete from ${table}`)).rejects.toThrow(/permission denied/);
      await expect(run(`truncate ${table}`)).rejects.toThrow(/permission denied/);
    },
  );
});
