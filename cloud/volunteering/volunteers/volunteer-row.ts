import { sql } from 'kysely';
import type { Row } from '@/cloud/platform/tables';
import { Refusal } from '@/shared/refusals';
import type { VolunteeringContext } from '../volunteering-context';

/** `birthDate` is read as text. */
export type Volunteer = Row<'volunteer'>;

export interface Locking {
  /** The row stays locked until the transaction ends; taken before the locks of shifts. */
  lock?: boolean;
}

/** Read after the column itself, it takes its place: the driver would make a time of the date. */
export const birthDateText = sql<string | null>`volunteer.birth_date::text`.as('birthDate');

/** Without the locks of foreign keys: who signs up others meanwhile does not wait. */
export const readVolunteers = ({ transaction, communityId }: VolunteeringContext) =>
  transaction
    .selectFrom('volunteer')
    .selectAll()
    .select(birthDateText)
    .where('communityId', '=', communityId);

export const volunteerOfAccount = (
  ctx: VolunteeringContext,
  accountId: string,
  { lock = false }: Locking = {},
): Promise<Volunteer | undefined> =>
  readVolunteers(ctx)
    .where('accountId', '=', accountId)
    .$if(lock, (query) => query.forNoKeyUpdate())
    .executeTakeFirst();

/** @throws Refusal volunteerNotFound */
export async function readVolunteer(
  ctx: VolunteeringContext,
  volunteerId: string,
  { lock = false }: Locking = {},
): Promise<Volunteer> {
  const volunteer = await readVolunteers(ctx)
    .where('id', '=', volunteerId)
    .$if(lock, (query) => query.forNoKeyUpdate())
    .executeTakeFirst();
  if (!volunteer) throw new Refusal('volunteerNotFound');
  return volunteer;
}

/** Locks volunteers in the order of their ids, so that two who need the same ones wait, not meet. */
export const lockVolunteers = (
  ctx: VolunteeringContext,
  volunteerIds: readonly string[],
): Promise<Volunteer[]> =>
  readVolunteers(ctx)
    .where(({ eb, fn, val }) => eb('id', '=', fn.any(val([...new Set(volunteerIds)]))))
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
