import { leaveMessages } from '@/cloud/messages/public';
import type { HallContext } from '../hall-context';
import type { Session } from './session-row';
import type { SignupAnswer } from './tables';

interface News {
  /** Once a session and person; 30 characters at most. */
  occasion: string;
  body: string;
}

/** Leaves a message for everybody who signed up; there are 500 places at most, and as many who wait. */
export async function tellSignedUp(
  context: HallContext,
  session: Pick<Session, 'id' | 'title' | 'startsAt'>,
  news: News,
  answers: readonly SignupAnswer[] = ['coming', 'waiting'],
): Promise<void> {
  const signedUp = await context.transaction
    .selectFrom('sessionSignup')
    .select('accountId')
    .where('communityId', '=', context.communityId)
    .where('sessionId', '=', session.id)
    .where('answer', 'in', answers)
    .execute();
  await tellAccounts(
    context,
    session,
    signedUp.map(({ accountId }) => accountId),
    news,
  );
}

/** Leaves a message about a session for these people. */
export const tellAccounts = (
  context: HallContext,
  { id, title, startsAt }: Pick<Session, 'id' | 'title' | 'startsAt'>,
  accountIds: readonly string[],
  { occasion, body }: News,
): Promise<void> =>
  leaveMessages(
    context,
    accountIds.map((accountId) => ({
      accountId,
      kind: 'sessionNotice' as const,
      subjectId: id,
      occasion: `session:${id}:${occasion}`,
      title,
      body,
      aboutTime: startsAt,
    })),
  );
