import { readSettings } from '@/cloud/community/public';
import { stepDueAt } from '@/shared/hall/step-deadlines';
import { hasEnoughCosigns } from '@/shared/hall/topic-rules';
import { writeTimeline } from './advance-topic';
import type { HallContext } from './hall-context';
import type { SubmittedTopic } from './topic-row';
import { watchStep } from './watch-step';

/**
 * Writes the number of cosigns of a topic the transaction has locked, and notes once that the
 * threshold is reached: from then on an answer is owed by a day. Once reached it stays reached: staff
 * owe an answer, whoever takes a cosign back afterwards. `owed` for a topic that is joined by one whose
 * answer was owed already: since then, and by the same day, even where that has passed.
 */
export async function noteCosigns(
  context: HallContext,
  topic: Pick<SubmittedTopic, 'id' | 'cosignThreshold' | 'thresholdReachedAt'>,
  cosignCount: number,
  owed: { since: Date; by: Date | null } | null = null,
): Promise<void> {
  const { transaction, communityId, now } = context;
  const reachesThreshold =
    topic.thresholdReachedAt === null &&
    (owed !== null || hasEnoughCosigns(cosignCount, topic.cosignThreshold));
  const dueAt = reachesThreshold
    ? (owed?.by ?? stepDueAt('cosigning', await readSettings(context), now))
    : null;
  await transaction
    .updateTable('topic')
    .set({
      cosignCount,
      ...(reachesThreshold ? { thresholdReachedAt: owed?.since ?? now, stepDueAt: dueAt } : {}),
    })
    .where('communityId', '=', communityId)
    .where('id', '=', topic.id)
    .execute();
  if (!reachesThreshold) return;
  const nobody = { transaction, communityId, now };
  const entry = { kind: 'cosignThresholdReached', details: { cosigns: cosignCount } } as const;
  await watchStep(context, topic.id, dueAt);
  await writeTimeline(nobody, { id: topic.id, state: 'cosigning' }, entry, null);
}
