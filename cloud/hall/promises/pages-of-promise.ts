import { z } from 'zod';
import type { MemberContext } from '@/cloud/platform/operation';
import { pageInput } from '@/cloud/platform/page-cursor';
import { readTopicFor } from '../readable-topic';
import { promiseOfRound } from './promise-rounds';

/** Input of the paged lists that belong to a promise; the latest where `round` says none. */
export const promisePageInput = z.object({
  topicId: z.uuid(),
  round: z.int().min(1).max(10_000).nullish(),
  ...pageInput,
});

/** The promise a list belongs to; null before there is any. @throws Refusal topicNotFound, promiseNotFound */
export async function promiseIdFor(
  context: MemberContext,
  { topicId, round }: z.infer<typeof promisePageInput>,
): Promise<string | null> {
  await readTopicFor(context, topicId);
  const promise = await promiseOfRound(context, topicId, round ?? null);
  return promise?.id ?? null;
}
