import { callersPersonIds } from '@/cloud/community/public';
import type { MemberContext } from '@/cloud/platform/operation';
import { readVolunteers, type Volunteer } from './volunteer-row';

/** Whom of the register the caller is, and the volunteer somebody registered for that person before. */
export async function claimableRecord(
  ctx: MemberContext,
  { lock = false }: { lock?: boolean } = {},
): Promise<{ personId: string | null; record: Volunteer | null }> {
  const personIds = await callersPersonIds(ctx);
  if (personIds.length === 0) return { personId: null, record: null };
  const known = await readVolunteers(ctx)
    .where('personId', 'in', personIds)
    .orderBy('registeredAt')
    .$if(lock, (query) => query.forNoKeyUpdate())
    .execute();
  const record = known.find(({ accountId }) => accountId === null) ?? null;
  const taken = new Set(known.map(({ personId }) => personId));
  return { personId: personIds.find((id) => !taken.has(id)) ?? null, record };
}
