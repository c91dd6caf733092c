import { randomUUID } from 'node:crypto';
import type { LargeCommunity } from '../polls/large-community';
import type { Scene } from '../polls/scene';

/**
 * A shift that takes so many, and as many residents registered as volunteers who want to come: written
 * at once, as the owner of the tables, because registering is not what is measured.
 */
export async function makeShift(
  { owner }: Scene,
  community: LargeCommunity,
  places: number,
): Promise<{ shiftId: string; postId: string }> {
  const [activityId, shiftId, postId] = [randomUUID(), randomUUID(), randomUUID()];
  await owner.query(
    `insert into activity (community_id, id, state, organiser_role, title, kind, place, description, contact,
       risks, insurance, created_by, created_at, updated_at, published_at)
     select $1, $2, 'published', 'ownersCommittee', '万人植树', 'green', '河滨公园', '', '业委会 80001234',
       '铁锹锋利，请小心手脚。', 'none', account.id, now(), now(), now()
     from account where open_id = $3`,
    [community.id, activityId, community.staff],
  );
  await owner.query(
    `insert into shift (community_id, id, activity_id, starts_at, ends_at, state)
     values ($1, $2, $3, now() + interval '3 days', now() + interval '3 days 2 hours', 'open')`,
    [community.id, shiftId, activityId],
  );
  await owner.query(
    `insert into shift_post (community_id, id, shift_id, position, name, capacity)
     values ($1, $2, $3, 0, '种树', $4)`,
    [community.id, postId, shiftId, places],
  );
  return { shiftId, postId };
}

export async function registerAll({ owner }: Scene, community: LargeCommunity): Promise<void> {
  await owner.query(
    `insert into volunteer (community_id, id, account_id, person_id, name, adult, registered_at)
     select community_id, gen_random_uuid(), account_id, person_id, '志愿者', true, now()
     from house_binding where community_id = $1`,
    [community.id],
  );
  await owner.query('analyze');
}
