import { type ExpressionBuilder, sql } from 'kysely';
import { callerHomes } from '@/cloud/community/public';
import type { MemberContext } from '@/cloud/platform/operation';
import type { Tables } from '@/cloud/platform/tables';
import { wholeCommunity } from '@/shared/notices/audience';
import { Refusal } from '@/shared/refusals';
import './tables';

/** Everything an audience may name that the caller is or lives in. */
export async function callersTargets(context: MemberContext): Promise<string[]> {
  const homes = await callerHomes(context);
  const places = homes.flatMap(({ unitId, entranceId, buildingId }) =>
    entranceId === null ? [unitId, buildingId] : [unitId, entranceId, buildingId],
  );
  return [wholeCommunity, ...new Set(places), ...context.caller.roles];
}

/** Whether the notice of the row names one of the caller's places or roles. */
export const isAddressedTo =
  (targets: readonly string[]) => (eb: ExpressionBuilder<Tables, 'notice'>) =>
    eb.exists(
      eb
        .selectFrom('noticeAudience')
        .select(sql`1`.as('one'))
        .whereRef('noticeAudience.communityId', '=', 'notice.communityId')
        .whereRef('noticeAudience.noticeId', '=', 'notice.id')
        .where('noticeAudience.target', '=', eb.fn.any(eb.val([...targets]))),
    );

/**
 * Whether the caller is of the notice's audience, whether it asks to be confirmed, and was taken back.
 *
 * @throws Refusal noticeUnknown when there is none
 */
export async function findCallersNotice(
  context: MemberContext,
  noticeId: string,
): Promise<{ needsConfirmation: boolean; addressedToMe: boolean; recalled: boolean }> {
  const targets = await callersTargets(context);
  const notice = await context.transaction
    .selectFrom('notice')
    .select((eb) => [
      'needsConfirmation',
      isAddressedTo(targets)(eb).as('addressedToMe'),
      isRecalled(eb).as('recalled'),
    ])
    .where('communityId', '=', context.communityId)
    .where('id', '=', noticeId)
    .executeTakeFirst();
  if (!notice) throw new Refusal('noticeUnknown');
  return {
    needsConfirmation: notice.needsConfirmation,
    addressedToMe: Boolean(notice.addressedToMe),
    recalled: Boolean(notice.recalled),
  };
}

/** Whether the notice of the row was taken back. */
export const isRecalled = (eb: ExpressionBuilder<Tables, 'notice'>) =>
  eb.exists(
    eb
      .selectFrom('noticeRecall')
      .select(sql`1`.as('one'))
      .whereRef('noticeRecall.communityId', '=', 'notice.communityId')
      .whereRef('noticeRecall.noticeId', '=', 'notice.id'),
  );
