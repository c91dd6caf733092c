import { may } from '@/shared/permissions';
import { type Role, type StaffRole, staffRoles } from '@/shared/roles';

/** Who answers for it: a body of the community, or somebody outside by name (街道办). */
export type ResponsibleBody = { role: StaffRole } | { name: string };

const allRoles = Object.keys(staffRoles) as StaffRole[];

/** Bodies of the community that can be given something to carry out. */
export const implementingBodies: readonly StaffRole[] = allRoles.filter((role) =>
  may([role], 'hall.implement'),
);

/** Who looks after topics, and after promises of bodies that have no account here. */
export const managingBodies: readonly StaffRole[] = allRoles.filter((role) =>
  may([role], 'hall.manageTopic'),
);

/** Who is told when a promise stays late. */
export const supervisingBodies: readonly StaffRole[] = ['supervisoryCommittee', 'administrator'];

export const bodyText = (body: ResponsibleBody): string =>
  'role' in body ? staffRoles[body.role] : body.name;

/** Whether somebody may write plan, progress and report for a body: their own, or all as the topics' managers. */
export const mayWorkFor = (roles: readonly Role[], body: ResponsibleBody): boolean =>
  may(roles, 'hall.implement') &&
  (may(roles, 'hall.manageTopic') || ('role' in body && roles.includes(body.role)));
