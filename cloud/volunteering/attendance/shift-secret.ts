import { randomBytes } from 'node:crypto';
import type { VolunteeringContext } from '../volunteering-context';
import './tables';

/** What the shift's codes are made of; null while no leader has asked for one. */
export async function readSecret(
  { transaction, communityId }: VolunteeringContext,
  shiftId: string,
): Promise<Uint8Array | null> {
  const row = await transaction
    .selectFrom('shiftSecret')
    .select('secret')
    .where('communityId', '=', communityId)
    .where('shiftId', '=', shiftId)
    .executeTakeFirst();
  return row?.secret ?? null;
}

/** The same, made at the first time; two leaders who ask at once get the same. */
export async function makeSecret(ctx: VolunteeringContext, shiftId: string): Promise<Uint8Array> {
  const { transaction, communityId } = ctx;
  const before = await readSecret(ctx, shiftId);
  if (before !== null) return before;
  await transaction
    .insertInto('shiftSecret')
    .values({ communityId, shiftId, secret: randomBytes(32) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const made = await readSecret(ctx, shiftId);
  if (made === null) throw new Error(`shift ${shiftId} has no secret`);
  return made;
}
