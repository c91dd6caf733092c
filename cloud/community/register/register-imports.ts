import { sql } from 'kysely';
import type { MemberContext } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';

type Context = Pick<MemberContext, 'transaction' | 'communityId'>;

/** The import whose register is in force; null before the first one. */
export async function importInForce({ transaction, communityId }: Context): Promise<string | null> {
  const last = await transaction
    .selectFrom('registerImport')
    .select('id')
    .where('communityId', '=', communityId)
    .where('state', '=', 'committed')
    .orderBy('decidedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.id ?? null;
}

const registerLock = ({ communityId }: Context) =>
  sql`hashtextextended(${`register:${communityId}`}, 0)`;

/**
 * Lets one import at a time write the register; held until the transaction ends.
 *
 * @throws Refusal registerCommitRunning
 */
export async function lockRegister(context: Context): Promise<void> {
  const { rows } = await sql<{ locked: boolean }>`
    select pg_try_advisory_xact_lock(${registerLock(context)}) as locked`.execute(
    context.transaction,
  );
  if (!rows[0]?.locked) throw new Refusal('registerCommitRunning');
}

/**
 * Keeps the register as it is until the transaction ends, so that several queries read one state of
 * it; waits for an import that is being written.
 */
export async function holdRegister(context: Context): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${registerLock(context)})`.execute(
    context.transaction,
  );
}

/**
 * An import that still waits for its decision.
 *
 * @throws Refusal importUnknown, importAlreadyDecided
 */
export async function awaitingImport({ transaction, communityId }: Context, importId: string) {
  const found = await transaction
    .selectFrom('registerImport')
    .select(['id', 'state', 'reading', 'report', 'basedOn'])
    .where('communityId', '=', communityId)
    .where('id', '=', importId)
    .forUpdate()
    .executeTakeFirst();
  if (!found) throw new Refusal('importUnknown');
  if (found.state !== 'reported' || found.reading === null)
    throw new Refusal('importAlreadyDecided');
  return { ...found, reading: found.reading };
}

/** Takes what was read from a file out of the database; its report stays. */
export async function discardImports(
  { transaction, communityId, now }: Context & { now: Date },
  which: { id: string } | { createdBy: string },
): Promise<void> {
  await transaction
    .updateTable('registerImport')
    .set({ state: 'discarded', reading: null, decidedAt: now })
    .where('communityId', '=', communityId)
    .where('state', '=', 'reported')
    .where((where) => where.and(which))
    .execute();
}
