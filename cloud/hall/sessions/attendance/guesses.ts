import { v7 as uuid } from 'uuid';
import type { MemberContext } from '@/cloud/platform/operation';
import {
  guessAgainAt,
  guessesMatterSince,
  mostWrongGuesses,
} from '@/shared/hall/sessions/guess-limit';
import { Refusal } from '@/shared/refusals';
import '../tables';

/** Looks at no code of somebody who has typed too many wrong ones. @throws Refusal checkInTooManyGuesses */
export async function refuseGuessing(context: MemberContext): Promise<void> {
  const { transaction, communityId, accountId, now } = context;
  const wrong = await transaction
    .selectFrom('checkInGuess')
    .select('at')
    .where('communityId', '=', communityId)
    .where('accountId', '=', accountId)
    .where('at', '>', guessesMatterSince(now))
    .orderBy('at', 'desc')
    .limit(mostWrongGuesses)
    .execute();
  const until = guessAgainAt(
    wrong.map(({ at }) => at),
    now,
  );
  if (until !== null) throw new Refusal('checkInTooManyGuesses', { until: until.toISOString() });
}

/** Keeps a wrong guess. It must not be undone: the operation answers instead of refusing. */
export async function noteWrongGuess(context: MemberContext, sessionId: string): Promise<void> {
  const { transaction, communityId, accountId, now } = context;
  await transaction
    .insertInto('checkInGuess')
    .values({ communityId, id: uuid(), sessionId, accountId, at: now })
    .execute();
}
