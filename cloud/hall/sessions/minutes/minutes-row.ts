import type { Row } from '@/cloud/platform/tables';
import { Refusal } from '@/shared/refusals';
import type { HallContext } from '../../hall-context';
import '../tables';

export type MinutesVersion = Row<'sessionMinutes'>;

/** A version of the minutes. @throws Refusal sessionNotFound */
export async function readMinutes(
  { transaction, communityId }: HallContext,
  sessionId: string,
  version: number,
): Promise<MinutesVersion> {
  const minutes = await transaction
    .selectFrom('sessionMinutes')
    .selectAll()
    .where('communityId', '=', communityId)
    .where('sessionId', '=', sessionId)
    .where('version', '=', version)
    .executeTakeFirst();
  if (!minutes) throw new Refusal('sessionNotFound');
  return minutes;
}

/** How many attendees confirmed a version and how many object to it. */
export async function countAnswers(
  { transaction, communityId }: HallContext,
  sessionId: string,
  version: number,
): Promise<{ confirmed: number; objected: number }> {
  const rows = await transaction
    .selectFrom('minutesConfirmation')
    .select(({ fn }) => ['answer', fn.countAll<number>().as('count')])
    .where('communityId', '=', communityId)
    .where('sessionId', '=', sessionId)
    .where('version', '=', version)
    .groupBy('answer')
    .execute();
  const countOf = (wanted: string) => rows.find(({ answer }) => answer === wanted)?.count ?? 0;
  return { confirmed: countOf('confirmed'), objected: countOf('objected') };
}
