import { v7 as uuid } from 'uuid';
import type { SignupState } from '@/shared/volunteering/signup-life-cycle';
import type { TestCloud } from './test-cloud';
import type { TestCommunity, TestPerson } from './test-community';

/**
 * Builders for volunteering, written as the owner of the tables so that a test of one part does not
 * depend on the operations of another.
 */
const hour = 60 * 60 * 1000;

export interface TestVolunteer extends TestPerson {
  volunteerId: string;
  name: string;
}

/** A resident who has registered as a volunteer. */
export async function aVolunteer(
  cloud: TestCloud,
  community: TestCommunity,
  options: { person?: TestPerson; columns?: Record<string, unknown> } = {},
): Promise<TestVolunteer> {
  const person = options.person ?? (await community.aResident());
  const volunteerId = uuid();
  const name = `志愿者${volunteerId.slice(-4)}`;
  await insert(cloud, 'volunteer', {
    community_id: community.id,
    id: volunteerId,
    account_id: person.accountId,
    name,
    adult: true,
    registered_at: cloud.now,
    ...options.columns,
  });
  return { ...person, volunteerId, name: String(options.columns?.name ?? name) };
}

/** An activity of the residents' committee that takes signups. */
export async function anActivity(
  cloud: TestCloud,
  community: TestCommunity,
  author: TestPerson,
  columns: Record<string, unknown> = {},
): Promise<string> {
  const id = uuid();
  await insert(cloud, 'activity', {
    community_id: community.id,
    id,
    state: 'published',
    organiser_role: columns.team_id ? null : 'residentsCommittee',
    title: '楼道清洁',
    kind: 'green',
    place: '3栋楼下',
    description: '一起把楼道打扫干净。',
    contact: '居委会 王师傅 021-55550000',
    risks: '上下楼梯请扶好扶手。',
    insurance: 'none',
    created_by: author.accountId,
    created_at: cloud.now,
    updated_at: cloud.now,
    published_at: cloud.now,
    ...columns,
  });
  return id;
}

export interface TestShift {
  id: string;
  activityId: string;
  postId: string;
  startsAt: Date;
  endsAt: Date;
}

/** A shift three days ahead, two hours long, of one post with ten places, unless said otherwise. */
export async function aShift(
  cloud: TestCloud,
  community: TestCommunity,
  activityId: string,
  options: { capacity?: number; startsAt?: Date; hours?: number; columns?: object } = {},
): Promise<TestShift> {
  const [id, postId] = [uuid(), uuid()];
  const startsAt = options.startsAt ?? new Date(cloud.now.getTime() + 72 * hour);
  const endsAt = new Date(startsAt.getTime() + (options.hours ?? 2) * hour);
  await insert(cloud, 'shift', {
    community_id: community.id,
    id,
    activity_id: activityId,
    starts_at: startsAt,
    ends_at: endsAt,
    state: 'open',
    ...options.columns,
  });
  await insert(cloud, 'shift_post', {
    community_id: community.id,
    id: postId,
    shift_id: id,
    position: 0,
    name: '志愿者',
    capacity: options.capacity ?? 10,
  });
  return { id, activityId, postId, startsAt, endsAt };
}

/** A signup as it is after `state`; numbers count on as the product's do. */
export async function aSignup(
  cloud: TestCloud,
  community: TestCommunity,
  shift: TestShift,
  volunteer: TestVolunteer,
  state: SignupState = 'confirmed',
): Promise<string> {
  const id = uuid();
  const { rows } = await cloud.owner.query<{ signups_made: number }>(
    'update shift set signups_made = signups_made + 1 where community_id = $1 and id = $2 returning signups_made',
    [community.id, shift.id],
  );
  await insert(cloud, 'signup', {
    community_id: community.id,
    id,
    shift_id: shift.id,
    post_id: shift.postId,
    volunteer_id: volunteer.volunteerId,
    number: rows[0]?.signups_made,
    state,
    way: 'self',
    risk_revision: 1,
    offer_until: state === 'offered' ? new Date(cloud.now.getTime() + 12 * hour) : null,
    signed_up_at: cloud.now,
    state_since: cloud.now,
  });
  return id;
}

/** An entry of the ledger, its sums kept by the table's own trigger; `shift` where it was served. */
export async function aMinuteEntry(
  cloud: TestCloud,
  community: TestCommunity,
  volunteer: TestVolunteer,
  entry: { minutes: number; shift?: TestShift; columns?: Record<string, unknown> },
): Promise<string> {
  const id = uuid();
  await insert(cloud, 'minute_entry', {
    community_id: community.id,
    id,
    volunteer_id: volunteer.volunteerId,
    kind: 'service',
    minutes: entry.minutes,
    shift_id: entry.shift?.id ?? null,
    at: cloud.now,
    ...entry.columns,
  });
  return id;
}

export async function insert(
  cloud: TestCloud,
  table: string,
  row: Record<string, unknown>,
): Promise<void> {
  const names = Object.keys(row);
  const places = names.map((_, index) => `$${index + 1}`);
  await cloud.owner.query(
    `insert into ${table} (${names.join(', ')}) values (${places.join(', ')})`,
    Object.values(row),
  );
}
