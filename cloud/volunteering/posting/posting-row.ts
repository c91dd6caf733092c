import { z } from 'zod';
import type { Row } from '@/cloud/platform/tables';
import { Refusal } from '@/shared/refusals';
import type { VolunteeringContext } from '../volunteering-context';
import '../ledger/tables';

export const monthInput = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/** @throws Refusal postingNotFound */
export async function readPosting(
  { transaction, communityId }: VolunteeringContext,
  month: string,
): Promise<Row<'minutePosting'>> {
  const posting = await transaction
    .selectFrom('minutePosting')
    .selectAll()
    .where('communityId', '=', communityId)
    .where('month', '=', month)
    .executeTakeFirst();
  if (!posting) throw new Refusal('postingNotFound');
  return posting;
}
