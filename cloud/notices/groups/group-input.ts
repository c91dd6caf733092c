import { z } from 'zod';
import { lineInput } from '@/cloud/platform/plain-text-input';
import { groupLimits } from '@/shared/notices/groups/group-limits';
import { hasControlCharacters } from '@/shared/plain-text';

export const groupNameInput = z
  .string()
  .refine((text) => !hasControlCharacters(text))
  .pipe(lineInput(groupLimits.name));
