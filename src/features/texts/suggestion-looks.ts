import type { SuggestionKind, SuggestionState } from '@/shared/texts/suggestion-kinds';
import type { IconName } from '@/src/ui/icon/icon';
import type { Tone } from '@/src/ui/status-tag/status-tag';

export const kindIcons: Record<SuggestionKind, IconName> = {
  reword: 'pencil',
  remove: 'minus',
  addAfter: 'plus',
  comment: 'message-square-plus',
};

export const stateLooks: Record<SuggestionState, { icon: IconName; tone: Tone }> = {
  open: { icon: 'hourglass', tone: 'info' },
  accepted: { icon: 'circle-check', tone: 'success' },
  rejected: { icon: 'circle-x', tone: 'neutral' },
  answered: { icon: 'message-circle-reply', tone: 'neutral' },
  withdrawn: { icon: 'undo-2', tone: 'neutral' },
};
