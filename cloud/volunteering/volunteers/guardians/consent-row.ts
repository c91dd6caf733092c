import type { MemberContext } from '@/cloud/platform/operation';
import type { Row } from '@/cloud/platform/tables';
import { Refusal } from '@/shared/refusals';
import type { VolunteeringContext } from '../../volunteering-context';
import '../tables';

export type GuardianConsent = Row<'guardianConsent'>;

export const readConsents = ({ transaction, communityId }: VolunteeringContext) =>
  transaction
    .selectFrom('guardianConsent')
    .selectAll('guardianConsent')
    .where('guardianConsent.communityId', '=', communityId);

/**
 * A consent asked of the caller. `lock`: nobody else decides about it until the transaction ends.
 *
 * @throws Refusal consentNotFound
 */
export async function consentAskedOfCaller(
  ctx: MemberContext,
  consentId: string,
  { lock = false }: { lock?: boolean } = {},
): Promise<GuardianConsent> {
  const consent = await readConsents(ctx)
    .where('id', '=', consentId)
    .where('guardianAccountId', '=', ctx.accountId)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
  if (!consent) throw new Refusal('consentNotFound');
  return consent;
}

/** What was asked last of a guardian on their phone, and became of it. */
export const lastAskedInApp = (
  ctx: VolunteeringContext,
  volunteerId: string,
  activityId: string,
): Promise<GuardianConsent | undefined> =>
  readConsents(ctx)
    .where('volunteerId', '=', volunteerId)
    .where('activityId', '=', activityId)
    .where('way', '=', 'app')
    .orderBy('askedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();

/** What holds or waits for an answer is replaced by what is asked or recorded next. */
export async function replaceConsent(
  { transaction, communityId, now }: VolunteeringContext,
  volunteerId: string,
  activityId: string,
): Promise<void> {
  await transaction
    .updateTable('guardianConsent')
    .set({ state: 'replaced', decidedAt: now })
    .where('communityId', '=', communityId)
    .where('volunteerId', '=', volunteerId)
    .where('activityId', '=', activityId)
    .where('state', 'in', ['asked', 'given'])
    .execute();
}

/** Takes a consent a step further. @throws Refusal consentNotAsked */
export async function changeConsent(
  { transaction, communityId, now }: VolunteeringContext,
  { id, state: before }: Pick<GuardianConsent, 'id' | 'state'>,
  changes: { state: 'given' | 'declined' | 'withdrawn'; riskRevision?: number },
): Promise<void> {
  const { numUpdatedRows } = await transaction
    .updateTable('guardianConsent')
    .set({ ...changes, decidedAt: now })
    .where('communityId', '=', communityId)
    .where('id', '=', id)
    .where('state', '=', before)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Refusal('consentNotAsked');
}
