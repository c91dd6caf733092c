import { z } from 'zod';

/** An item of the agenda as the minutes hold it, for whoever writes and whoever reads them. */
export const minutesItemSchema = z.object({
  itemId: z.string(),
  title: z.string(),
  topicId: z.string().nullable(),
  speakers: z.array(z.string()),
  discussion: z.string(),
  resolution: z.string(),
  concludesTopic: z.boolean(),
});
