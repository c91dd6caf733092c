import { Refusal } from '@/shared/refusals';
import { staffRoles } from '@/shared/roles';
import { correctionOf } from '../notice-list';
import { readAudience } from '../stored-audience';
import type { PushContext } from './reached-slice';

/**
 * A notice as it is brought to people, with whether it still calls anybody: not once it has expired, was
 * corrected or taken back.
 *
 * @throws Refusal noticeUnknown
 */
export async function noticeToPush(context: PushContext, noticeId: string) {
  const { transaction, communityId, now } = context;
  const notice = await transaction
    .selectFrom('notice')
    .select((eb) => [
      'kind',
      'title',
      'publishedAt',
      'publisherRole',
      'needsConfirmation',
      'expiresAt',
      correctionOf(eb).as('correctedBy'),
      eb
        .selectFrom('noticeRecall')
        .select('recalledAt')
        .whereRef('noticeRecall.communityId', '=', 'notice.communityId')
        .whereRef('noticeRecall.noticeId', '=', 'notice.id')
        .as('recalledAt'),
    ])
    .where('communityId', '=', communityId)
    .where('id', '=', noticeId)
    .executeTakeFirst();
  if (!notice) throw new Refusal('noticeUnknown');
  const { kind, expiresAt, correctedBy, recalledAt, publisherRole, ...rest } = notice;
  const emergency = kind === 'emergency';
  return {
    ...rest,
    emergency,
    messageKind: emergency ? ('emergencyNotice' as const) : ('newNotice' as const),
    publisher: staffRoles[publisherRole],
    recalled: recalledAt !== null,
    calls: (expiresAt === null || expiresAt > now) && correctedBy === null && recalledAt === null,
    audience: await readAudience(context, noticeId),
  };
}

export type NoticeToPush = Awaited<ReturnType<typeof noticeToPush>>;
