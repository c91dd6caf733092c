import {
  defaultVolunteeringRules,
  type VolunteeringRules,
} from '@/shared/volunteering/volunteering-rules';
import type { VolunteeringContext } from './volunteering-context';

/** What the community decided about volunteering, the product's defaults for the rest. */
export async function volunteeringRules({
  transaction,
  communityId,
}: Pick<VolunteeringContext, 'transaction' | 'communityId'>): Promise<VolunteeringRules> {
  const changed = await transaction
    .selectFrom('volunteeringRules')
    .select('rules')
    .where('communityId', '=', communityId)
    .executeTakeFirst();
  return { ...defaultVolunteeringRules, ...changed?.rules };
}
