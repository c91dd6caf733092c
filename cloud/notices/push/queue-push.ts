import type { CommunityTransaction } from '@/cloud/platform/database';
import { doLater } from '@/cloud/platform/outbox';
import type { PushOccasion } from '@/shared/notices/push/push-rule';

interface QueueContext {
  transaction: CommunityTransaction;
  communityId: string;
  now: Date;
}

/** What a piece of the work `notices.push` is about. */
export interface PushPayload extends Record<string, unknown> {
  noticeId: string;
  occasion: PushOccasion;
  /** The last account of the slice before; null: from the beginning. */
  after: string | null;
  /** Of a re-send: what is missing, and the day it was asked for (YYYY-MM-DD). */
  missing: 'reading' | 'confirmation' | null;
  day: string | null;
}

/** Has a notice that was just published brought to its audience, in slices, once this transaction stands. */
export const queuePush = (context: QueueContext, noticeId: string): Promise<void> =>
  queueSlice(context, { noticeId, occasion: 'published', after: null, missing: null, day: null });

export const queueSlice = (context: QueueContext, payload: PushPayload): Promise<void> =>
  doLater(context, 'notices.push', payload, context.now);
