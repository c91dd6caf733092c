import { z } from 'zod';
import { lineInput, paragraphsInput } from '@/cloud/platform/plain-text-input';
import type { Audience } from '@/shared/notices/audience';
import { noticeLimits } from '@/shared/notices/notice-limits';
import { hasControlCharacters } from '@/shared/plain-text';
import { isStaffRole, type StaffRole } from '@/shared/roles';

const printable = z.string().refine((text) => !hasControlCharacters(text));

export const titleInput = printable.pipe(lineInput(noticeLimits.title));
export const bodyInput = printable.pipe(paragraphsInput(noticeLimits.body));

export const staffRoleInput = z.custom<StaffRole>(
  (role) => typeof role === 'string' && isStaffRole(role),
);

const places = z.array(z.uuid()).min(1).max(noticeLimits.targets);
const audienceRole = z.union([z.literal('owner'), staffRoleInput]);

export const audienceInput: z.ZodType<Audience, Audience> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('community') }),
  z.object({ kind: z.literal('buildings'), ids: places }),
  z.object({ kind: z.literal('entrances'), ids: places }),
  z.object({ kind: z.literal('units'), ids: places }),
  z.object({
    kind: z.literal('roles'),
    roles: z.array(audienceRole).min(1).max(noticeLimits.targets),
  }),
]);
