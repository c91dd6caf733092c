import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import type { Row } from '@/cloud/platform/tables';
import { daysPosted } from '@/shared/notices/postings/posting-end';
import { postingStepNames } from '@/shared/notices/postings/posting-rules';
import { refusalMessage } from '@/shared/refusals';
import { staffRoles } from '@/shared/roles';
import { countObjections } from './count-objections';
import { findPosting, whyNotObject } from './posting-row';
import { readRecord } from './record-step';

const recordStepSchema = z.object({
  step: z.enum(postingStepNames),
  postedFrom: z.string(),
  postedUntil: z.string(),
  /** Full days it was posted. */
  days: z.number(),
  objections: z.number(),
  answered: z.number(),
  upheld: z.number(),
  hidden: z.number(),
  recordedAt: z.string(),
});

const postingSchema = z.object({
  noticeId: z.string(),
  title: z.string(),
  publisher: z.string(),
  publishedAt: z.string(),
  postedUntil: z.string(),
  /** It still is, and has been neither corrected nor taken back. */
  isPosted: z.boolean(),
  correctedByNoticeId: z.string().nullable(),
  objections: z.number(),
  unanswered: z.number(),
  /** How it ended, for good; empty while it is posted. */
  record: z.array(recordStepSchema),
  mayObject: z.boolean(),
  /** What the caller reads instead of a way to object. */
  whyNotObject: z.string().nullable(),
  mayAnswer: z.boolean(),
});

/**
 * A posting: how long it stays, how many have objected, and how it ended. Objections that wait for a
 * moderator count as unanswered.
 *
 * @throws Refusal noticeUnknown, notPosted
 */
export const readPosting = operation('notices.read')
  .input(z.object({ noticeId: z.uuid() }))
  .output(postingSchema)
  .query(async ({ ctx, input: { noticeId } }) => {
    const posting = await findPosting(ctx, noticeId);
    const { objections, answered } = await countObjections(ctx, noticeId);
    const why = whyNotObject(ctx, posting);
    const { postedUntil, correctedBy, recalledAt, publisherRole } = posting;
    return {
      noticeId,
      title: posting.title,
      publisher: staffRoles[publisherRole],
      publishedAt: posting.publishedAt.toISOString(),
      postedUntil: postedUntil.toISOString(),
      isPosted: postedUntil > ctx.now && correctedBy === null && recalledAt === null,
      correctedByNoticeId: correctedBy?.id ?? null,
      objections,
      unanswered: objections - answered,
      record: (await readRecord(ctx, noticeId)).map(shownStep),
      mayObject: why === null,
      whyNotObject: why && refusalMessage(why),
      mayAnswer: ctx.caller.roles.includes(publisherRole),
    };
  });

const shownStep = (step: Row<'postingRecord'>): z.infer<typeof recordStepSchema> => ({
  step: step.step,
  postedFrom: step.postedFrom.toISOString(),
  postedUntil: step.postedUntil.toISOString(),
  days: daysPosted(step.postedFrom, step.postedUntil),
  objections: step.objections,
  answered: step.answered,
  upheld: step.upheld,
  hidden: step.hidden,
  recordedAt: step.recordedAt.toISOString(),
});
