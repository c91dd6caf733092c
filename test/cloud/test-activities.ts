import { v7 as uuid } from 'uuid';
import type { TestCloud } from './test-cloud';
import type { TestCommunity, TestPerson } from './test-community';
import { insert } from './test-volunteering';

/** What the form of an activity of the residents' committee holds. */
export const activityContent = () => ({
  organiser: { kind: 'body' as const, role: 'residentsCommittee' as const },
  title: '楼道清洁',
  kind: 'green' as const,
  ownKindId: null,
  place: '3栋楼下',
  buildingId: null,
  description: '一起把楼道打扫干净。',
  contact: '居委会 王师傅 021-55550000',
  risks: '上下楼梯请扶好扶手。',
  isRisky: false,
  isRescue: false,
  insurance: 'none' as const,
  insuranceNote: '',
  leastAge: 18,
  mostAge: null,
  neededSkills: [],
  cancelHours: 24,
  checkInPlace: null,
  photoIds: [],
});

/** A draft that was saved once. */
export async function savedActivity(
  person: TestPerson,
  changes: object = {},
): Promise<{ activityId: string }> {
  const activityId = uuid();
  await person.client.volunteering.saveActivity.mutate({
    ...{ activityId, revision: 0, ...activityContent(), ...changes },
  });
  return { activityId };
}

/** One shift in the morning of 2026-11-28, of one post with ten places. */
export const aPlan = () => ({
  planId: uuid(),
  when: {
    kind: 'once' as const,
    ...{ date: '2026-11-28', startsAtMinute: 9 * 60, lengthMinutes: 120 },
  },
  posts: [{ name: '扫地', capacity: 10 }],
  needed: 3,
  note: '',
  leaderAccountId: null,
});

/** Shifts on the four Saturdays from 2026-11-28 to 2026-12-19. */
export const aWeeklyPlan = () => ({
  ...aPlan(),
  when: {
    kind: 'weekly' as const,
    weekdays: [6],
    ...{ firstDate: '2026-11-23', lastDate: '2026-12-20' },
    ...{ startsAtMinute: 9 * 60, lengthMinutes: 120 },
  },
});

/** An approved team, led by a resident. */
export async function aTeam(
  cloud: TestCloud,
  community: TestCommunity,
  columns: Record<string, unknown> = {},
): Promise<{ team: string; leader: TestPerson }> {
  const leader = await community.aResident();
  const id = uuid();
  await insert(cloud, 'volunteer_team', {
    ...{ community_id: community.id, id, name: `银杏志愿队${id.slice(-10)}` },
    introduction: '每周六一起清扫楼道，欢迎加入。',
    ...{ leader_account_id: leader.accountId, state: 'approved', proposed_at: cloud.now },
    ...columns,
  });
  return { team: id, leader };
}
