import { topicGroupOf, topicGroups } from '@/shared/hall/topic-groups';
import { type TopicState, topicStates } from '@/shared/hall/topic-life-cycle';
import type { IconName } from '@/src/ui/icon/icon';
import type { Tone } from '@/src/ui/status-tag/status-tag';

type Look = { icon: IconName; tone: Tone };

const looks: Record<TopicState, Look> = {
  draft: { icon: 'pencil', tone: 'neutral' },
  submitted: { icon: 'send', tone: 'info' },
  cosigning: { icon: 'hand-heart', tone: 'accent' },
  accepted: { icon: 'circle-check', tone: 'success' },
  rejected: { icon: 'circle-x', tone: 'danger' },
  deliberating: { icon: 'messages-square', tone: 'info' },
  concluded: { icon: 'scroll-text', tone: 'info' },
  polling: { icon: 'vote', tone: 'info' },
  implementing: { icon: 'handshake', tone: 'success' },
  reported: { icon: 'clipboard-check', tone: 'success' },
  rated: { icon: 'badge-check', tone: 'success' },
  closed: { icon: 'archive', tone: 'neutral' },
  withdrawn: { icon: 'undo-2', tone: 'neutral' },
  merged: { icon: 'link', tone: 'neutral' },
};

/** A topic's state as people read it: one that has its cosigns waits for an answer. */
export function topicLook(state: TopicState, thresholdReached: boolean): Look & { word: string } {
  const isAwaiting = topicGroupOf(state, thresholdReached) === 'awaiting';
  if (isAwaiting) return { word: topicGroups.awaiting, icon: 'hourglass', tone: 'warning' };
  return { word: topicStates[state], ...looks[state] };
}
