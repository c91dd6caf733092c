import { type ModerationReason, moderationReasons } from './moderation-reasons';
import type { QueuedBecause } from './queued-because';

export interface Outcome {
  decision: 'show' | 'hide';
  because: QueuedBecause;
  reason: ModerationReason | null;
  note: string;
  /** Whether it was shown until now. */
  wasShown: boolean;
  photosHidden: boolean;
}

/** What the author is told of a decision; null where nothing has changed for them. */
export function outcomeWords(outcome: Outcome): string | null {
  const { decision, because, wasShown, photosHidden } = outcome;
  if (decision === 'hide') {
    return because === 'appeal'
      ? `申诉已经复核，维持隐藏。${becauseOf(outcome)}`
      : `没有通过审核，已隐藏。${becauseOf(outcome)}您不同意的话，可以申诉一次。`;
  }
  const photos = photosHidden ? '照片没有通过，不会显示。' : '';
  if (because === 'appeal') return `申诉成立，已经恢复显示。${photos}`;
  if (!wasShown) return `审核通过，现在大家都能看到。${photos}`;
  return photos === '' ? null : photos;
}

const becauseOf = ({ reason, note }: Outcome): string => {
  const why = [reason ? moderationReasons[reason] : '', note].filter(Boolean).join('，');
  return why === '' ? '' : `原因：${why}${/[。！？.!?]$/.test(why) ? '' : '。'}`;
};
