import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { inCommunity } from '@/cloud/platform/database';
import { pollStates } from '@/shared/polls/poll-life-cycle';
import { startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { anAnnouncedPoll, anOpenPoll, close } from '@/test/cloud/test-polls';

let cloud: TestCloud;
let community: TestCommunity;
let staff: TestPerson;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  cloud.now = new Date('2026-11-22T02:00:00Z');
  community = await aCommunity(cloud);
  staff = await community.aStaffMember('ownersCommittee');
  await community.aResident();
});

/** A statement with the rights the product has. */
const asProduct = (statement: string) =>
  inCommunity(cloud.database, community.id, (transaction) =>
    sql.raw(statement).execute(transaction),
  );

it.each(Object.keys(pollStates).filter((state) => state !== 'draft'))(
  'no poll comes into being as %s',
  async (state) => {
    const { id } = await anAnnouncedPoll(cloud, staff);
    const columns = `topic_id, title, description, rule_set_id, extraordinary, legal_effect, visibility,
      entry_hours, opens_at, closes_at, created_by, created_at, announced_by, announced_at, publisher_role,
      rule_set, roll_heads, roll_area_hundredths, roll_digest, log_key, roll_root, roll_version`;
    const posted = ['preliminary', 'final', 'archived'].includes(state) ? 'closes_at' : 'null';
    const cancelled = state === 'cancelled';
    const insert = asProduct(`insert into poll (community_id, id, state, posted_until, sealed_until,
        cancelled_at, cancel_reason, ${columns})
      select community_id, '${randomUUID()}', '${state}', ${posted}, ${posted},
        ${cancelled ? 'opens_at' : 'null'}, ${cancelled ? "'材料有误'" : 'null'}, ${columns}
      from poll where id = '${id}'`);
    await expect(insert).rejects.toThrow(/begins as a draft/);
  },
);

it('with the note that its roll was altered a cancelled poll gets no other reason', async () => {
  const { id } = await anAnnouncedPoll(cloud, staff);
  await staff.client.polls.cancelPoll.mutate({ pollId: id, reason: '材料有误' });
  const change = asProduct(
    `update poll set roll_altered_at = now(), cancel_reason = '别的原因' where id = '${id}'`,
  );
  await expect(change).rejects.toThrow(/frozen/);
});

it('nor a posted one a longer posting period', async () => {
  const poll = await anOpenPoll(cloud, staff);
  await close(cloud, poll);
  const change = asProduct(`update poll set roll_altered_at = now(),
    posted_until = posted_until + interval '1 year' where id = '${poll.id}'`);
  await expect(change).rejects.toThrow(/frozen/);
});
