import { readSettings } from '@/cloud/community/public';
import { doLater } from '@/cloud/platform/outbox';
import { cosigningEndsAt } from '@/shared/hall/topic-rules';
import { advanceTopic } from '../advance-topic';
import { beginDigests } from '../digest/begin-digests';
import type { HallContext } from '../hall-context';
import { noteCosigns } from '../note-cosigns';

export interface CosigningTerms {
  cosignThreshold: number;
  cosignUntil: Date;
}

/** What the community asks for today: how many cosigns, and until when (a UTC instant). */
export async function cosigningTerms(context: HallContext): Promise<CosigningTerms> {
  const { cosignThreshold, cosignDays } = await readSettings(context);
  return { cosignThreshold, cosignUntil: cosigningEndsAt(context.now, cosignDays) };
}

/**
 * Lets a topic collect cosigns from now on; nobody has cosigned it yet.
 *
 * @throws Refusal topicChangedMeanwhile
 */
export async function beginCosigning(
  context: HallContext,
  step: Omit<Parameters<typeof advanceTopic>[1], 'actorBody'>,
  { cosignThreshold, cosignUntil }: CosigningTerms,
): Promise<void> {
  const { id } = step.topic;
  await advanceTopic(context, {
    ...step,
    changes: { ...step.changes, cosignThreshold, cosignUntil },
    actorBody: null,
  });
  await noteCosigns(context, { id, cosignThreshold, thresholdReachedAt: null }, 0);
  await doLater(context, 'hall.closeCosigning', { topicId: id }, cosignUntil);
  await beginDigests(context);
}
