import { Refusal } from '@/shared/refusals';
import type { HallContext } from '../../hall-context';
import '../tables';

/** What the session's codes are made of; there is one once it is announced. */
export async function readSecret(
  { transaction, communityId }: HallContext,
  sessionId: string,
): Promise<Uint8Array> {
  const row = await transaction
    .selectFrom('checkInSecret')
    .select('secret')
    .where('communityId', '=', communityId)
    .where('sessionId', '=', sessionId)
    .executeTakeFirst();
  if (!row) throw new Refusal('sessionNotFound');
  return row.secret;
}
