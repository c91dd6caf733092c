import { z } from 'zod';

export const reminderInput = z.object({
  noticeId: z.uuid(),
  missing: z.enum(['reading', 'confirmation']),
});
