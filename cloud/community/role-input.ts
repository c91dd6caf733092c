import { z } from 'zod';
import { type StaffRole, staffRoles } from '@/shared/roles';

const staffRoleNames = Object.keys(staffRoles) as StaffRole[];

export const staffRoleInput = z.enum(staffRoleNames);

/** Everything a caller can be in a community. */
export const roleInput = z.enum([...staffRoleNames, 'resident', 'adult', 'owner']);
