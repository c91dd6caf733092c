import { doLater } from '@/cloud/platform/outbox';
import type { HallContext } from './hall-context';

/** Looks at the topic again when its step is owed; `dueAt` is a UTC instant, null owes nothing. */
export async function watchStep(
  context: HallContext,
  topicId: string,
  dueAt: Date | null,
): Promise<void> {
  if (dueAt === null) return;
  await doLater(context, 'hall.noteOverdue', { topicId, dueAt: dueAt.toISOString() }, dueAt);
}
