import { z } from 'zod';
import { moderatedKindNames } from '@/shared/moderation/moderated-kinds';
import { moderationReasonNames } from '@/shared/moderation/moderation-reasons';
import { type QueuedBecause, queuedBecause } from '@/shared/moderation/queued-because';

const causes = Object.keys(queuedBecause) as [QueuedBecause, ...QueuedBecause[]];

export const causeSchema = z.enum(causes);

/** What a moderator reads of something in the list and on its own page. */
export const itemSummary = {
  id: z.string(),
  kind: z.enum(moderatedKindNames),
  /** Of the statement, argument … itself. */
  subjectId: z.string(),
  /** null, as its title: written outside of any topic. */
  topicId: z.string().nullable(),
  topicTitle: z.string().nullable(),
  words: z.string(),
  writtenAt: z.string(),
  /** null: nobody waits for it. */
  queuedBecause: causeSchema.nullable(),
  queuedAt: z.string().nullable(),
  suspicion: z.enum(moderationReasonNames).nullable(),
  /** The caller wrote it, and so does not decide about it. */
  isOwn: z.boolean(),
};
