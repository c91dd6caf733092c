import { isStaffRole, type Role, type StaffRole } from '@/shared/roles';

// A committee's own word goes before that of the person who keeps the system running.
const order: readonly StaffRole[] = [
  'ownersCommittee',
  'residentsCommittee',
  'villagersCommittee',
  'propertyManager',
  'supervisoryCommittee',
  'gridWorker',
  'moderator',
  'administrator',
];

/** The body in whose name somebody with these roles speaks; null for those who are no staff. */
export const staffBodyOf = (roles: Iterable<Role>): StaffRole | null => {
  const held = new Set([...roles].filter(isStaffRole));
  return order.find((role) => held.has(role)) ?? null;
};
