import { v7 as uuid } from 'uuid';
import type { TestCloud } from './test-cloud';
import type { TestCommunity, TestPerson } from './test-community';
import {
  aMinuteEntry,
  anActivity,
  aShift,
  insert,
  type TestShift,
  type TestVolunteer,
} from './test-volunteering';

/** How to reach whoever certifies, without which nothing is certified. */
export async function withContact(
  cloud: TestCloud,
  community: TestCommunity,
  staff: TestPerson,
): Promise<void> {
  await insert(cloud, 'volunteering_rules', {
    community_id: community.id,
    rules: JSON.stringify({
      certificateContact: '021-55550000',
      certificateResponsible: '王建国',
    }),
    changed_by: staff.accountId,
    changed_at: cloud.now,
  });
}

/** The month an instant of these tests lies in: they stay away from the ends of months. */
const monthOf = (instant: Date) => instant.toISOString().slice(0, 7);

/** A month as it was posted; over since yesterday unless said otherwise. */
export async function aPosting(
  cloud: TestCloud,
  community: TestCommunity,
  month: string,
  postedUntil = new Date(cloud.now.getTime() - 24 * 3_600_000),
): Promise<void> {
  await insert(cloud, 'minute_posting', {
    community_id: community.id,
    month,
    posted_at: new Date(postedUntil.getTime() - 7 * 24 * 3_600_000),
    posted_until: postedUntil,
    entry_count: 1,
    volunteer_count: 1,
    minutes: 1,
  });
}

export interface TestService {
  entryId: string;
  shift: TestShift;
}

/** Minutes served in a shift of its own that began at an instant; entered when it was over. */
export async function aService(
  cloud: TestCloud,
  community: TestCommunity,
  volunteer: TestVolunteer,
  service: { staff: TestPerson; startsAt: Date; minutes: number; activityId?: string },
): Promise<TestService> {
  const { staff, startsAt, minutes } = service;
  const activityId = service.activityId ?? (await anActivity(cloud, community, staff));
  const shift = await aShift(cloud, community, activityId, { startsAt, hours: 8 });
  const at = new Date(startsAt.getTime() + 9 * 3_600_000);
  const entryId = await aMinuteEntry(cloud, community, volunteer, {
    ...{ minutes, shift, columns: { at, recorded_by: staff.accountId } },
  });
  return { entryId, shift };
}

/** A correction as two persons made it, at an instant. */
export const aCorrection = (
  cloud: TestCloud,
  community: TestCommunity,
  volunteer: TestVolunteer,
  correction: { entryId: string; minutes: number; at: Date; by: [TestPerson, TestPerson] },
): Promise<string> =>
  aMinuteEntry(cloud, community, volunteer, {
    minutes: correction.minutes,
    columns: {
      ...{ kind: 'correction', corrects_id: correction.entryId, reason: '签到时间登记错了' },
      recorded_by: correction.by[0].accountId,
      ...{ confirmed_by: correction.by[1].accountId, at: correction.at },
    },
  });

/** An objection nobody has answered. */
export const anObjection = (
  cloud: TestCloud,
  community: TestCommunity,
  volunteer: TestVolunteer,
  objection: { entryId: string; at: Date; by: TestPerson },
): Promise<void> =>
  insert(cloud, 'minute_objection', {
    ...{ community_id: community.id, id: uuid(), entry_id: objection.entryId },
    ...{ volunteer_id: volunteer.volunteerId, month: monthOf(objection.at) },
    ...{ account_id: objection.by.accountId, reason: '那天下午我没有看到他来服务。' },
    ...{ state: 'open', filed_at: objection.at },
  });
