import {
  type ModerationReason,
  moderationReasonNames,
  moderationReasons,
} from '@/shared/moderation/moderation-reasons';
import type { Choice } from '@/src/ui/choice-group/choice-group';

/** What may be wrong with words, to choose from. */
export const reasonChoices: Choice<ModerationReason>[] = moderationReasonNames.map((reason) => ({
  value: reason,
  label: moderationReasons[reason],
}));
