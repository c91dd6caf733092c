import { callersPersonIds } from '@/cloud/community/public';
import type { MemberContext } from '@/cloud/platform/operation';
import './tables';

type Context = Pick<MemberContext, 'transaction' | 'communityId' | 'now' | 'accountId'>;

/**
 * Somebody closes their account: the signatures they drew are deleted and their name is taken out of what
 * they signed, on their phone and on a tablet, and out of what they collected as a helper. That a home or
 * a person has signed stays counted. Before their bindings end, which say who they are.
 */
export async function closeAcknowledgements(context: Context): Promise<void> {
  const { transaction, communityId, accountId } = context;
  const personIds = await callersPersonIds(context);
  const own = await transaction
    .updateTable('acknowledgement')
    .set({ signerName: '' })
    .where('communityId', '=', communityId)
    .where(({ eb, and, or }) =>
      or([
        eb('accountId', '=', accountId),
        ...(personIds.length === 0
          ? []
          : [and([eb('accountId', 'is', null), eb('personId', 'in', personIds)])]),
      ]),
    )
    .returning('id')
    .execute();
  if (own.length > 0)
    await transaction
      .deleteFrom('acknowledgementStrokes')
      .where('communityId', '=', communityId)
      .where(
        'acknowledgementId',
        'in',
        own.map(({ id }) => id),
      )
      .execute();
  await transaction
    .updateTable('acknowledgement')
    .set({ collectorName: '' })
    .where('communityId', '=', communityId)
    .where('collectedBy', '=', accountId)
    .execute();
}
