import { displayNames } from '@/cloud/community/public';
import { type StaffRole, staffRoles } from '@/shared/roles';
import type { TextContext } from './text-subject';

/** The names under what people and bodies did: 业主委员会, 1栋 李**. Asked for all at once. */
export async function textAuthors(
  context: TextContext,
  authors: readonly { accountId: string; body: StaffRole | null }[],
): Promise<(accountId: string, body: StaffRole | null) => string> {
  const people = authors.filter(({ body }) => body === null).map(({ accountId }) => accountId);
  const names = await displayNames(context, people);
  return (accountId, body) => (body ? staffRoles[body] : (names.get(accountId) ?? ''));
}
