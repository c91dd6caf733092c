import type { CallerContext } from '@/cloud/community/valid-bindings';
import { Refusal } from '@/shared/refusals';

/**
 * The application a reviewer decides on, held until the decision is written: of two reviewers at
 * once the second finds it decided.
 *
 * @throws Refusal bindingUnknown, bindingIsOwn, bindingAlreadyDecided
 */
export async function pendingBinding(context: CallerContext, bindingId: string) {
  const binding = await context.transaction
    .selectFrom('houseBinding')
    .selectAll()
    .where('communityId', '=', context.communityId)
    .where('id', '=', bindingId)
    .forUpdate()
    .executeTakeFirst();
  if (!binding) throw new Refusal('bindingUnknown');
  if (binding.accountId === context.accountId) throw new Refusal('bindingIsOwn');
  if (binding.state !== 'pending') throw new Refusal('bindingAlreadyDecided');
  return binding;
}
