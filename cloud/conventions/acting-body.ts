import { staffBodyOf } from '@/cloud/community/public';
import { may, type Permission } from '@/shared/permissions';
import { Refusal } from '@/shared/refusals';
import type { Role, StaffRole } from '@/shared/roles';

/** Of the bodies somebody belongs to, the one that has the permission: its name stands under the deed. */
export function actingBody(roles: readonly Role[], permission: Permission): StaffRole {
  const body = staffBodyOf(roles.filter((role) => may([role], permission)));
  if (body === null) throw new Refusal('notAllowed');
  return body;
}
