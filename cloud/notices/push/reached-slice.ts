import { sql } from 'kysely';
import type { CommunityTransaction } from '@/cloud/platform/database';
import type { MessageKind } from '@/shared/messages/message-kinds';
import type { Audience } from '@/shared/notices/audience';
import { reachedAccounts } from '../reached-people';
import '@/cloud/messages/public';
import './tables';

export interface PushContext {
  transaction: CommunityTransaction;
  communityId: string;
  now: Date;
}

export type Missing = 'reading' | 'confirmation';

export interface ReachQuestion {
  noticeId: string;
  audience: Audience;
  kind: MessageKind;
  /** Only those who still take a message of the kind. */
  acceptingOnly: boolean;
  /** Only those who have not read, or not confirmed; null: everybody. */
  missing: Missing | null;
}

/** The people a notice is brought to, with `permission` of those who still take a message of its kind. */
export function peopleToReach(context: PushContext, question: ReachQuestion) {
  const { transaction, communityId } = context;
  const { noticeId, audience, kind, acceptingOnly, missing } = question;
  return transaction
    .selectFrom(reachedAccounts(context, audience).as('reached'))
    .leftJoin('messagePermission as permission', (join) =>
      join
        .on('permission.communityId', '=', communityId)
        .on('permission.kind', '=', kind)
        .on('permission.remaining', '>', 0)
        .onRef('permission.accountId', '=', 'reached.accountId'),
    )
    .$if(acceptingOnly, (query) => query.where('permission.accountId', 'is not', null))
    .$if(missing === 'reading', (query) =>
      query.where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('noticeReading as done')
              .select(sql`1`.as('one'))
              .where('done.communityId', '=', communityId)
              .where('done.noticeId', '=', noticeId)
              .whereRef('done.accountId', '=', 'reached.accountId'),
          ),
        ),
      ),
    )
    .$if(missing === 'confirmation', (query) =>
      query.where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('noticeConfirmation as done')
              .select(sql`1`.as('one'))
              .where('done.communityId', '=', communityId)
              .where('done.noticeId', '=', noticeId)
              .whereRef('done.accountId', '=', 'reached.accountId'),
          ),
        ),
      ),
    );
}

/** The next of them after an account, in the order of their ids. */
export async function nextPeople(
  context: PushContext,
  question: ReachQuestion,
  after: string | null,
  limit: number,
): Promise<{ accountId: string; accepts: boolean }[]> {
  return await peopleToReach(context, question)
    .select(['reached.accountId', sql<boolean>`permission.account_id is not null`.as('accepts')])
    .$if(after !== null, (query) => query.where('reached.accountId', '>', after ?? ''))
    .orderBy('reached.accountId')
    .limit(limit)
    .execute();
}
