import { v7 as uuid } from 'uuid';
import { inCommunity } from '@/cloud/platform/database';
import { creditMinutes } from '@/cloud/volunteering/ledger/credit-minutes';
import { type PostedEntry, postedMinutes } from '@/cloud/volunteering/posting/posted-minutes';
import type { VolunteeringContext } from '@/cloud/volunteering/volunteering-context';
import type { TestCloud } from './test-cloud';
import type { TestCommunity, TestPerson } from './test-community';
import { anActivity, aShift, type TestShift, type TestVolunteer } from './test-volunteering';

const hour = 60 * 60 * 1000;

/** Work on the ledger as due work does it, in a transaction of the community at the cloud's instant. */
export const inLedger = <Result>(
  cloud: TestCloud,
  community: TestCommunity,
  work: (ctx: VolunteeringContext) => Promise<Result>,
): Promise<Result> =>
  inCommunity(cloud.database, community.id, (transaction) =>
    work({ transaction, communityId: community.id, now: cloud.now }),
  );

/** A shift that is over and settled, two hours long unless said otherwise. */
export async function aSettledShift(
  cloud: TestCloud,
  community: TestCommunity,
  staff: TestPerson,
  { hours = 2, startsAt }: { hours?: number; startsAt?: Date } = {},
): Promise<TestShift> {
  const activityId = await anActivity(cloud, community, staff);
  return aShift(cloud, community, activityId, {
    startsAt: startsAt ?? new Date(cloud.now.getTime() - 24 * hour),
    hours,
    columns: { state: 'ended', ended_at: cloud.now, settled_at: cloud.now },
  });
}

/** Credits the first `minutes` of a settled shift, as settling does; answers the entry. */
export async function aService(
  cloud: TestCloud,
  community: TestCommunity,
  volunteer: TestVolunteer,
  {
    minutes,
    shift,
    recordedBy,
  }: { minutes: number; shift: TestShift; recordedBy?: TestPerson | undefined },
): Promise<string> {
  const { startsAt } = shift;
  const endsAt = new Date(startsAt.getTime() + minutes * 60_000);
  await inLedger(cloud, community, (ctx) =>
    creditMinutes(recordedBy ? { ...ctx, accountId: recordedBy.accountId } : ctx, {
      ...{ volunteerId: volunteer.volunteerId, kind: 'service', shiftId: shift.id },
      periods: [{ startsAt, endsAt }],
    }),
  );
  const { rows } = await cloud.owner.query<{ id: string }>(
    'select id from minute_entry where shift_id = $1 and volunteer_id = $2',
    [shift.id, volunteer.volunteerId],
  );
  return rows[0]?.id ?? '';
}

/** Both sums as the table keeps them. */
export async function sumsOf(
  cloud: TestCloud,
  { volunteerId }: TestVolunteer,
): Promise<{ earned: number; spendable: number }> {
  const { rows } = await cloud.owner.query<{ earned: number; spendable: number }>(
    'select earned_minutes as earned, spendable_minutes as spendable from volunteer where id = $1',
    [volunteerId],
  );
  return rows[0] ?? { earned: Number.NaN, spendable: Number.NaN };
}

/** What could be certified of a volunteer now. */
export const postedOf = (
  cloud: TestCloud,
  community: TestCommunity,
  { volunteerId }: TestVolunteer,
): Promise<PostedEntry[]> =>
  inLedger(cloud, community, (ctx) => postedMinutes(ctx, volunteerId, null, null));

/** A correction proposed by one person, waiting for another. */
export async function aCorrection(
  proposer: TestPerson,
  entryId: string,
  minutes: number,
  reason = '签退晚登记了。',
): Promise<string> {
  const correctionId = uuid();
  await proposer.client.volunteering.correctMinutes.mutate({
    ...{ correctionId, entryId, minutes, reason },
  });
  return correctionId;
}

/** Moves the clock to an instant and works off what is due then. */
export async function tickAt(cloud: TestCloud, instant: string): Promise<void> {
  cloud.now = new Date(instant);
  await cloud.tick();
}
