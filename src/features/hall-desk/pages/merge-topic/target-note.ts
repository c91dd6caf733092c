import type { HallRefusal } from '@/shared/hall/refusals';
import { topicStates } from '@/shared/hall/topic-life-cycle';
import type { TopicCardData } from '@/src/features/hall/public';

/** How a topic stands that another might become part of, or why it cannot. */
export function targetNote(
  { state, cosignCount }: Pick<TopicCardData, 'state' | 'cosignCount'>,
  refusal: HallRefusal | null,
): string {
  const word = topicStates[state];
  return refusal ? `${word}，还没有走到这一步` : `${word}，${cosignCount} 人附议`;
}
