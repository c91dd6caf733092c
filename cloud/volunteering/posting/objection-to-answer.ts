import type { MemberContext } from '@/cloud/platform/operation';
import type { Row } from '@/cloud/platform/tables';
import { Refusal } from '@/shared/refusals';
import { readVolunteer } from '../volunteers/volunteer-row';
import '../ledger/tables';

/** What an objection is about: the service or help itself, of whatever correction of it was meant. */
export interface ObjectionToAnswer {
  objection: Row<'minuteObjection'>;
  rootEntryId: string;
}

/**
 * An open objection, for somebody who may answer it: neither who put the entry into the ledger or
 * confirmed it, nor whose minutes they are, nor who objected. The volunteer is locked first, as
 * everywhere.
 *
 * @throws Refusal minuteObjectionNotFound, minuteObjectionAnswered, objectionToOwnRecord,
 *   objectionAnsweredByObjector
 */
export async function objectionToAnswer(
  ctx: MemberContext,
  objectionId: string,
): Promise<ObjectionToAnswer> {
  const { transaction, communityId, accountId } = ctx;
  const read = () =>
    transaction
      .selectFrom('minuteObjection')
      .selectAll()
      .where('communityId', '=', communityId)
      .where('id', '=', objectionId);
  const seen = await read().executeTakeFirst();
  if (!seen) throw new Refusal('minuteObjectionNotFound');
  const volunteer = await readVolunteer(ctx, seen.volunteerId, { lock: true });
  const objection = await read().forNoKeyUpdate().executeTakeFirstOrThrow();
  if (objection.state !== 'open') throw new Refusal('minuteObjectionAnswered');
  const entry = await transaction
    .selectFrom('minuteEntry')
    .select(['id', 'correctsId', 'recordedBy', 'confirmedBy'])
    .where('communityId', '=', communityId)
    .where('id', '=', objection.entryId)
    .executeTakeFirstOrThrow();
  const whoseWork = [entry.recordedBy, entry.confirmedBy, volunteer.accountId];
  if (whoseWork.includes(accountId)) throw new Refusal('objectionToOwnRecord');
  if (objection.accountId === accountId) throw new Refusal('objectionAnsweredByObjector');
  return { objection, rootEntryId: entry.correctsId ?? entry.id };
}

/** Writes the answer, in the caller's name. */
export async function writeAnswer(
  { transaction, communityId, accountId, now }: MemberContext,
  objectionId: string,
  answer: string,
): Promise<void> {
  await transaction
    .updateTable('minuteObjection')
    .set({ state: 'correcting', answer, answeredBy: accountId, answeredAt: now })
    .where('communityId', '=', communityId)
    .where('id', '=', objectionId)
    .where('state', '=', 'open')
    .execute();
}
