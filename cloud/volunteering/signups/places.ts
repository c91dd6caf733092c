import { sql } from 'kysely';
import type { VolunteeringContext } from '../volunteering-context';
import './tables';

export interface PostOfShift {
  id: string;
  name: string;
  capacity: number;
  placesTaken: number;
  waiting: number;
}

/** The posts of a shift in their order, and how full they are. */
export async function readPlaces(
  { transaction, communityId }: VolunteeringContext,
  shiftId: string,
): Promise<PostOfShift[]> {
  const { rows } = await sql<PostOfShift>`
    select post.id, post.name, post.capacity, post.places_taken, (
      select count(*) from signup
      where signup.community_id = ${communityId} and signup.post_id = post.id and signup.state = 'waiting'
    ) as waiting
    from shift_post as post
    where post.community_id = ${communityId} and post.shift_id = ${shiftId}
    order by post.position`.execute(transaction);
  return rows;
}

/** How many wait for the post before this number, and themselves: 1 is the next. */
export async function waitingPlace(
  { transaction, communityId }: VolunteeringContext,
  { postId, number }: { postId: string; number: number },
): Promise<number> {
  const { count } = await transaction
    .selectFrom('signup')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('communityId', '=', communityId)
    .where('postId', '=', postId)
    .where('state', '=', 'waiting')
    .where('number', '<=', number)
    .executeTakeFirstOrThrow();
  return Number(count);
}
