import { z } from 'zod';
import type { Audience } from '@/shared/notices/audience';
import { noticeLimits } from '@/shared/notices/notice-limits';
import {
  cleanNoticeBody,
  cleanNoticeTitle,
  hasControlCharacters,
} from '@/shared/notices/notice-text';
import { isStaffRole, type StaffRole } from '@/shared/roles';

const cleaned = (clean: (text: string) => string, { min, max }: { min: number; max: number }) =>
  z
    .string()
    .max(2 * max)
    .refine((text) => !hasControlCharacters(text))
    .transform(clean)
    .pipe(z.string().min(min).max(max));

export const titleInput = cleaned(cleanNoticeTitle, noticeLimits.title);
export const bodyInput = cleaned(cleanNoticeBody, noticeLimits.body);

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
